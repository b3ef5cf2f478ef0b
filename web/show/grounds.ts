import type { Language } from '../app/language.tsx';
import type { Names } from './names.ts';

/**
 * The grounds on which linking holds two mentions to be one, or two statements to disagree, come as short English phrases.
 * Here they stand in Arabic; `$1` is a name, which is looked up. What is not in this list is shown as it comes.
 */
const arabic: readonly [RegExp, string][] = [
  [/^the same day$/, 'اليوم نفسه'],
  [/^a day apart$/, 'بينهما يوم'],
  [/^the dates overlap$/, 'التاريخان متداخلان'],
  [/^one date lies inside a long range$/, 'أحد التاريخين ضمن مدة طويلة'],
  [/^told within (\d+) days$/, 'رُويا في مدى أيام: $1'],
  [/^(\d+) days lie between$/, 'بينهما أيام: $1'],
  [/^(\d+) days apart(?:, both stated)?$/, 'الفرق بينهما بالأيام: $1'],
  [/^(\d+) days apart, with as many dead$/, 'الفرق بينهما بالأيام: $1، والقتلى بالعدد نفسه'],
  [/^both tell that a place was taken$/, 'يروي كلاهما الاستيلاء على مكان'],
  [/^both (?:at|in) (.+)$/, 'كلاهما في $1'],
  [/^(\S+) lies in (\S+)$/, '$1 من $2'],
  [/^the places lie close together$/, 'المكانان متقاربان'],
  [/^same actor: (.+)$/, 'الفاعل نفسه: $1'],
  [/^same recipient: (.+)$/, 'المقصود نفسه: $1'],
  [/^other actor: (.+)$/, 'فاعل آخر: $1'],
  [/^other recipient: (.+)$/, 'مقصود آخر: $1'],
  [/^likely other actor: (.+)$/, 'الأرجح أن الفاعل آخر: $1'],
  [/^likely other recipient: (.+)$/, 'الأرجح أن المقصود آخر: $1'],
  [/^one (?:actor|recipient) is part of the other$/, 'أحد الطرفين جزء من الآخر'],
  [/^the same parties$/, 'الأطراف نفسها'],
  [/^who acts in one suffers in the other$/, 'الفاعل في أحدهما مقصود في الآخر'],
  [/^the same speaker within two days$/, 'المتحدث نفسه خلال يومين'],
  [/^the same speaker says the same$/, 'المتحدث نفسه يقول القول نفسه'],
  [/^both (\d+) killed$/, 'القتلى $1 في كليهما'],
  [/^both (\d+) wounded$/, 'الجرحى $1 في كليهما'],
  [/^the numbers of killed do not exclude each other$/, 'ما رُوي من أعداد القتلى لا ينفي بعضه بعضاً'],
  [/^the numbers of wounded do not exclude each other$/, 'ما رُوي من أعداد الجرحى لا ينفي بعضه بعضاً'],
  [/^the numbers of killed lie close together$/, 'ما رُوي من أعداد القتلى متقارب'],
  [/^the numbers of wounded lie close together$/, 'ما رُوي من أعداد الجرحى متقارب'],
  [/^same weapon: (.+)$/, 'السلاح نفسه'],
  [/^other weapon: (.+)$/, 'سلاح آخر'],
  [/^(\d+) of .+ in both$/, 'العدد نفسه من السلاح: $1'],
  [/^one sentence, word for word$/, 'جملة واحدة بحروفها'],
  [/^their documents carry one text$/, 'نص الوثيقتين واحد'],
  [/^same word: (.+)$/, 'الكلمة نفسها: «$1»'],
  [/^both "(.+)"$/, 'الوصف نفسه'],
  [/^both [A-Z]+$/, 'النوع نفسه'],
  [/^[A-Z]+ is close to [A-Z]+$/, 'النوعان متقاربان'],
  [/^same mode: .+$/, 'الطريقة نفسها'],
  [/^other mode: .+$/, 'طريقة أخرى'],
  [/^another number of events$/, 'عدد آخر من الأحداث'],
  [/^one is a series, the other a single event$/, 'أحدهما سلسلة والآخر حدث مفرد'],
  [/^(\d+) % of the words of their sentences are the same$/, 'الكلمات المشتركة بين جملتيهما: $1٪'],
  [/^the speaker to whom this is attributed denies it$/, 'ينفيه من نُسب إليه'],
  [/^denies the same event(?:: ?)?$/, 'ينفي الحدث نفسه'],
  [/^denies the same event: (.+)$/, 'ينفي الحدث نفسه: «$1»'],
  [/^denies in the same words(?:: ?)?$/, 'ينفي بالكلمات نفسها'],
  [/^denies in the same words: (.+)$/, 'ينفي بالكلمات نفسها: «$1»'],
  [/^says the same as a statement that is denied in another document$/, 'يقول ما نُفي في وثيقة أخرى'],
  [
    /^says the same as a statement that its supposed speaker withdrew or disowned in another document$/,
    'يقول ما سحبه من نُسب إليه أو تبرأ منه في وثيقة أخرى',
  ],
  [/^same actor$/, 'الفاعل نفسه'],
  [/^same recipient$/, 'المقصود نفسه'],
  [/^other actor$/, 'فاعل آخر'],
  [/^other recipient$/, 'مقصود آخر'],
  [/^likely other actor$/, 'الأرجح أن الفاعل آخر'],
  [/^likely other recipient$/, 'الأرجح أن المقصود آخر'],
  [/^done by (.+), and by (.+)$/, 'الفاعل هنا $1، وهناك $2'],
  [/^one spot, within few days$/, 'بقعة واحدة، في أيام قليلة'],
  [/^told of (\d+) days later$/, 'رُوي بعده بأيام: $1'],
  [/^both name "(.+)"$/, 'كلاهما يذكر «$1»'],
  [/^each leads the news of its day$/, 'كل منهما يتصدر أخبار يومه'],
  [/^both documents are chiefly about it$/, 'هو الموضوع الرئيس في الوثيقتين'],
  [/^told alike within a day$/, 'رُويا رواية متشابهة خلال يوم'],
  [/^it lasted over both$/, 'امتد الحال عليهما معاً'],
  [/^a place is not taken twice in few days$/, 'لا يُستولى على مكان مرتين في أيام قليلة'],
  [/^one document tells it again$/, 'تعيد وثيقة واحدة روايته'],
  [/^one text tells them in different places$/, 'يرويهما نص واحد في موضعين مختلفين'],
  [/^one side denies, another asserts$/, 'ينفيه طرف ويثبته آخر'],
  [/^taken up again$/, 'عاد إليه النص'],
  [/^a (.+) is not a (.+)$/, 'الطريقتان مختلفتان'],
  [/^both \S+$/, 'النوع نفسه'],
  [/^the speaker denies that it happened$/, 'ينفي المتحدث وقوعه'],
  [/^the accused denies it$/, 'ينفيه المتهم'],
  [/^the supposed speaker denies having said it$/, 'ينفي من نُسب إليه أنه قاله'],
  [/^the speaker disowns it$/, 'يتبرأ منه قائله'],
  [/^denies what an outlet that it names reported$/, 'ينفي ما نشرته وسيلة إعلام يسمّيها'],
  [/^denies what was told just before$/, 'ينفي ما رُوي قبله مباشرة'],
  [/^the text sets the one against the other$/, 'يقابل النص بينهما'],
  [/^denies what another one said before$/, 'ينفي ما قاله غيره من قبل'],
  [/^killed: (.+)$/, 'القتلى: $1'],
  [/^wounded: (.+)$/, 'الجرحى: $1'],
  [/^captured: (.+)$/, 'الأسرى: $1'],
  [/^missing: (.+)$/, 'المفقودون: $1'],
  [/^displaced: (.+)$/, 'النازحون: $1'],
  [/^the speaker denies what another one said$/, 'ينفي المتحدث ما قاله غيره'],
  [/^told as having happened and as not having happened$/, 'يُروى مرة أنه وقع ومرة أنه لم يقع'],
  [/^done for one, not done for the other$/, 'يرويه أحدهما واقعاً والآخر غير واقع'],
  [/^told in opposite words$/, 'يُروى بألفاظ متضادة'],
  [/^there is such a thing for one alone$/, 'يثبت أحدهما وجوده وينفيه الآخر'],
  [/^the fighting is over for one and goes on for the other$/, 'القتال منتهٍ عند أحدهما مستمر عند الآخر'],
  [/^claimed by two$/, 'تبنّاه طرفان'],
  [/^claimed by one, laid to another$/, 'تبنّاه طرف ونُسب إلى غيره'],
  [/^each lays it to the other$/, 'كل طرف ينسبه إلى الآخر'],
  [/^two of the accounts that are said to differ$/, 'روايتان مما قيل إنه متضارب'],
  [/^who the victims were, behind a contrast$/, 'من هم الضحايا، بعد استدراك'],
  [/^how it was done, behind a contrast$/, 'كيف وقع، بعد استدراك'],
  [/^both say that they hold it$/, 'يقول كلاهما إنه يسيطر عليه'],
  [/^who did it$/, 'من فعله'],
  [/^who told it takes it back$/, 'يرجع عنه من رواه'],
  [/^denies what another one said just before$/, 'ينفي ما قاله غيره قبله مباشرة'],
  [/^tells it otherwise, behind a contrast$/, 'يرويه على غير ذلك بعد استدراك'],
  [/^denies reports of its kind$/, 'ينفي تقارير من هذا النوع'],
  [/^what was done is not called alike$/, 'لا يُسمّى ما وقع بالاسم نفسه'],
  [/^both sentences tell of (.+) and (.+)$/, 'تروي الجملتان «$1» و«$2»'],
  [/^other host: (.+)$/, 'مضيف آخر: $1'],
  [/^one day sees many of these, and the places differ$/, 'يقع مثله كثيراً في اليوم الواحد، والمكانان مختلفان'],
  [/^another speaker tells of as many$/, 'يذكر متحدث آخر العدد نفسه'],
  [/^told, and then told by a speaker$/, 'رُوي ثم رواه متحدث'],
  [/^the dead of it may be told apart$/, 'قد يُروى قتلاه على حدة'],
  [/^one visitor there within a week$/, 'الزائر نفسه إلى المكان نفسه خلال أسبوع'],
  [/^(.+) and (.+) are not the same$/, '$1 و$2 ليسا واحداً'],
  [/^(.+) and (.+): nothing ties the places$/, '$1 و$2: لا يجمع المكانين شيء'],
  [/^(.+) is not (.+)$/, '$1 غير $2'],
  [/^no place joins them$/, 'لا يجمعهما مكان'],
  [/^one day sees many of these in one town$/, 'يقع مثله كثيراً في البلدة الواحدة في اليوم الواحد'],
  [/^told as denied$/, 'يُروى منفيّاً'],
  [/^one was told as done before the day of the other$/, 'رُوي أحدهما واقعاً قبل يوم الآخر'],
  [/^not the same speaker$/, 'ليس المتحدث نفسه'],
  [/^likely not the same speaker$/, 'الأرجح أنه ليس المتحدث نفسه'],
  [/^no day ties them, and they are not told alike$/, 'لا يجمعهما يوم ولا تتشابه روايتهما'],
  [/^one document tells them apart$/, 'تفرّق بينهما وثيقة واحدة'],
  [/^(.+) killed and (.+) killed$/, 'القتلى $1 هنا و$2 هناك'],
  [/^(.+) wounded and (.+) wounded$/, 'الجرحى $1 هنا و$2 هناك'],
  [/^told as done here, denied there$/, 'يُروى هنا أنه وقع، وهناك منفيّ'],
  [/^told as done here, as not done there$/, 'يُروى هنا أنه وقع، وهناك أنه لم يقع'],
  [
    /^(.+) killed and (.+) killed, not explained by a rising toll$/,
    'القتلى $1 هنا و$2 هناك، ولا يفسر ذلك ارتفاع الحصيلة',
  ],
  [
    /^(.+) wounded and (.+) wounded, not explained by a rising toll$/,
    'الجرحى $1 هنا و$2 هناك، ولا يفسر ذلك ارتفاع الحصيلة',
  ],
  [/^one speaker tells of one such thing in these days$/, 'يروي متحدث واحد أمراً واحداً من هذا النوع في هذه الأيام'],
  [/^both documents are chiefly about it, under one name$/, 'هو الموضوع الرئيس في الوثيقتين، وباسم واحد'],
  [/^civilians were harmed for one alone$/, 'يذكر أحدهما وحده ضحايا من المدنيين'],
  [/^shot down for one, fallen for the other$/, 'أُسقطت عند أحدهما وسقطت من تلقائها عند الآخر'],
  [/^who they were that were hit$/, 'من كان المصابون'],
  [/^the accusation before it is denied$/, 'ينفي الاتهام الذي قبله'],
  [/^goes on with a denial$/, 'يمضي في نفي سبق'],
  // two figures in the words of the text; behind all others that have a stroke
  [/^(.+) \/ (.+)$/, '$1 / $2'],
];

/** What a person decided; the reason behind it is theirs and stays as they wrote it. */
const decided: readonly [string, string][] = [
  ['a person confirmed it: ', 'أكده شخص: '],
  ['a person decided that they are one event: ', 'قرر شخص أنهما حدث واحد: '],
  ['a person decided that they are not one event: ', 'قرر شخص أنهما ليسا حدثاً واحداً: '],
];

/** What one telling alone has and all that agree with it otherwise outvote; the ground that spoke against it stands behind. */
const outvoted = { en: 'all but this agrees: ', ar: 'يتفقان في كل ما عدا هذا: ' };

/** The kinds of events have names that no person says. */
const english: readonly [RegExp, string][] = [
  [/^both [A-Z]+$/, 'both of one kind'],
  [/^[A-Z]+ is close to [A-Z]+$/, 'of kinds close to each other'],
  [/^same weapon: .+$/, 'the same kind of weapon'],
  [/^other weapon: .+$/, 'another kind of weapon'],
  [/^same mode: .+$/, 'done in the same way'],
  [/^other mode: .+$/, 'done in another way'],
  [/^(\d+) of .+ in both$/, 'as many weapons in both: $1'],
  [/^[A-Z]+ is not [A-Z]+$/, 'of other kinds'],
];

/** A ground in the language of the page, ids of knowledge replaced by their names. */
export function showGround(language: Language, ground: string, names: Names): string {
  const [start, said] = decided.find(([one]) => ground.startsWith(one)) ?? [];
  if (start !== undefined && said !== undefined) return language === 'ar' ? said + ground.slice(start.length) : ground;
  if (ground.startsWith(outvoted.en))
    return outvoted[language] + showGround(language, ground.slice(outvoted.en.length), names);
  const named = ground.replace(/[a-z0-9]+(?:-[a-z0-9]+)*/g, (id) => names.get(id)?.[language] ?? id);
  if (language !== 'ar') {
    const [pattern, text] = english.find(([one]) => one.test(ground)) ?? [];
    return pattern === undefined || text === undefined ? named : ground.replace(pattern, text);
  }
  for (const [pattern, text] of arabic) {
    const match = pattern.exec(ground);
    if (match === null) continue;
    return text.replace(/\$(\d)/g, (_, n: string) => nameList(match[Number(n)] ?? '', names));
  }
  return named;
}

/** Names come as ids or, for places, in English. */
function nameList(list: string, names: Names): string {
  const arabicOf = (one: string) => names.get(one)?.ar ?? [...names.values()].find(({ en }) => en === one)?.ar ?? one;
  return list.split(', ').map(arabicOf).join('، ');
}
