/**
 * Spellings of one word that folding does not bring together, as `[variant, kept]` on folded letters.
 * Each holds at the beginning of a word or behind the article; the first that fits is applied.
 */
export const spellings: readonly (readonly [string, string])[] = [
  ['امريك', 'اميرك'],
  ['ميليشي', 'مليشي'],
  ['ملشي', 'مليشي'],
  ['مسئول', 'مسؤول'],
  ['مسوول', 'مسؤول'],
  ['شئون', 'شؤون'],
  ['شوون', 'شؤون'],
  ['رءيس', 'رئيس'],
  ['رييس', 'رئيس'],
  ['رءاس', 'رئاس'],
  ['هييه', 'هيئه'],
  ['هيءه', 'هيئه'],
  ['انجليز', 'انكليز'],
  ['انغليز', 'انكليز'],
  ['قايد', 'قائد'],
  ['كتايب', 'كتائب'],
  ['فصايل', 'فصائل'],
  ['طايره', 'طائره'],
  ['طايرات', 'طائرات'],
  ['نايب', 'نائب'],
  ['وكيليكس', 'ويكيليكس'],
  ['ديبلوماس', 'دبلوماس'],
];

/**
 * Words told by their hamza, by kind of word and folded stem: "إمام" is no preposition, "أمام" no cleric; null for a word that has none: "وأدى" is
 * no valley, "الأمر" no commander. A bare alef tells nothing.
 */
export const firstHamza: Readonly<Partial<Record<string, Readonly<Record<string, string | null>>>>> = {
  particle: { امام: 'أ', اذن: 'إ', هنا: null },
  role: { امام: 'إ', امر: null },
  noun: { وادي: null },
};

/** The last letter that tells words apart which folding makes one, by kind of word and folded stem. */
export const finalLetters: Readonly<Record<'particle' | 'given', Readonly<Record<string, string>>>> = {
  particle: { علي: 'ى', الي: 'ى', حتي: 'ى', لدي: 'ى' },
  given: { علي: 'ي' },
};
