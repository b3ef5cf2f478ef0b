import { type Actor, actorSchema, type Outlet, outletSchema, type Place, placeSchema } from '../../../model/index.ts';

const states: [string, string, string, string][] = [
  ['russia', 'RU', 'روسيا', 'روسي'],
  ['ukraine', 'UA', 'أوكرانيا', 'أوكراني'],
  ['sudan', 'SD', 'السودان', 'سوداني'],
  ['ethiopia', 'ET', 'إثيوبيا', 'إثيوبي'],
  ['eritrea', 'ER', 'إريتريا', 'إريتري'],
  ['somalia', 'SO', 'الصومال', 'صومالي'],
  ['kenya', 'KE', 'كينيا', 'كيني'],
  ['chad', 'TD', 'تشاد', 'تشادي'],
  ['mali', 'ML', 'مالي', 'مالي'],
  ['niger', 'NE', 'النيجر', 'نيجري'],
  ['nigeria', 'NG', 'نيجيريا', 'نيجيري'],
  ['algeria', 'DZ', 'الجزائر', 'جزائري'],
  ['morocco', 'MA', 'المغرب', 'مغربي'],
  ['tunisia', 'TN', 'تونس', 'تونسي'],
  ['libya', 'LY', 'ليبيا', 'ليبي'],
  ['egypt', 'EG', 'مصر', 'مصري'],
  ['turkey', 'TR', 'تركيا', 'تركي'],
  ['saudi-arabia', 'SA', 'السعودية', 'سعودي'],
  ['qatar', 'QA', 'قطر', 'قطري'],
  ['united-arab-emirates', 'AE', 'الإمارات', 'إماراتي'],
  ['iran', 'IR', 'إيران', 'إيراني'],
  ['india', 'IN', 'الهند', 'هندي'],
  ['japan', 'JP', 'اليابان', 'ياباني'],
  ['north-korea', 'KP', 'كوريا الشمالية', 'كوري شمالي'],
  ['china', 'CN', 'الصين', 'صيني'],
  ['france', 'FR', 'فرنسا', 'فرنسي'],
  ['germany', 'DE', 'ألمانيا', 'ألماني'],
  ['serbia', 'RS', 'صربيا', 'صربي'],
  ['sweden', 'SE', 'السويد', 'سويدي'],
  ['belarus', 'BY', 'بيلاروسيا', 'بيلاروسي'],
  ['azerbaijan', 'AZ', 'أذربيجان', 'أذربيجاني'],
  ['armenia', 'AM', 'أرمينيا', 'أرميني'],
  ['rwanda', 'RW', 'رواندا', 'رواندي'],
  ['congo', 'CD', 'الكونغو', 'كونغولي'],
  ['uganda', 'UG', 'أوغندا', 'أوغندي'],
  ['colombia', 'CO', 'كولومبيا', 'كولومبي'],
  ['united-states', 'US', 'الولايات المتحدة', 'أميركي'],
];

const groups: [string, Actor['kind'], string][] = [
  ['rapid-support-forces', 'armed-group', 'قوات الدعم السريع'],
  ['sudanese-army', 'armed-forces', 'الجيش السوداني'],
  ['nigerian-army', 'armed-forces', 'الجيش النيجيري'],
  ['al-shabaab', 'armed-group', 'حركة الشباب'],
  ['taliban', 'armed-group', 'حركة طالبان'],
  ['tigray-front', 'armed-group', 'جبهة تحرير تيغراي'],
  ['houthis', 'armed-group', 'جماعة الحوثي'],
  ['security-council', 'international-organization', 'مجلس الأمن'],
  ['european-union', 'international-organization', 'الاتحاد الأوروبي'],
];

const towns: [string, string, string][] = [
  ['binnish', 'SY', 'بينش'],
  ['idlib', 'SY', 'إدلب'],
  ['aleppo', 'SY', 'حلب'],
  ['al-fashir', 'SD', 'الفاشر'],
  ['nyala', 'SD', 'نيالا'],
  ['khartoum', 'SD', 'الخرطوم'],
  ['omdurman', 'SD', 'أم درمان'],
  ['port-sudan', 'SD', 'بورتسودان'],
  ['kassala', 'SD', 'كسلا'],
  ['wad-madani', 'SD', 'ود مدني'],
  ['mogadishu', 'SO', 'مقديشو'],
  ['mekelle', 'ET', 'مقلي'],
  ['aksum', 'ET', 'أكسوم'],
  ['istanbul', 'TR', 'إسطنبول'],
  ['derna', 'LY', 'درنة'],
  ['sabha', 'LY', 'سبها'],
  ['misrata', 'LY', 'مصراتة'],
  ['tripoli', 'LY', 'طرابلس'],
  ['geneva', 'CH', 'جنيف'],
  ['muscat', 'OM', 'مسقط'],
  ['nairobi', 'KE', 'نيروبي'],
  ['maiduguri', 'NG', 'مايدوغوري'],
  ['kharkiv', 'UA', 'خاركيف'],
  ['belgorod', 'RU', 'بيلغورود'],
  ['aden', 'YE', 'عدن'],
];

/** Who has fought whom. */
const fights: Readonly<Record<string, string[]>> = { 'rapid-support-forces': ['sudanese-army'] };

/** The few names that the cases of events and disputes speak of: what the rules find must not hang on the package's knowledge. */
export const caseNames: { actors: Actor[]; places: Place[]; outlets: Outlet[] } = {
  actors: [
    ...states.map(([id, country, ar, nisba]) =>
      actorSchema.parse({ id, kind: 'state', country, en: [id], ar: [ar], nisba: [nisba] }),
    ),
    ...groups.map(([id, kind, ar]) => actorSchema.parse({ id, kind, en: [id], ar: [ar], fights: fights[id] ?? [] })),
  ],
  places: [
    ...states.map(([id, country, ar]) =>
      placeSchema.parse({ id, kind: 'country', country, en: [id], ar: [ar], precision: 'country' }),
    ),
    ...towns.map(([id, country, ar]) =>
      placeSchema.parse({ id, kind: 'town', country, en: [id], ar: [ar], precision: 'town' }),
    ),
  ],
  outlets: [outletSchema.parse({ id: 'wire', kind: 'agency', en: ['Wire'], ar: ['وكالة الأناضول'] })],
};
