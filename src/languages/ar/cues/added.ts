/** What was told can be called behind "وهو" or "وهي", by a narrator who goes on about it: "وهو رقم تناقلته وكالات". Folded, without article. */
export const wordsOfSayings: ReadonlySet<string> = new Set(
  'رقم حصيله روايه روايات ادعاء ادعاءات زعم مزاعم اتهام اتهامات تهمه تهم دفع مطلب طلب شرط طرح كلام بيان عباره تصريح تصريحات خبر انباء معلومات قول اقتراح مقترح تقدير تقديرات قرار حكم موقف'.split(
    ' ',
  ),
);
