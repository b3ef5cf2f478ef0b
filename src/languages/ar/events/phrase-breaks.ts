import type { Arc, Nominal } from '../analysis.ts';
import { headOf } from '../names/index.ts';
import { directions, hasPronoun, isArticled, isJoined } from './affixes.ts';
import { readNoun } from './lexicon.ts';
import { holyNames } from './words.ts';

/** Behind a definite noun only adjectives go on; a new name, a person or an event opens a phrase of its own. */
export function startsAnew(arcs: readonly Arc[], i: number, text: string): boolean {
  const arc = arcs[i] as Arc;
  const before = arcs[i - 1] as Arc;
  // "الشاب محمد", "الطفلة ليلى": one who is named
  if (arc.id === 'given' && before.kind === 'role' && before.number === 's' && isPersons(before) && !isJoined(arc))
    return false;
  // "فصائل مسلحة عملياتها": behind an adjective no genitive goes on
  if (
    arc.kind === 'masdar' &&
    !isArticled(arc) &&
    (isAdjective(before) || (before.kind === 'participle' && hasPronoun(arc, text)))
  )
    return true;
  // "بلدة النبي شيت", "مدينة الشيخ مسكين": a town named after somebody has the rest of the name behind the article
  if (holyNames.has(before.stem) && arcs[i - 2]?.id === 'place-noun' && arc.kind === 'word') return false;
  // "شن مسلح هجوما", "نفذ شاب عملية طعن": what one does is no genitive of his
  if (arc.kind === 'masdar' && !isArticled(arc) && before.kind === 'role' && isNominative(before, text))
    if (isAccusative(arc, text) || headOf.get(before.id)?.class === 'people') return true;
  // "محملا المليشيات", "بسيارة مفخخة مركزا": what ends in the accusative has no genitive, and no adjective of a feminine noun is masculine
  if (before.kind === 'participle') {
    const isNoun = arc.kind !== 'nisba' && arc.kind !== 'participle' && !arc.id.startsWith('adjective:');
    if (isNoun && before.gender === 'm' && isAccusative(before, text)) return true;
    if (isNoun && before.gender === 'f' && arc.gender !== 'f' && isAccusative(arc, text)) return true;
  }
  // "دبابة إسرائيلية النار", not "طائرة إيرانية الصنع": an adjective without article has no noun with one
  if (isAdjective(before) && !isArticled(before) && isArticled(arc) && isOwnNoun(arc)) return true;
  // "زار وفد أمني عراقي دمشق": nor has it a place
  if (arc.kind === 'place' && isAdjective(before) && !isArticled(before) && !directions.has(before.stem)) return true;
  // "أطلق مسلحون سراح الرهائن"
  if (arc.stem === 'سراح') return true;
  // "أطلقت القوات النار", "ألقت الشرطة القبض"
  if (isArticled(arc) && /^(?:ال)?(?:نار|نيران|قبض)$/.test(arc.stem))
    if (isArticled(before) || before.kind === 'actor' || readNoun(before.stem)?.sense.aircraft === true) return true;
  // "في مكتبه الأمين العام"
  if (hasPronoun(before, text) && arc.kind === 'role' && isArticled(arc)) return true;
  // "متظاهرون مقرا", "مسلحون النار": a plural that keeps its ن has no genitive, and its adjective would agree
  if (keepsNoon(before) && arc.kind !== 'nisba' && (isArticled(arc) || isAccusative(arc, text) || isThing(arc)))
    return true;
  // "مسلحون قبطان سفينة", "مسلحين مدير المدرسة": nor is one person its adjective
  if (keepsNoon(before) && arc.kind === 'role' && arc.number === 's' && isPersons(arc)) return true;
  // "مسلحون تلاميذ", "مسلحون عمال": other people, whose ending does not agree
  if (keepsNoon(before) && arc.kind !== 'nisba' && !isArticled(arc) && areOthers(arc)) return true;
  // "المقاتلون الطائرة", "المسلحون الفندق": no adjective of theirs is in the singular
  if (isArticled(arc) && isArticled(before) && endsInNoon(before) && !/[وي]ن$/.test(arc.stem) && isOwnThing(arc))
    return true;
  // "مسيرة حقل النفط", "طائرة مفخخة مطار المدينة": a weapon has no place for its genitive, nor has an adjective
  if (isThing(arc) && !isArticled(before) && (isWeapon(before) || isFeminineAdjective(arcs, i - 1))) return true;
  // "فجر انتحاري حزامه"
  if (before.kind === 'role' && !isArticled(before) && isPersons(before) && isOwnWeapon(arc)) return true;
  // "تداولت منصات محلية مقطعا": behind an adjective in the feminine nothing in the accusative goes on
  if (
    arc.kind === 'word' &&
    isAdjective(before) &&
    /ه$/.test(before.stem) &&
    !isArticled(before) &&
    isAccusative(arc, text)
  )
    return true;
  // "اعتقلت الشرطة القيادي": a body has no person for its adjective
  if (before.kind === 'role' && isArticled(before) && headOf.get(before.id)?.class === 'body')
    if (arc.kind === 'role' && isArticled(arc) && arc.number === 's' && isPersons(arc)) return true;
  // "طعن فلسطيني إسرائيليا": no adjective of a nominative stands in the accusative
  if ((arc.kind === 'nisba' || arc.kind === 'role') && isAccusative(arc, text) && isNominative(before, text))
    return true;
  // "طائرات مواقع"
  if (isThing(arc) && !isArticled(before) && arc.number !== 's' && isFleet(before)) return true;
  // "اغتالت إسرائيل القيادي في الحزب": a state has no title behind it
  if (before.kind === 'actor' && arc.kind === 'role' && isArticled(arc) && arc.number === 's' && isPersons(arc))
    return true;
  // "مسؤول أمني عناصر", "مسلحون صحفيا": behind an adjective, or in the accusative, somebody else
  if (arc.kind === 'role' && !isArticled(arc) && !isArticled(before))
    if (isAdjective(before) || (before.kind === 'role' && /(?:ًا|اً|ا)$/.test(text.slice(arc.start, arc.end))))
      return true;
  // "القوات الموالية للحكومة المعلا": what is no place itself has no place for its adjective
  if (
    arc.kind === 'place' &&
    isArticled(before) &&
    before.kind !== 'nisba' &&
    before.kind !== 'place' &&
    !isPlaceNoun(before)
  )
    return true;
  // "13 مسلحا شمالي العراق"
  if (arc.kind === 'place' && directions.has(arc.stem) && before.kind !== 'place' && !isPlaceNoun(before)) return true;
  const isBare = arc.kind === 'word' || arc.kind === 'participle' || (arc.kind === 'role' && arc.number === 'p');
  if (isBare && isArticled(arc) && isArticled(before) && before.kind === 'role' && isOtherThan(before, arc))
    return true;
  // "دهس بسيارته مجموعة"
  const isOwned =
    hasPronoun(before, text) ||
    (before.kind === 'word' && text[before.end - 1] !== 'ة' && readNoun(before.stem)?.enclitic != null);
  if (isOwned && arc.kind !== 'nisba' && !isArticled(arc)) return true;
  if (before.kind === 'place' && arc.kind !== 'nisba' && arc.kind !== 'place' && !arc.id.startsWith('adjective:'))
    return arc.kind !== 'word' || !isArticled(arc);
  const closed = isArticled(before) || before.kind === 'actor';
  if (closed && !isArticled(arc) && arc.kind !== 'nisba' && arc.kind !== 'place' && !arc.id.startsWith('adjective:'))
    return true;
  return closed && arc.kind === 'masdar' && !isArticled(arc);
}

const people: ReadonlySet<Arc['kind']> = new Set<Arc['kind']>(['role', 'nisba', 'word', 'participle']);

/** Behind "إيرانية", "سعودي" these say in what: "الصنع", "الجنسية". */
const inWhat = new Set(
  ['صنع', 'جنسيه', 'اصل', 'منشا', 'مولد', 'هوي', 'طراز', 'تبعيه', 'تصميم', 'ملكيه'].flatMap((stem) => [
    stem,
    `ال${stem}`,
  ]),
);
const isOwnNoun = (arc: Arc): boolean =>
  (arc.kind === 'word' || arc.kind === 'noun' || arc.kind === 'masdar' || arc.kind === 'role') &&
  !arc.id.startsWith('adjective:') &&
  !/^(?:ال)?(?:شان|شكل|اصل|راي|تاثير)$/.test(arc.stem) &&
  !inWhat.has(arc.stem);

/** "قرية", "مركبات": a noun for what is hit, without an article. */
function isThing(arc: Arc): boolean {
  if (isArticled(arc) || arc.enclitic !== null || arc.kind === 'nisba' || arc.kind === 'masdar') return false;
  const sense = readNoun(arc.stem)?.sense;
  return sense !== undefined && (sense.place || sense.target) && sense.people === null;
}

/** "طائرات", "مقاتلات". */
function isFleet({ stem, kind }: Arc): boolean {
  const sense = kind === 'actor' ? undefined : readNoun(stem)?.sense;
  return sense?.aircraft === true && sense.number !== 's';
}

const isWeapon = ({ stem, kind }: Arc): boolean => kind !== 'actor' && readNoun(stem)?.sense.munition != null;

/** "حزامه", "صواريخها". */
function isOwnWeapon({ stem }: Arc): boolean {
  const noun = readNoun(stem);
  return noun !== null && noun.enclitic !== null && noun.sense.munition !== null;
}

/** A masculine in the singular, without article, whose ending shows that it is in no accusative. */
const isNominative = (arc: Arc, text: string): boolean =>
  people.has(arc.kind) &&
  (arc.number === 's' || arc.number === null) &&
  arc.gender !== 'f' &&
  !isArticled(arc) &&
  arc.enclitic === null &&
  !/[اىه]$/.test(arc.stem) &&
  !isAccusative(arc, text);

/** "طائرة مفخخة", "عبوة ملصقة": a participle in the feminine behind a noun that it agrees with. */
function isFeminineAdjective(arcs: readonly Arc[], at: number): boolean {
  const [noun, adjective] = [arcs[at - 1], arcs[at] as Arc];
  if (adjective.kind !== 'participle' || noun === undefined || isArticled(noun)) return false;
  return adjective.stem.endsWith('ه') && noun.stem.endsWith('ه') && noun.kind !== 'verb';
}

const areOthers = ({ stem, kind, id }: Arc): boolean =>
  (kind === 'word' || kind === 'role') &&
  !id.startsWith('adjective:') &&
  !/[وي]ن$/.test(stem) &&
  readNoun(stem)?.sense.people != null;

const endsInNoon = ({ kind, number, stem }: Arc): boolean => kind === 'role' && number === 'p' && /..[وي]ن$/.test(stem);

/** A noun of the lexicon with its article, whatever else its letters spell. */
function isOwnThing({ stem }: Arc): boolean {
  const sense = readNoun(stem)?.sense;
  return sense !== undefined && (sense.place || sense.target || sense.aircraft || sense.munition !== null);
}

const keepsNoon = (arc: Arc): boolean =>
  !isArticled(arc) &&
  (/[^ا]ون$/.test(arc.stem) || (arc.kind === 'role' && arc.number === 'p' && /..ين$/.test(arc.stem)));

/** A word for one person: a title, an office, a rank. */
const isPersons = ({ id }: Arc): boolean =>
  ['office', 'rank', 'source', 'people'].includes(headOf.get(id)?.class ?? '');

/** Written with the alef of an indefinite accusative. */
const isAccusative = (arc: Arc, text: string): boolean =>
  !isArticled(arc) && arc.enclitic === null && /(?:ًا|اً|ا)$/.test(text.slice(arc.start, arc.end));

/** "الحكومة المجتمع الدولي", "الشرطة المتظاهرين": what does not agree is no adjective. */
function isOtherThan({ stem: noun, number }: Arc, { stem }: Arc): boolean {
  const feminine = noun.endsWith('ه');
  if (/(?:ين|ون)$/.test(stem)) return number !== 'p';
  return feminine && number !== 'p' && !/(?:[هىاء]|ات)$/.test(stem);
}

const isAdjective = (arc: Arc): boolean => arc.kind === 'nisba' || arc.id.startsWith('adjective:');

const isPlaceNoun = (arc: Arc): boolean => arc.id === 'place-noun' || readNoun(arc.stem)?.sense.place === true;

/** "حملت الشبكة الجيش المسؤولية", "ألقت الشرطة القبض": behind a definite noun, a definite name or verbal noun of its own. */
export function isOtherName(arcs: readonly Arc[], i: number, nominalFrom: ReadonlyMap<number, Nominal>): boolean {
  const arc = arcs[i] as Arc;
  const before = arcs[i - 1] as Arc;
  if (!isArticled(arc) || arc.kind === 'nisba' || arc.id.startsWith('adjective:')) return false;
  if (!isArticled(before) && before.kind !== 'actor' && before.kind !== 'nisba') return false;
  if (arc.kind === 'masdar') return !/(?:ي|يه)$/.test(arc.stem) || readNoun(arc.stem)?.sense.events.length !== 0;
  const nominal = nominalFrom.get(arc.from);
  return nominal !== undefined && (nominal.kind === 'state-body' || nominal.kind === 'organization');
}

/** "قوات النظام المستشفى": a noun of the lexicon behind a closed phrase is no adjective of it. */
export function isOtherNoun(arcs: readonly Arc[], i: number, text: string): boolean {
  const arc = arcs[i] as Arc;
  const before = arcs[i - 1] as Arc;
  const accusative = !isArticled(arc) && /(?:ا|ًا|اً)$/.test(text.slice(arc.start, arc.end));
  // "مسيرة تركية سيارة": behind an adjective only adjectives go on
  const isNoun = arc.kind === 'word' || arc.kind === 'participle';
  if (isNoun && isAdjective(before) && before.stem !== 'اخر' && !isArticled(arc) && !isArticled(before)) {
    const sense = readNoun(arc.stem, text.slice(arc.start, arc.end))?.sense;
    return sense !== undefined && (sense.place || sense.target);
  }
  // "هاجم الجيش المعسكر": a participle that is the noun of a place
  if (arc.kind === 'participle' && isArticled(arc) && isArticled(before) && before.kind === 'role')
    return readNoun(arc.stem)?.sense.place === true;
  if (
    (arc.kind !== 'word' && arc.id !== 'place-noun' && arc.id !== 'site') ||
    (!accusative && (!isArticled(arc) || (!isArticled(before) && before.kind !== 'nisba')))
  )
    return false;
  const sense = readNoun(arc.stem, text.slice(arc.start, arc.end))?.sense;
  // "أطلق مسلح صاروخا": the weapon in the accusative is whose hand it left no more
  const isObject = accusative && sense?.munition != null && !isAccusative(before, text);
  return sense !== undefined && (sense.place || sense.target || sense.people !== null || isObject);
}

/** "بلدة بوداي", "محيط بلدة بوداي": what stands right behind a noun for a place without an article is its name, though it look like a preposition. */
export const isNamed = (before: Arc, head: Arc | null, noun: ReturnType<typeof readNoun>): boolean =>
  !isArticled(before) && (before === head ? noun?.sense.place === true : before.id === 'place-noun');
