import type { Casualty } from '../../../model/index.ts';

/** Weapons. `kind` is what the reading prints; words folded when loaded, plural after a slash; duals are rules. `armed`: said of what carries it. */
export interface MunitionWord {
  kind: string;
  words: string;
  mode: string | null;
}

export const munitionWords: readonly MunitionWord[] = [
  { kind: 'rocket', words: 'صاروخ/صواريخ كاتيوشا غراد', mode: 'heavy-weapons' },
  { kind: 'missile', words: 'باليستي/باليستية بالستي/بالستية توماهوك سكود', mode: 'heavy-weapons' },
  { kind: 'shell', words: 'قذيفة/قذائف هاون مدفعية', mode: 'heavy-weapons' },
  { kind: 'drone', words: 'مسيرة/مسيرات درون', mode: 'drone' },
  { kind: 'bomb', words: 'قنبلة/قنابل عبوة/عبوات متفجرة/متفجرات ناسف/ناسفة لغم/ألغام', mode: 'explosives' },
  { kind: 'barrel bomb', words: 'برميل/براميل', mode: 'aerial' },
  { kind: 'car bomb', words: 'مفخخة/مفخخات ملغومة ملغمة', mode: 'explosives' },
  { kind: 'grenade', words: 'يدوية', mode: 'explosives' },
  { kind: 'explosive belt', words: 'حزام/أحزمة انتحاري/انتحارية', mode: 'suicide-attack' },
  { kind: 'aircraft', words: 'مقاتلة/مقاتلات مروحية/مروحيات هليكوبتر طيران', mode: 'aerial' },
  { kind: 'gunfire', words: 'رصاص رصاصة/رصاصات نيران رشاش/رشاشات', mode: 'firearms' },
  { kind: 'chemical weapon', words: 'كيميائي/كيميائية كلور سارين', mode: 'unconventional' },
];

/** Aircraft act for whom they belong to: "طائرات التحالف" can be the actor, a missile never. */
export const aircraftWords =
  'طائرة/طائرات طيران مقاتلة/مقاتلات مروحية/مروحيات سلاح زورق/زوارق بارجة/بوارج مدفعية دبابة/دبابات';

/** Nouns of people that are counted, killed or taken. `who`: what the reading prints; null where the word does not tell. */
export const peopleWords: readonly { who: Casualty['who']; words: string }[] = [
  {
    who: 'civilians',
    words:
      'مدني/مدنيين/مدنيون مواطن/مواطنين/مواطنون امرأة/نساء سيدة/سيدات ساكن/سكان فلاح/فلاحين صحفي/صحفيين/صحفيون صحافي/صحافيين/صحافيون طبيب/أطباء مسعف/مسعفين متظاهر/متظاهرين/متظاهرون محتج/محتجين/محتجون لاجئ/لاجئين مصل/مصلين عامل/عمال طالب/طلاب',
  },
  { who: 'children', words: 'طفل/أطفال طفلة/طفلات رضيع/رضع تلميذ/تلاميذ' },
  {
    who: 'soldiers',
    words:
      'جندي/جنود عسكري/عسكريين/عسكريون ضابط/ضباط شرطي/شرطيين عنصر/عناصر منتسب/منتسبين مجند/مجندين أمين/أمناء طيار/طيارين فرد/أفراد',
  },
  {
    who: 'fighters',
    words:
      'مسلح/مسلحين/مسلحون/مسلحو/مسلحي مقاتل/مقاتلين/مقاتلون/مقاتلو/مقاتلي إرهابي/إرهابيين/إرهابيون متمرد/متمردين/متمردون متشدد/متشددين/متشددون انتحاري/انتحاريين قيادي/قياديين/قياديون/قيادات قائد/قادة مهاجم/مهاجمين مسؤول/مسؤولين داعشي حوثي/حوثيين/حوثيون',
  },
  {
    who: null,
    words:
      'شخص/أشخاص رجل/رجال ضحية/ضحايا قتيل/قتلى شهيد/شهداء جريح/جرحى مصاب/مصابين/مصابون رهينة/رهائن أسير/أسرى سجين/سجناء معتقل/معتقلين محتجز/محتجزين نازح/نازحين شاب/شبان/شباب آخر/آخرين/آخرون مشتبه/مشتبهين متهم/متهمين راكب/ركاب إيراني/إيرانيين فلسطيني/فلسطينيين إسرائيلي/إسرائيليين سوري/سوريين سوداني/سودانيين مهاجر/مهاجرين عائلة أسرة نظير/نظراء وفد/وفود زعيم/زعماء معلم/معلمين/معلمون',
  },
];

/** Words that say what became of people. `count`: the number stands with the noun of the dead themselves ("ثلاثة قتلى"). */
export const casualtyWords: readonly { what: Casualty['what']; verbs: string; nouns: string; counted: string }[] = [
  {
    what: 'killed',
    verbs: 'قتل استشهد لقي أعدم اغتال ذبح',
    nouns: 'مقتل مصرع استشهاد قتل اغتيال إعدام وفاة تصفية',
    counted: 'قتيل/قتلى/قتيلا شهيد/شهداء',
  },
  {
    what: 'wounded',
    verbs: 'جرح أصاب',
    nouns: 'إصابة جرح',
    counted: 'جريح/جرحى مصاب/مصابين/مصابون إصابة/إصابات',
  },
  { what: 'captured', verbs: 'أسر اختطف خطف', nouns: 'أسر اختطاف خطف', counted: 'أسير/أسرى' },
  { what: 'missing', verbs: 'فقد', nouns: 'فقدان', counted: 'مفقود/مفقودين' },
  { what: 'displaced', verbs: 'نزح شرد', nouns: 'نزوح تشريد', counted: 'نازح/نازحين' },
];

/** Nouns that say that their phrase is a place, known or not. */
export const placeHeads =
  'مدينة/مدن بلدة/بلدات بلدتي بلدتا قرية/قرى محافظة/محافظات محافظتي منطقة/مناطق منطقتي حي/أحياء شارع ضاحية مديرية ولاية إقليم قضاء ناحية مخيم/مخيمات معسكر/معسكرات قاعدة/قواعد مطار/مطارات ميناء/موانئ معبر/معابر حدود جبل/جبال جزيرة/جزر وادي ساحل سواحل ريف بادية ضواحي محيط مستشفى/مستشفيات مسجد مدرسة سوق ساحة ميدان جامعة سجن مبنى مقر/مقرات مكتب سفارة قنصلية مصفاة حقل محطة تلة تل مثلث طريق جسر نقطة نقاط حاجز حواجز جبهة منزل/منازل عاصمة قصر مصنع كنيسة مركز مجمع مستوطنة/مستوطنات موقع/مواقع شمال جنوب شرق غرب شمالي جنوبي شرقي غربي وسط أراضي شريط مضيق خليج بحر سماء أجواء مياه تجمع/تجمعات';

/** Places by function that are targets too: what is hit there is also whom it belongs to. */
export const targetHeads =
  'قاعدة/قواعد معسكر/معسكرات مقر/مقرات موقع/مواقع هدف/أهداف منزل/منازل سفارة قنصلية منشأة/منشآت مستودع/مستودعات مخزن/مخازن رتل/أرتال تجمع/تجمعات نقطة/نقاط حاجز/حواجز دورية/دوريات آلية/آليات سفينة/سفن ناقلة/ناقلات سيارة/سيارات شاحنة/شاحنات مركبة/مركبات طائرة قافلة/قوافل مركز/مراكز مستشفى/مستشفيات مدرسة/مدارس مسجد مطار/مطارات ميناء مصفاة قرية/قرى بلدة/بلدات حي/أحياء جيب/جيوب وكر/أوكار معقل/معاقل خط/خطوط منصة/منصات مبنى/مباني مصالح موظف/موظفين قوة/قوات جماعة/جماعات فصيل/فصائل';

/** Adjectives of event nouns that name no one: they belong to the noun's own phrase. */
export const eventAdjectives =
  'عنيف مسلح جوي صاروخي بري بحري إرهابي دموي انتحاري مدفعي واسع كبير جديد سابق أخير مكثف متبادل مماثل مشترك عسكري محدود شديد ضخم قوي متواصل مستمر متكرر متفرق منفصل مزدوج هاتفي رسمي ثنائي مباشر أمني سياسي إنساني غادر جبان آثم خاطف نوعي دقيق محتمل مرتقب ضار خانق شامل طارئ مفاجئ سري اقتصادي عاجل احتجاجي سلمي حاشد تحذيري انتقامي متزامن فاشل مدمر متتال عدة أول دائر شرس';
