/**
 * Closed classes. `class` is what the grammar asks for:
 * complementizer (opens reported content), negation, future, modal (perhaps, may), condition, relative, preposition,
 * conjunction, demonstrative, pronoun, adverb (says nothing of who or what), auxiliary (كان and its kin), manner (opens how it was said).
 */
export type ParticleClass =
  | 'complementizer'
  | 'negation'
  | 'future'
  | 'modal'
  | 'condition'
  | 'relative'
  | 'preposition'
  | 'conjunction'
  | 'contrast'
  | 'demonstrative'
  | 'pronoun'
  | 'adverb'
  | 'auxiliary'
  | 'emphasis'
  | 'quantifier';

/** Written as in print; folded when the lexicon is built. */
export const particles: Readonly<Record<ParticleClass, string>> = {
  complementizer:
    'أن إن أنه أنها أنهم أنهما أننا أنني أني إنه إنها إنهم إنهما إننا إنني إني بأن بأنه بأنها بأنهم بأنهما بأننا بأنني بأني لأن لأنه لأنها بألا',
  negation: 'لم لن لا ليس ليست ليسوا لست غير عدم دون بدون ألا لما',
  future: 'سوف',
  modal: 'قد ربما لعل لعله لعلها يمكن عسى',
  condition: 'إذا لو لولا',
  relative: 'الذي التي الذين اللذين اللذان اللتين اللتان اللاتي اللواتي ما ممن مما فيما عما بما لما كما',
  preposition:
    'ل ب في من إلى على عن مع ضد نحو بين عند لدى منذ خلال حول قرب قبل بعد تحت فوق أمام خلف وراء داخل خارج عبر ضمن وسط باتجاه تجاه صوب حيال إزاء دون رغم برغم بشأن بخصوص بسبب نتيجة جراء إثر عقب عشية غداة صبيحة أثناء حسب بحسب وفق وفقا طبقا مقابل لصالح باسم بواسطة عبره حتى ك إليه إليها عليه عليها عليهم منه منها منهم فيه فيها فيهم عنه عنها معه معها معهم له لها لهم به بها بهم بينهم بينها بينهما بينه شمال جنوب شرق غرب شمالي جنوبي شرقي غربي',
  conjunction: 'و أو ثم أم بل كي لكي حيث إذ إذن بحيث حين حينما عندما بينما فيما بعدما قبلما كلما مثلما حتى',
  contrast: 'لكن لكنه لكنها لكنهم إلا غير بيد',
  demonstrative: 'هذا هذه ذلك تلك هؤلاء أولئك هذان هاتان هذين هاتين ذاك',
  pronoun: 'هو هي هم هما هن نحن أنا أنت أنتم',
  adverb:
    'هنالك غيره غيرها غيرهم أيضا كذلك هنا هناك حاليا سابقا لاحقا فقط جدا معا أمس اليوم غدا الآن حينها آنذاك وقتها عندها مجددا تقريبا تماما فورا حتى أيضاً قريبا مؤخرا أخيرا بعد قبيل بعيد ضمنا قبلها بعدها قبله بعده قبلهما بعدهما',
  auxiliary:
    'كان كانت كانوا كانا كانتا يكون تكون يكونوا ليس أصبح أصبحت بات باتت ظل ظلت مازال مازالت زال زالت يزال تزال صار صارت عاد عادت تعود يعود',
  emphasis: 'لقد إنما أما',
  quantifier: 'كل جميع معظم بعض أي أحد إحدى كلا كلتا نفس ذات عين عدة كافة سائر غالبية أغلب أكثر عدد',
};
