import fc from 'fast-check';
import type { TFunction } from 'i18next';
import i18next from 'i18next';
import { beforeAll, describe, expect, it } from 'vitest';
import type { DateRange } from '../../src/model/index.ts';
import { ar } from '../words/ar.ts';
import { en } from '../words/en.ts';
import { showDate, showMoment, showQuantity } from './figures.ts';
import { showGround } from './grounds.ts';
import { belongsIn, calledAs, nameIn } from './names.ts';
import { foreignTo, splitUnseen } from './runs.ts';

let inArabic: TFunction;
let inEnglish: TFunction;
beforeAll(async () => {
  await i18next.init({ lng: 'en', resources: { ar: { translation: ar }, en: { translation: en } } });
  inArabic = i18next.getFixedT('ar');
  inEnglish = i18next.getFixedT('en');
});

const date = (parts: Partial<DateRange>): DateRange => ({
  from: '2024-04-21',
  to: '2024-04-21',
  precision: 'day',
  how: 'stated',
  surface: null,
  start: null,
  end: null,
  ...parts,
});

describe('names', () => {
  const official = { name: 'Senior Iraqi official', surface: 'مسؤول عراقي بارز' };
  it('are the article’s own words in Arabic and knowledge’s in English', () => {
    expect(nameIn('ar', official)).toBe('مسؤول عراقي بارز');
    expect(nameIn('en', official)).toBe('Senior Iraqi official');
  });
  it('prefer an Arabic name that knowledge has', () => {
    expect(nameIn('ar', { name: 'Reuters', names: ['Reuters', 'رويترز'], surface: 'الوكالة' })).toBe('رويترز');
  });
  it('are nothing where nobody is named', () => {
    expect(nameIn('ar', { name: null, surface: null })).toBeNull();
    expect(nameIn('ar', { name: 'Unnamed wizard', surface: null })).toBeNull();
    expect(nameIn('ar', { name: 'Unnamed witness', surface: 'شاهد عيان' })).toBe('شاهد عيان');
  });
  it('say in English whom somebody unnamed belongs to, where knowledge has a name for it or it is a common body', () => {
    const names = new Map([
      ['rsf', { ar: 'قوات الدعم السريع', en: 'Rapid Support Forces (RSF)' }],
      ['one', { ar: 'الاتحاد الأول', en: 'First Union' }],
      ['two', { ar: 'الاتحاد الأول', en: 'Premier Union' }],
    ]);
    const shown = (whose: string) => nameIn('en', { name: `Two unnamed officials, ${whose}` }, names);
    expect(shown('قوات الدعم السريع')).toBe('Two unnamed officials, Rapid Support Forces (RSF)');
    expect(shown('الشرطة')).toBe('Two unnamed officials, police');
    // of two bodies of one name, and of one that nobody knows, the article's words stay
    for (const unknown of ['الاتحاد الأول', 'الشبكة']) expect(shown(unknown)).toContain(unknown);
  });
  it('say in Arabic who is not named, where the words of the article are not at hand', () => {
    const names = new Map([['iraq', { ar: 'العراق', en: 'Iraq' }]]);
    const shown = (name: string) => nameIn('ar', { name, surface: null }, names);
    expect(shown('Unnamed witness')).toBe('شاهد لم يُسمَّ');
    expect(shown('Two unnamed security sources, Iraq')).toBe('مصادر أمنية لم تُسمَّ، العراق');
    expect(shown('Unnamed informed military officials')).toBe('مسؤولون عسكريون لم يُسمَّوا');
    expect(shown('Unnamed members of parliament')).toBe('نواب لم يُسمَّوا');
    expect(shown('Unnamed witnesses')).toBe('شهود لم يُسمَّوا');
  });
  it('are those given by whoever corrected, though knowledge has the same letters', () => {
    const names = new Map([['us-army', { ar: 'الجيش', en: 'the army' }]]);
    expect(['us-army', 'name:us-army', 'local:us-army'].map((id) => calledAs('en', id, names))).toEqual([
      'the army',
      'us-army',
      'us-army',
    ]);
  });
});

describe('whom somebody belongs to', () => {
  const spokesman = 'المتحدث الرسمي باسم قوات الدعم السريع';
  it('stands beside a name in Arabic on an English page, where knowledge has it', () => {
    expect(belongsIn('en', spokesman, 'Rapid Support Forces (RSF)')).toBe('Rapid Support Forces (RSF)');
    expect(belongsIn('en', 'Unnamed official', 'Lebanon')).toBeNull();
    expect(belongsIn('en', spokesman, 'الوزارة')).toBe('ministry');
    expect(belongsIn('en', spokesman, 'الرفاق')).toBeNull();
    expect(belongsIn('ar', spokesman, 'Rapid Support Forces (RSF)')).toBeNull();
  });
});

describe('dates', () => {
  it('are as exact as they are known', () => {
    expect(showDate(inEnglish, 'en', date({}))).toBe('Sunday 21 April 2024');
    expect(showDate(inArabic, 'ar', date({}))).toBe('الأحد 21 نيسان 2024');
    expect(showDate(inEnglish, 'en', date({ from: '2024-04-01', to: '2024-04-30', precision: 'month' }))).toBe(
      'April 2024',
    );
    expect(showDate(inEnglish, 'en', date({ to: null, precision: 'open' }))).toBe('since 21 April 2024');
    expect(showDate(inEnglish, 'en', null)).toBe('date unknown');
  });
  it('keep the clock of the article’s own zone', () => {
    expect(showMoment('en', '2024-04-22T18:05:00+03:00')).toBe('22 April 2024 18:05 UTC+3');
    expect(showMoment('en', '2024-04-22T18:05:00.123Z')).toBe('22 April 2024 18:05 UTC');
    expect(showMoment('en', '2024-04-22T18:05:00-04:30')).toBe('22 April 2024 18:05 UTC−4:30');
    expect(showMoment('ar', '2024-04-22T18:05:00+03:00')).toBe('22 نيسان 2024 18:05 غرينتش+3');
    expect(showMoment('en', '2024-04-22T18:05')).toBe('22 April 2024 18:05');
    expect(showMoment('en', '2024-04')).toBe('2024-04');
  });
});

describe('quantities', () => {
  it('say their bounds', () => {
    expect(showQuantity(inEnglish, 'en', { min: 5, max: null })).toBe('at least 5');
    expect(showQuantity(inEnglish, 'en', { min: 3, max: 5 })).toBe('3 to 5');
    expect(showQuantity(inArabic, 'ar', { min: 0, max: 0 })).toBe('لا أحد');
    expect(showQuantity(inEnglish, 'en', { min: null, max: 7 })).toBe('at most 7');
  });
});

describe('text from outside', () => {
  it('is cut at unseen characters without losing one', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', 'ب', '\u202e', '\u0000', ' ') }), (text) => {
        expect(splitUnseen(text).join('')).toBe(text);
      }),
    );
    expect(splitUnseen('a\u202eb')).toEqual(['a', '\u202e', 'b']);
  });
});

describe('grounds', () => {
  const names = new Map([['north-town', { ar: 'بلدة الشمال', en: 'North Town' }]]);
  it('are said in the language of the page, with names for ids', () => {
    expect(showGround('ar', 'both at north-town', names)).toBe('كلاهما في بلدة الشمال');
    expect(showGround('ar', 'both at North Town', names)).toBe('كلاهما في بلدة الشمال');
    expect(showGround('en', 'both at north-town', names)).toBe('both at North Town');
    expect(showGround('ar', '3 killed and 5 killed, not explained by a rising toll', names)).toContain('3 هنا و5 هناك');
  });
  it('are shown as they come where no Arabic is known', () => {
    expect(showGround('ar', 'something new', names)).toBe('something new');
  });
});

describe('the language of a text', () => {
  it('is said where it is another than that of the page', () => {
    expect(foreignTo('en', '«رويترز» Reuters')).toBe('ar');
    expect(foreignTo('ar', 'Horn Dispatch')).toBe('en');
    expect(foreignTo('ar', 'رويترز')).toBeUndefined();
    expect(foreignTo('en', '2025')).toBeUndefined();
    expect(foreignTo('ar', '«Правда»')).toBeUndefined();
  });
});
