/** What was told can be called behind "وهو" or "وهي", by a narrator who goes on about it: "وهو رقم تناقلته وكالات". Folded, without article. */
export const wordsOfSayings: ReadonlySet<string> = new Set(
  'رقم حصيله روايه روايات ادعاء ادعاءات زعم مزاعم اتهام اتهامات تهمه تهم كلام بيان عباره تصريح تصريحات خبر انباء معلومات قول تقدير تقديرات نفي'.split(
    ' ',
  ),
);

/** What somebody wants or decides can be called behind "وهو", by a narrator only where others are told to pass it on or not to heed it. Folded, without article. */
export const wordsOfStances: ReadonlySet<string> = new Set(
  'دفع مطلب طلب شرط طرح اقتراح مقترح قرار حكم موقف'.split(' '),
);

/** What others do with what was told, besides the verbs that report: "وهو رقم تناقلته وكالات". */
export const handlingVerbs: readonly string[] = [
  'تناقل',
  'تداول',
  'كرر',
  'ردد',
  'روج',
  'سبق',
  'دحض',
  'فند',
  'كذب',
  'نقل',
];

/** Words of time that open a sentence whose main clause comes behind what somebody said: "بعد إعلان الجيش أنه انسحب، دخل". Folded. */
export const timesOfSaying: ReadonlySet<string> = new Set(
  'بعد قبل عقب مع منذ اثر غداه فور رغم برغم بالتزامن تزامنا'.split(' '),
);

/** What was told, called a claim: "وهي مزاعم رفضتها الشبكة". Folded, without article. */
export const wordsOfClaims: ReadonlySet<string> = new Set(
  'روايه روايات ادعاء ادعاءات زعم مزاعم اتهام اتهامات تهمه تهم شائعات انباء معلومات'.split(' '),
);

/** Words of time, cause or contrast that, behind a comma and a bare thing, say when or why somebody spoke: "هدد بالرد، غداة الهجوم", "أعلن هدنة، استجابة لطلب". Folded. */
export const occasions: ReadonlySet<string> = new Set('غداه رغم برغم عقب اثر استجابه احتجاجا'.split(' '));
