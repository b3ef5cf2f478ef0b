/** Prepositions that say how, when or to whom something was said, and no more of who said it. Folded. */
export const adjunctPrepositions: readonly string[] =
  'ل ب الي علي مع عبر خلال حول بعد قبل بعيد قبيل عقب اثر منذ حتي عند امام ضد بشان بخصوص حيال ازاء تجاه اثناء عشيه غداه صبيحه حسب بحسب وفق وفقا طبقا دون رغم بسبب نتيجه جراء عن بين ك'.split(
    ' ',
  );

/** Nouns behind "في" and the like that say how or when something was said. Folded, without the article. */
export const adjunctNouns: readonly string[] =
  'تصريح تصريحات حديث مقابله مقابلات لقاء لقاءات اتصال اتصالات حوار مؤتمر كلمه خطاب خطبه تغريده تغريدات منشور منشورات رساله رسائل تدوينه تسجيل مقطع جلسه اجتماع احاطه ايجاز وقت اطار سياق ختام مستهل معرض ضوء رد تعليق برنامج مداخله افاده زياره مقال مقاله تقرير صحفي صحافي متلفز بدايه نهايه ظل حساب صفحه موقع'.split(
    ' ',
  );
