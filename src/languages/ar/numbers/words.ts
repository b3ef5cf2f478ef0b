/** Number words, folded and without proclitics. `scale` multiplies what stands before it; `unit` joins hundreds, tens and units with و. */
export type NumberWord =
  | { kind: 'unit' | 'ten' | 'hundred' | 'teen'; value: number; only?: 'compound' }
  | { kind: 'scale'; value: number }
  | { kind: 'dual'; value: number; scale: number }
  | { kind: 'fraction'; value: number; only?: 'definite' | 'after' }
  | { kind: 'vague'; value: number };

const words = (value: NumberWord, forms: string): [string, NumberWord][] =>
  forms.split(' ').map((form) => [form, value]);

export const numberWords: readonly [string, NumberWord][] = [
  ...words({ kind: 'unit', value: 0 }, 'صفر'),
  ...words({ kind: 'unit', value: 1 }, 'واحد واحده'),
  // alone it is "somebody" or Sunday
  ...words({ kind: 'unit', value: 1, only: 'compound' }, 'احد احدي'),
  ...words({ kind: 'unit', value: 2 }, 'اثنان اثنين اثنتان اثنتين اتنين'),
  // only before عشر; alone "أثنى" praises
  ...words({ kind: 'unit', value: 2, only: 'compound' }, 'اثنا اثني اثنتا اثنتي'),
  ...words({ kind: 'unit', value: 3 }, 'ثلاث ثلاثه ثلاثا'),
  ...words({ kind: 'unit', value: 4 }, 'اربع اربعه'),
  ...words({ kind: 'unit', value: 5 }, 'خمس خمسه'),
  ...words({ kind: 'unit', value: 6 }, 'ست سته'),
  ...words({ kind: 'unit', value: 7 }, 'سبع سبعه'),
  ...words({ kind: 'unit', value: 8 }, 'ثمان ثماني ثمانيه'),
  ...words({ kind: 'unit', value: 9 }, 'تسع تسعه'),
  ...words({ kind: 'teen', value: 10 }, 'عشر عشره'),
  ...words({ kind: 'ten', value: 20 }, 'عشرون عشرين'),
  ...words({ kind: 'ten', value: 30 }, 'ثلاثون ثلاثين'),
  ...words({ kind: 'ten', value: 40 }, 'اربعون اربعين'),
  ...words({ kind: 'ten', value: 50 }, 'خمسون خمسين'),
  ...words({ kind: 'ten', value: 60 }, 'ستون ستين'),
  ...words({ kind: 'ten', value: 70 }, 'سبعون سبعين'),
  ...words({ kind: 'ten', value: 80 }, 'ثمانون ثمانين'),
  ...words({ kind: 'ten', value: 90 }, 'تسعون تسعين'),
  ...words({ kind: 'hundred', value: 100 }, 'مئه مائه ميه'),
  ...words({ kind: 'hundred', value: 200 }, 'مئتان مئتين مئتا مئتي مائتان مائتين مائتا مائتي'),
  ...words({ kind: 'hundred', value: 300 }, 'ثلاثمئه ثلاثمائه'),
  ...words({ kind: 'hundred', value: 400 }, 'اربعمئه اربعمائه'),
  ...words({ kind: 'hundred', value: 500 }, 'خمسمئه خمسمائه'),
  ...words({ kind: 'hundred', value: 600 }, 'ستمئه ستمائه'),
  ...words({ kind: 'hundred', value: 700 }, 'سبعمئه سبعمائه'),
  ...words({ kind: 'hundred', value: 800 }, 'ثمانمئه ثمانمائه ثمانيمئه ثمانيمائه ثمنمئه ثمنمائه'),
  ...words({ kind: 'hundred', value: 900 }, 'تسعمئه تسعمائه'),
  ...words({ kind: 'scale', value: 1000 }, 'الف الاف'),
  ...words({ kind: 'dual', value: 2000, scale: 1000 }, 'الفان الفين الفا الفي'),
  ...words({ kind: 'scale', value: 1e6 }, 'مليون مليونا ملايين'),
  ...words({ kind: 'dual', value: 2e6, scale: 1e6 }, 'مليونان مليونين مليوني'),
  ...words({ kind: 'scale', value: 1e9 }, 'مليار مليارا مليارات بليون'),
  ...words({ kind: 'dual', value: 2e9, scale: 1e9 }, 'ملياران مليارين ملياري'),
  ...words({ kind: 'scale', value: 1e12 }, 'تريليون تريليونا تريليونات ترليون ترليونات'),
  ...words({ kind: 'scale', value: 12 }, 'دزينه دزينات'),
  ...words({ kind: 'dual', value: 24, scale: 12 }, 'دزينتان دزينتين'),
  ...words({ kind: 'fraction', value: 1 / 2 }, 'نصف نصفا'),
  ...words({ kind: 'fraction', value: 1 / 3 }, 'ثلث'),
  ...words({ kind: 'fraction', value: 2 / 3 }, 'ثلثان ثلثين ثلثا ثلثي'),
  ...words({ kind: 'fraction', value: 1 / 4 }, 'ربع ربعا'),
  ...words({ kind: 'fraction', value: 2 / 5 }, 'خمسان'),
  ...words({ kind: 'fraction', value: 1 / 6 }, 'سدس'),
  // ثمن is the price of something, and خمس, سبع, تسع, عشر are counts, unless a number or a definite noun says otherwise
  ...words({ kind: 'fraction', value: 1 / 8, only: 'after' }, 'ثمن'),
  ...words({ kind: 'vague', value: 20 }, 'عشرات'),
  ...words({ kind: 'vague', value: 200 }, 'مئات مائات'),
];

/** Plurals of fractions, after a count: "ثلاثة أرباع". */
export const fractionPlurals: ReadonlyMap<string, number> = new Map([
  ['انصاف', 2],
  ['اثلاث', 3],
  ['ارباع', 4],
  ['اخماس', 5],
  ['اسداس', 6],
  ['اسباع', 7],
  ['اثمان', 8],
  ['اتساع', 9],
  ['اعشار', 10],
]);

/** Counts that are a fraction before a definite singular noun: "خمس السكان". */
export const fractionUnits: ReadonlyMap<string, number> = new Map([
  ['خمس', 5],
  ['سبع', 7],
  ['تسع', 9],
]);

/** Words that look like a number with a proclitic and are none. */
export const notNumbers: ReadonlySet<string> = new Set(['لست', 'بست', 'كست', 'فست']);

/** What stands before واحد where it counts nothing ("كل واحد", "في آن واحد"). */
export const notOneAfter: ReadonlySet<string> = new Set([
  'اي',
  'كل',
  'ان',
  'وقت',
  'دفعه',
  'مره',
  'وكل',
  'واي',
  'صف',
  'يد',
  'يدا',
  'صوت',
  'بصوت',
  'جسد',
  'جسدا',
]);

/** Letters of foreign models, after which digits are a name: "إف 16", "ميغ 29". */
export const designations: ReadonlySet<string> = new Set('اف سي تي ميغ ميج سو بي اس جي ار اكس دي اتش'.split(' '));

/** Days that may follow "one"; before any other definite noun the word is وأحد, "and one of". */
export const daysAfterOne: ReadonlySet<string> = new Set(
  'اليوم الاحد الاثنين الثلاثاء الاربعاء الخميس الجمعه السبت الاسبوع الشهر العام الليله'.split(' '),
);

export const ordinalWords: readonly [string, number][] = [
  ['اول', 1],
  ['اولي', 1],
  ['ثاني', 2],
  ['ثانيه', 2],
  ['ثان', 2],
  ['ثالث', 3],
  ['ثالثه', 3],
  ['رابع', 4],
  ['رابعه', 4],
  ['خامس', 5],
  ['خامسه', 5],
  ['سادس', 6],
  ['سادسه', 6],
  ['سابع', 7],
  ['سابعه', 7],
  ['ثامن', 8],
  ['ثامنه', 8],
  ['تاسع', 9],
  ['تاسعه', 9],
  ['عاشر', 10],
  ['عاشره', 10],
  // these stand only before عشر and before tens
  ['حادي', 11],
  ['حاديه', 11],
];

export type Bound = 'lower' | 'upper' | 'approximate';
const bounds = (bound: Bound, phrases: string): [string, Bound][] =>
  phrases.split('|').map((phrase) => [phrase.trim(), bound]);

/** Phrases before a number; the longest counts ("لا يزيد على" over "يزيد على"). */
export const boundsBefore: readonly [string, Bound][] = [
  ...bounds(
    'lower',
    'اكثر من|اكبر من|اعلي من|ازيد من|علي الاقل|اقله|ما لا يقل عن|لا يقل عن|لا تقل عن|ما لايقل عن|مالايقل عن|مالا يقل عن|لايقل عن|لا اقل من|ليس اقل من',
  ),
  ...bounds(
    'lower',
    'ما يزيد عن|ما يزيد علي|يزيد عن|يزيد علي|تزيد عن|تزيد علي|ما يربو علي|يربو علي|تربو علي|ما ينيف علي|ينيف علي',
  ),
  ...bounds(
    'lower',
    'ما يفوق|يفوق|تفوق|فاق|فاقت|تجاوز|تجاوزت|يتجاوز|تتجاوز|ما يتجاوز|فوق|بما لا يقل عن|بما يزيد عن|بما يزيد علي',
  ),
  ...bounds(
    'upper',
    'اقل من|اصغر من|ادني من|ما لا يزيد عن|ما لا يزيد علي|لا يزيد عن|لا يزيد علي|لا تزيد عن|لا تزيد علي|لا يتجاوز|لا تتجاوز|لم يتجاوز|لم تتجاوز|لا يتعدي|لا تتعدي',
  ),
  ...bounds('upper', 'ما يصل الي|يصل الي|تصل الي|بحد اقصي|لا اكثر من|ليس اكثر من|تحت|دون'),
  ...bounds(
    'approximate',
    'نحو|حوالي|حولي|قرابه|زهاء|ما يقارب|يقارب|تقارب|ما يقرب من|يقرب من|يناهز|تناهز|ما يناهز|بحدود|في حدود|حدود|تقريبا',
  ),
];

/** Phrases after a number or after the noun that it counts. */
export const boundsAfter: readonly [string, Bound][] = [
  ...bounds('lower', 'علي الاقل|علي اقل تقدير|كحد ادني|بالحد الادني|فاكثر|او اكثر|او يزيد|فما فوق|ونيف|في الاقل'),
  ...bounds('upper', 'علي الاكثر|علي اكثر تقدير|كحد اقصي|بحد اقصي|او اقل|فاقل|فما دون'),
  ...bounds('approximate', 'تقريبا'),
];

export const percentWords: readonly string[] = ['في المئه', 'في المائه', 'بالمئه', 'بالمائه', 'بالميه', '%', '٪'];

/** Adjectives of those counted that are spelled as verbs: "13 جنديا آخر على الأقل". Folded. */
export const alsoAdjectives: ReadonlySet<string> = new Set(['اخر', 'مسلح', 'عامل', 'كامل', 'حاضر', 'قاصر', 'مدني']);
