import type { Act } from '../../../model/index.ts';

/**
 * What reports, and how its content stands behind it.
 * `takes`: `that` a clause after أن/إن (also after the named preposition: "إلى أن"); `speech` direct speech after a colon or in quotation marks;
 * `noun` a noun phrase as the object; or a preposition, folded, with a noun phrase or a clause behind it.
 * `object`: the first object is who is addressed or accused, not content. `label`: content is what the object is called ("وصفه بأنه …").
 */
export interface CueVerb {
  lemma: string;
  act: Act;
  takes: string;
  object?: 'addressee' | 'target';
  label?: true;
  /** Content can be what the object is held for, where that stands in quotation marks ("اعتبر التفاوض «مستحيلا»"). */
  quotedLabel?: true;
  /** What it does where it is negated: "لم يستبعد" foretells. */
  negatedAct?: Act;
  /** Warns: of what the speaker will do, or of what nobody wants. */
  warns?: true;
  /** Reports a noun phrase only where that names a happening: "وثق مقتل …", not "وثق الأسماء". */
  event?: true;
  /** Reports only a stance: "جدد استعداده", "جدد رفضه", not "جدد القصف". */
  stance?: true;
  /** Orders somebody to do what stands behind ب: "وجه الأجهزة بملاحقة المنفذين". */
  directs?: true;
  /** Reports only where it makes little of something: "قلل من شأن", not "قلل من الخسائر". */
  belittles?: true;
  /** Reports only what an outlet sends out: "بثت القناة أن", not "بث الفوضى". */
  byOutlet?: true;
  /** An order: told of somebody inside a content, it is a deed and no words of theirs. */
  order?: true;
  /** Reports only word that goes round: "تناقلت صفحات أنباء عن", not "تناقلوا الصور". */
  spreads?: true;
  /** Reports only the dead and the hurt whom a body counts: "رصدت الشبكة مقتل …", not "رصد الجيش تحركات". */
  counts?: true;
  /** Lays what it reports to a cause: the object is told ("عزا التأخر إلى"), and what stands behind "إلى" only where a pronoun is the object ("وعزاه إلى"). */
  lays?: true;
  /** Reports only how many were harmed: "رفعت الوزارة الحصيلة إلى", not "رفع العلم". */
  tolls?: true;
  /** Reports only where accusations are traded: "تبادل الجانبان الاتهامات بخرق الهدنة", not "تبادلا الأسرى". */
  trades?: true;
  /** Reports only behind "في" and a paper: "جاء في البيان أن …". */
  inPaper?: true;
}

export const cueVerbs: readonly CueVerb[] = [
  { lemma: 'قال', act: 'assert', takes: 'that speech' },
  { lemma: 'أعلن', act: 'announce', takes: 'that speech noun عن' },
  { lemma: 'أكد', act: 'confirm', takes: 'that speech noun علي' },
  { lemma: 'ذكر', act: 'assert', takes: 'that speech' },
  { lemma: 'أفاد', act: 'assert', takes: 'that speech ب عن' },
  { lemma: 'أوضح', act: 'assert', takes: 'that speech' },
  { lemma: 'أضاف', act: 'assert', takes: 'that speech' },
  { lemma: 'أردف', act: 'assert', takes: 'that speech' },
  { lemma: 'تابع', act: 'assert', takes: 'that speech' },
  { lemma: 'استطرد', act: 'assert', takes: 'that speech' },
  { lemma: 'استدرك', act: 'assert', takes: 'that speech' },
  { lemma: 'ختم', act: 'assert', takes: 'speech' },
  { lemma: 'اختتم', act: 'assert', takes: 'speech' },
  { lemma: 'علق', act: 'assert', takes: 'speech' },
  { lemma: 'تساءل', act: 'assert', takes: 'speech' },
  { lemma: 'رد', act: 'assert', takes: 'speech that' },
  { lemma: 'كتب', act: 'assert', takes: 'that speech' },
  { lemma: 'غرد', act: 'assert', takes: 'speech' },
  { lemma: 'نشر', act: 'assert', takes: 'speech' },
  { lemma: 'أشار', act: 'assert', takes: 'الي that' },
  { lemma: 'لفت', act: 'assert', takes: 'الي that' },
  { lemma: 'ألمح', act: 'assert', takes: 'الي that' },
  { lemma: 'لمح', act: 'assert', takes: 'الي that' },
  { lemma: 'نوه', act: 'assert', takes: 'الي ب that' },
  { lemma: 'نبه', act: 'assert', takes: 'الي من' },
  { lemma: 'صرح', act: 'assert', takes: 'that speech ب' },
  { lemma: 'كشف', act: 'assert', takes: 'that speech عن noun' },
  { lemma: 'بين', act: 'assert', takes: 'that' },
  { lemma: 'شدد', act: 'assert', takes: 'that speech علي' },
  { lemma: 'روى', act: 'assert', takes: 'that speech' },
  { lemma: 'حكى', act: 'assert', takes: 'that speech' },
  { lemma: 'تحدث', act: 'assert', takes: 'عن' },
  { lemma: 'تكلم', act: 'assert', takes: 'عن' },
  { lemma: 'أورد', act: 'assert', takes: 'that' },
  { lemma: 'بث', act: 'assert', takes: 'that', byOutlet: true },
  { lemma: 'أذاع', act: 'assert', takes: 'that', byOutlet: true },
  { lemma: 'أظهر', act: 'assert', takes: 'that' },
  { lemma: 'لاحظ', act: 'assert', takes: 'that' },
  { lemma: 'شرح', act: 'assert', takes: 'that speech' },
  { lemma: 'فسر', act: 'assert', takes: 'that' },
  { lemma: 'وثق', act: 'assert', takes: 'that noun', event: true },
  { lemma: 'تناقل', act: 'assert', takes: 'عن', spreads: true },
  { lemma: 'تداول', act: 'assert', takes: 'عن', spreads: true },
  { lemma: 'سجل', act: 'assert', takes: 'that noun', event: true, counts: true },
  { lemma: 'رصد', act: 'assert', takes: 'that noun', event: true, counts: true },
  { lemma: 'قدر', act: 'assert', takes: 'that noun' },
  { lemma: 'أرجع', act: 'assert', takes: 'noun الي', lays: true },
  { lemma: 'عزا', act: 'assert', takes: 'noun الي', lays: true },
  { lemma: 'رفع', act: 'assert', takes: 'noun', tolls: true },
  { lemma: 'خفض', act: 'assert', takes: 'noun', tolls: true },
  { lemma: 'زعم', act: 'assert', takes: 'that noun', event: true },
  { lemma: 'ادعى', act: 'assert', takes: 'that noun' },
  { lemma: 'رأى', act: 'assert', takes: 'that' },
  { lemma: 'اعتبر', act: 'assert', takes: 'that speech', quotedLabel: true },
  { lemma: 'عد', act: 'assert', takes: 'that', quotedLabel: true },
  { lemma: 'اعتقد', act: 'assert', takes: 'that' },
  { lemma: 'أقر', act: 'confirm', takes: 'that ب' },
  { lemma: 'اعترف', act: 'confirm', takes: 'that ب' },
  { lemma: 'أثبت', act: 'confirm', takes: 'that' },
  { lemma: 'جزم', act: 'confirm', takes: 'that ب' },
  { lemma: 'أبلغ', act: 'assert', takes: 'that عن ب', object: 'addressee' },
  { lemma: 'أخبر', act: 'assert', takes: 'that ب', object: 'addressee' },
  { lemma: 'أعرب', act: 'assert', takes: 'عن' },
  { lemma: 'عبر', act: 'assert', takes: 'عن' },
  { lemma: 'أبدى', act: 'assert', takes: 'noun' },
  { lemma: 'جدد', act: 'confirm', takes: 'noun', stance: true },
  { lemma: 'نفى', act: 'deny', takes: 'that speech noun' },
  { lemma: 'كذب', act: 'deny', takes: 'noun' },
  { lemma: 'فند', act: 'deny', takes: 'noun' },
  { lemma: 'دحض', act: 'deny', takes: 'noun' },
  { lemma: 'أنكر', act: 'deny', takes: 'that noun' },
  { lemma: 'تبرأ', act: 'deny', takes: 'من' },
  { lemma: 'رفض', act: 'reject', takes: 'that noun' },
  { lemma: 'استبعد', act: 'reject', takes: 'that noun', negatedAct: 'predict' },
  { lemma: 'اتهم', act: 'accuse', takes: 'noun ب', object: 'target' },
  { lemma: 'حمل', act: 'accuse', takes: 'مسؤوليه', object: 'target' },
  { lemma: 'تبادل', act: 'accuse', takes: 'ب', trades: true },
  { lemma: 'أدان', act: 'accuse', takes: 'noun' },
  { lemma: 'دان', act: 'accuse', takes: 'noun' },
  { lemma: 'ندد', act: 'accuse', takes: 'ب' },
  { lemma: 'استنكر', act: 'accuse', takes: 'noun' },
  { lemma: 'شجب', act: 'accuse', takes: 'noun' },
  { lemma: 'انتقد', act: 'accuse', takes: 'noun' },
  { lemma: 'حذر', act: 'threaten', takes: 'that من', object: 'addressee', warns: true },
  { lemma: 'هدد', act: 'threaten', takes: 'that ب', object: 'addressee' },
  { lemma: 'توعد', act: 'threaten', takes: 'that ب', object: 'addressee' },
  { lemma: 'أنذر', act: 'threaten', takes: 'that ب', object: 'addressee' },
  { lemma: 'تعهد', act: 'promise', takes: 'that ب noun' },
  { lemma: 'وعد', act: 'promise', takes: 'that ب', object: 'addressee' },
  { lemma: 'توقع', act: 'predict', takes: 'that noun' },
  { lemma: 'رجح', act: 'predict', takes: 'that noun' },
  { lemma: 'تكهن', act: 'predict', takes: 'that ب' },
  { lemma: 'تنبأ', act: 'predict', takes: 'that ب' },
  { lemma: 'طالب', act: 'demand', takes: 'that ب', object: 'addressee' },
  { lemma: 'دعا', act: 'demand', takes: 'الي ل', object: 'addressee' },
  { lemma: 'طمأن', act: 'assert', takes: 'that الي', object: 'addressee' },
  { lemma: 'حث', act: 'demand', takes: 'علي', object: 'addressee' },
  { lemma: 'حض', act: 'demand', takes: 'علي', object: 'addressee' },
  { lemma: 'ناشد', act: 'demand', takes: 'that ب noun', object: 'addressee' },
  { lemma: 'طلب', act: 'demand', takes: 'that noun', object: 'addressee' },
  { lemma: 'أمر', act: 'demand', takes: 'ب', order: true },
  { lemma: 'أوصى', act: 'advise', takes: 'that ب' },
  { lemma: 'نصح', act: 'advise', takes: 'that ب', object: 'addressee' },
  { lemma: 'اقترح', act: 'advise', takes: 'that noun' },
  { lemma: 'رحب', act: 'thank', takes: 'ب' },
  { lemma: 'أشاد', act: 'thank', takes: 'ب' },
  { lemma: 'شكر', act: 'thank', takes: 'noun' },
  { lemma: 'ثمن', act: 'thank', takes: 'noun' },
  { lemma: 'تبنى', act: 'claim-responsibility', takes: 'noun' },
  { lemma: 'جاء', act: 'assert', takes: 'that speech', inPaper: true },
  { lemma: 'أبان', act: 'assert', takes: 'that' },
  { lemma: 'أفهم', act: 'assert', takes: 'that', object: 'addressee' },
  { lemma: 'تباهى', act: 'assert', takes: 'that ب' },
  { lemma: 'تفاخر', act: 'assert', takes: 'that ب' },
  { lemma: 'أنبأ', act: 'assert', takes: 'that ب', object: 'addressee' },
  { lemma: 'أفصح', act: 'assert', takes: 'عن' },
  { lemma: 'أجاب', act: 'assert', takes: 'that speech' },
  { lemma: 'عقب', act: 'assert', takes: 'speech' },
  { lemma: 'زاد', act: 'assert', takes: 'that speech' },
  { lemma: 'تدارك', act: 'assert', takes: 'speech' },
  { lemma: 'واصل', act: 'assert', takes: 'speech' },
  { lemma: 'خلص', act: 'assert', takes: 'الي' },
  { lemma: 'لخص', act: 'assert', takes: 'speech' },
  { lemma: 'استذكر', act: 'assert', takes: 'that' },
  { lemma: 'توصل', act: 'assert', takes: 'الي' },
  { lemma: 'أحصى', act: 'assert', takes: 'noun', event: true },
  { lemma: 'نعى', act: 'announce', takes: 'noun' },
  { lemma: 'برر', act: 'assert', takes: 'noun' },
  { lemma: 'أصر', act: 'confirm', takes: 'that علي' },
  { lemma: 'ظن', act: 'assert', takes: 'that' },
  { lemma: 'أمل', act: 'assert', takes: 'that في' },
  { lemma: 'تمنى', act: 'assert', takes: 'that' },
  { lemma: 'تخوف', act: 'assert', takes: 'من' },
  { lemma: 'اشتكى', act: 'assert', takes: 'من that' },
  { lemma: 'شكا', act: 'assert', takes: 'من' },
  { lemma: 'استهجن', act: 'accuse', takes: 'noun' },
  { lemma: 'استغرب', act: 'accuse', takes: 'noun' },
  { lemma: 'سخر', act: 'reject', takes: 'من' },
  { lemma: 'قلل', act: 'assert', takes: 'من', belittles: true },
  { lemma: 'تحدى', act: 'demand', takes: 'that', object: 'addressee' },
  { lemma: 'التزم', act: 'promise', takes: 'ب' },
  { lemma: 'أوعز', act: 'demand', takes: 'that ب', object: 'addressee', order: true },
  { lemma: 'نادى', act: 'demand', takes: 'ب' },
  { lemma: 'قدم', act: 'thank', takes: 'noun', stance: true },
  { lemma: 'لوح', act: 'threaten', takes: 'ب' },
  { lemma: 'أقسم', act: 'promise', takes: 'that' },
  { lemma: 'اشترط', act: 'demand', takes: 'that noun' },
  { lemma: 'أهاب', act: 'demand', takes: 'ب' },
  { lemma: 'امتدح', act: 'thank', takes: 'noun' },
  { lemma: 'أثنى', act: 'thank', takes: 'علي' },
  { lemma: 'نعت', act: 'assert', takes: 'label', label: true },
  { lemma: 'وصف', act: 'assert', takes: 'label', label: true },
  { lemma: 'شكك', act: 'deny', takes: 'في ب' },
  { lemma: 'احتج', act: 'accuse', takes: 'علي' },
  { lemma: 'كرر', act: 'confirm', takes: 'noun', stance: true },
  { lemma: 'وجه', act: 'demand', takes: 'that ب', stance: true, directs: true },
  { lemma: 'أطلق', act: 'threaten', takes: 'that ب', stance: true },
];
