import type { Casualty, Quantity } from '../../../model/index.ts';
import { fold } from '../../../text/index.ts';
import type { Arc } from '../analysis.ts';
import { hasPronoun } from './affixes.ts';
import type { Argument, CasualtyDraft, EventDraft } from './draft.ts';
import { countOf, isCollective, one, two } from './how-many.ts';
import { casualtyOfVerb, nounOf } from './lexicon.ts';
import { isNegatedOutcome } from './outcomes.ts';
import { additions, boundBehind, type Phrase, type PhrasedSentence } from './phrases.ts';
import { boundPast, isVague, nones } from './tolls.ts';

/** What became of the people that a trigger speaks of; null where it speaks of something else. */
export function harmOf(draft: EventDraft): Casualty['what'] | null {
  if (captures.has(draft.label)) return 'captured';
  // "لقاء": nobody met his death
  if (!harming.has(draft.type)) return null;
  const arc = draft.sentence.arcs[draft.trigger.arc] as Arc;
  const isKilling = draft.trigger.sense.row.label === 'killing';
  if (draft.trigger.form !== 'noun') return isKilling ? 'killed' : casualtyOfVerb(arc.id);
  return (
    nounOf(arc.stem)?.casualty ??
    (arc.form?.part === 'masdar' ? casualtyOfVerb(arc.id) : null) ??
    (isKilling ? 'killed' : null)
  );
}

const harming = new Set(['ASSAULT', 'COERCE', 'SANCTION']);
const captures = new Set(['arrest', 'abduction']);

/** Sums what several phrases count; null as soon as none of them counts. */
function sum(quantities: readonly (Quantity | null)[]): Quantity | null {
  const known = quantities.filter((quantity): quantity is Quantity => quantity !== null);
  if (known.length === 0) return null;
  return known.reduce<Quantity>(
    (a, b) => ({
      min: (a.min ?? 0) + (b.min ?? 0),
      max: a.max === null || b.max === null ? null : a.max + b.max,
    }),
    { min: 0, max: 0 },
  );
}

/** "فقتلاه", "وأصابتهما", "مقتله": whom a singular or dual pronoun stands for are that many. */
const pronounCounts: Readonly<Record<string, number>> = { ه: 1, ها: 1, هما: 2 };
/** Verbal nouns whose pronoun is who died, not who killed. */
const dying = new Set(['مقتل', 'مصرع', 'استشهاد', 'وفاه']);

/** What a deed that is called by its manner did to whom it was done to; where another word tells more, that counts. */
const harmsOfDeeds: Readonly<Record<string, Casualty['what']>> = { beheading: 'killed', stabbing: 'wounded' };

/** The casualties that a trigger of harm tells with its victims. */
export function casualtiesOf(draft: EventDraft, victims: readonly Argument[]): CasualtyDraft[] {
  const { sentence, trigger } = draft;
  const what = harmOf(draft) ?? harmsOfDeeds[draft.label] ?? null;
  if (what === null || isAttempt(draft) || isNegatedOutcome(draft)) return [];
  if (isHarmOfNone(draft)) {
    const { start, end } = draft.spans[0] as { start: number; end: number };
    const kinds = what === 'wounded' ? (['killed', 'wounded'] as const) : ([what] as const);
    return kinds.map((kind) => ({ min: 0, max: 0, what: kind, who: null, start, end }));
  }
  const word = sentence.arcs[trigger.arc] as Arc;
  const pronoun = hasVictimAsPronoun(draft, word) ? pronounCounts[word.enclitic ?? ''] : undefined;
  if (pronoun !== undefined) return [{ min: pronoun, max: pronoun, what, who: null, start: word.start, end: word.end }];
  if (draft.label === 'beheading') return headOf(draft);
  // "مقتل عشرة في هجوم لانتحاريين": whose it was is no victim
  const harmed = victims.filter(({ phrase }, i) => i === 0 || phrase.preposition !== 'ل');
  const told = [...harmed, ...harmed.flatMap((victim) => alongWith(victim)), ...alongWithFate(draft)];
  const parts = told.filter((part, i) => told.findIndex(({ phrase }) => phrase === part.phrase) === i);
  const counted = both(
    draft,
    parts,
    parts.flatMap((part) => countedVictims(part, what)),
  );
  if (parts.length === 0) return impliedOne(draft, what);
  const twin = twinHarm(draft);
  if (twin === null) return counted;
  // "مقتل وإصابة 40 شخصا": nobody says how many of which
  const open = counted.filter(({ start }) =>
    parts.some(({ phrase }) => phrase.start === start && isVague(sentence, phrase)),
  );
  return open.flatMap((each) => [each, { ...each, what: twin }]);
}

const hasVictimAsPronoun = ({ trigger, text }: EventDraft, word: Arc): boolean =>
  trigger.form === 'verb' ? !trigger.passive : dying.has(word.stem) && hasPronoun(word, text);

/** "يعتقد أنه قتل في يونيو": a passive verb in the masculine singular tells of one, whoever he is. */
function impliedOne({ trigger, sentence: { arcs } }: EventDraft, what: Casualty['what']): CasualtyDraft[] {
  const { form, start, end, enclitic } = arcs[trigger.arc] as Arc;
  const isUndergone = trigger.form === 'verb' && (trigger.passive || trigger.sense.row.frame === 'die');
  if (what !== 'killed' || !isUndergone || enclitic !== null) return [];
  if (form?.part !== 'perfect' || form.gender !== 'm' || form.number !== 's' || !isAboutOne(arcs, trigger.arc))
    return [];
  return [{ ...one, what, who: null, start, end }];
}

/** "الذي قتل في", "أنه قد قتل عام": it takes up somebody told before, and nobody stands behind it. */
function isAboutOne(arcs: readonly Arc[], at: number): boolean {
  const [before, behind] = [arcs[at - 1], arcs[at + 1]];
  if (before === undefined || (arcs[at] as Arc).id === 'سقط') return false;
  const takesUp = before.stem === 'قد' || before.stem === 'الذي' || /^ا?نه$/.test(before.stem);
  return (
    takesUp && (behind === undefined || behind.kind === 'date' || behind.id === 'preposition' || behind.kind === 'mark')
  );
}

/** "فلان وفلان اللذان استشهدا": a passive verb in the dual tells of two, though one alone, or a word that may be a plural, stands before it. */
function both(draft: EventDraft, parts: readonly Argument[], counted: CasualtyDraft[]): CasualtyDraft[] {
  const { trigger, sentence } = draft;
  const isDual = trigger.form === 'verb' && (sentence.arcs[trigger.arc] as Arc).form?.number === 'd';
  const isUndergone = trigger.passive || trigger.sense.row.frame === 'die';
  const [whom, ...others] = parts;
  if (!isDual || !isUndergone || whom === undefined || others.length > 0) return counted;
  const what = harmOf(draft);
  const [first] = counted;
  if (first !== undefined) return first.max === 1 ? [{ ...first, ...two }] : counted;
  return what === null ? [] : [{ ...two, what, who: null, start: whom.phrase.start, end: whom.phrase.end }];
}

/** "قطع رأس أحد الجنود": one head, one dead. */
function headOf({ sentence: { arcs }, trigger }: EventDraft): CasualtyDraft[] {
  const head = arcs.slice(trigger.arc + 1, trigger.arc + 6).find(({ stem }) => /^ر[اأ]س(?:ه|ها)?$/.test(stem));
  if (head === undefined) return [];
  return [{ min: 1, max: 1, what: 'killed', who: null, start: head.start, end: head.end }];
}

/** "مقتل وإصابة": what else became of those whom a harm right behind another one counts. */
function twinHarm({ sentence: { arcs }, trigger }: EventDraft): Casualty['what'] | null {
  const [arc, before] = [arcs[trigger.arc] as Arc, arcs[trigger.arc - 1]];
  if (before?.kind !== 'masdar' || arc.proclitics[0] !== 'و' || trigger.form !== 'noun') return null;
  return nounOf(before.stem)?.casualty ?? casualtyOfVerb(before.id);
}

/** "وجرح ثالث", "ومقتل رابع": one more than those told before. */
const isOneMore = ({ head, kind, definite, quantity }: Phrase): boolean =>
  kind !== 'event' && !definite && quantity === null && ordinals.test(head.stem);
const ordinals = /^(?:ثالث|رابع|خامس|سادس|سابع|ثامن|تاسع|عاشر)ه?$/;

/** "مقتل صيادين وإصابة ثالث": a third makes two of those before him. */
function areTwo({ phrase, sentence: { arcs } }: Argument): boolean {
  if (phrase.quantity !== null || phrase.number !== 'p' || !/[^ي]ين$/.test(phrase.head.stem)) return false;
  const behind = arcs.slice(phrase.to, phrase.to + 6);
  const third = behind.findIndex(({ stem }) => /^ثالثه?$/.test(stem));
  return third > 0 && behind[third - 1]?.proclitics[0] === 'و';
}

function countedVictims({ phrase, sentence }: Argument, what: Casualty['what']): CasualtyDraft[] {
  const { start, end } = phrase;
  if (isOneMore(phrase)) return [{ ...one, what, who: null, start, end }];
  if (areTwo({ phrase, sentence })) return [{ ...two, what, who: phrase.noun?.sense.people?.who ?? null, start, end }];
  if (isCountedAlready({ phrase, sentence }) || isOrderOf({ phrase, sentence }) || isLeaderOf({ phrase, sentence }))
    return [];
  const quantity = countOf(phrase) ?? membersOf({ phrase, sentence }) ?? namedOne({ phrase, sentence });
  if (quantity === null || !(isPeople(phrase) || isUnknownNoun(phrase)) || isMixed({ phrase, sentence })) return [];
  const { min, max } = boundOf({ phrase, sentence }, quantity);
  return [
    {
      min,
      max,
      // "مقتل 22 نازحا": killed, whatever drove them there
      what: phrase.noun?.sense.counted === 'displaced' ? what : (phrase.noun?.sense.counted ?? what),
      who: phrase.noun?.sense.people?.who ?? null,
      start: phrase.start,
      end: phrase.end,
    },
  ];
}

/** "12 شخصا بين قتيل وجريح": nobody says how many of which. */
function isMixed({ phrase, sentence: { phrases } }: Argument): boolean {
  const [next, second] = phrases.slice(phrases.indexOf(phrase) + 1);
  if (next?.preposition !== 'بين' || second?.joined !== true || next.from > phrase.to + 2) return false;
  const [one, other] = [next.noun?.sense.counted, second.noun?.sense.counted];
  return one != null && other != null && one !== other;
}

/** "13 جنديا وشرطيا": from eleven on what is counted is one in the accusative, and what و joins to it right behind is counted with it. */
function isCountedAlready({ phrase, sentence }: Argument): boolean {
  const before = sentence.phrases[sentence.phrases.indexOf(phrase) - 1];
  return before !== undefined && countsToo(sentence, before, phrase);
}

/** "خمسة من ميليشيا الحوثي وصالح": whose men they were is none of those who died; who has more names than one is ("من حركة فتح وفلان الفلاني"). */
function isLeaderOf({ phrase, sentence: { phrases } }: Argument): boolean {
  const before = phrases[phrases.indexOf(phrase) - 1];
  if (!phrase.joined || before?.to !== phrase.from || before.quantity === null || phrase.quantity !== null)
    return false;
  const [group, ...leaders] =
    fold(before.nominals[0]?.surface ?? '')
      .split(' من ')
      .at(-1)
      ?.split(' ') ?? [];
  const isOfOneName = leaders.length === 1 && phrase.to === phrase.from + 1;
  return isOfOneName && followers.has(group ?? '') && phrase.nominals[0]?.kind === 'person';
}
/** Whom a leader's name behind it makes his men. */
const followers = new Set('مليشيا مليشيات ميليشيا ميليشيات قوات عصابة عصابات كتائب أنصار أتباع'.split(' ').map(fold));

function countsToo({ arcs }: PhrasedSentence, phrase: Phrase, next: Phrase): boolean {
  const { quantity } = phrase;
  if (!next.joined || next.from !== phrase.to || next.to !== next.from + 1 || next.quantity !== null) return false;
  if (quantity === null || (quantity.min ?? 0) < 11 || phrase.head !== arcs[phrase.to - 1]) return false;
  return [phrase.head, next.head].every(({ stem }) => stem.endsWith('ا'));
}

/** "13 جنديا وشرطيا على الأقل": the bound stands behind all that are counted. */
function boundOf({ phrase, sentence }: Argument, quantity: Quantity): Quantity {
  const next = sentence.phrases[sentence.phrases.indexOf(phrase) + 1];
  if (next === undefined || !countsToo(sentence, phrase, next)) return boundPast(sentence, phrase, quantity);
  return boundBehind(sentence.arcs, next.to, quantity) ?? quantity;
}

/** "في الأشهر الأربعة الأولى": a number with the article says how many of the noun before it. */
const isOrderOf = ({ phrase, sentence: { arcs, phrases } }: Argument): boolean =>
  phrase.head.kind === 'number' &&
  arcs[phrase.from]?.stem.startsWith('ال') === true &&
  isNoun(phrases[phrases.indexOf(phrase) - 1], phrase);

const isNoun = (before: Phrase | undefined, { from }: Phrase): boolean =>
  before?.to === from && before.kind !== 'event';

/** "أبو سالم بن صالح الحوثي": one, though the family's name is a movement's. */
const namedOne = ({ phrase: { from, to, kind }, sentence: { arcs } }: Argument): Quantity | null =>
  kind === 'actor' && arcs.slice(from, to).some(({ stem }, i) => stem === 'بن' || (stem === 'ابو' && i === 0))
    ? { min: 1, max: 1 }
    : null;

/** "أسرة من ثمانية أفراد": how many they were. */
function membersOf({ phrase, sentence }: Argument): Quantity | null {
  const next = sentence.phrases[sentence.phrases.indexOf(phrase) + 1];
  return isCollective(phrase) && next?.from === phrase.to + 1 && next.preposition === 'من' ? next.quantity : null;
}

/** "عشرة جنود إضافة إلى ثلاثة مدنيين", "قيادي مع اثنين من مرافقيه": who else it befell. */
function alongWith({ phrase, sentence }: Argument): Argument[] {
  const { phrases } = sentence;
  const behind = phrases.indexOf(phrase) + 1;
  // "لقي القائد مصرعه مع أربعين": his fate stands between
  // and "قتل ضابط برتبة عقيد مع اثنين" his rank
  const between = phrases[behind];
  const isFate =
    between !== undefined && ((between.from === phrase.to && fates.has(between.head.stem)) || isRank(between, phrase));
  const [next, second] = phrases.slice(isFate ? behind + 1 : behind);
  const end = isFate && between !== undefined ? between.to : phrase.to;
  if (next === undefined || next.from > end + 2) return [];
  const leads = isAddition(next) || isBeside(sentence, next);
  // "إضافة إلى ثلاثة مدنيين", "إلى جانب ثلاثة مدنيين": who is counted is the phrase behind
  const more = leads && second !== undefined && second.from <= next.to + 1 ? second : next;
  const isMore = leads || (next.preposition === 'مع' && next.from === end + 1 && isNumbered(sentence, next));
  return isMore && more.quantity !== null && (isPeople(more) || isUnknownNoun(more))
    ? [{ phrase: more, sentence }]
    : [];
}

/** "لقي مصرعه مع 40 آخرين": behind the fate of whom the sentence told before. */
function alongWithFate({ sentence, trigger }: EventDraft): Argument[] {
  if (trigger.form !== 'verb' || trigger.sense.row.frame !== 'die') return [];
  const more = sentence.phrases.find(
    (phrase) => phrase.preposition === 'مع' && phrase.from > trigger.arc && phrase.from <= trigger.arc + 3,
  );
  return more !== undefined && isNumbered(sentence, more) && isPeople(more) ? [{ phrase: more, sentence }] : [];
}

const fates = new Set(['مصرع', 'حتف']);

/** "إضافة إلى", "فضلا عن", "علاوة على". */
export const isAddition = ({ head }: Phrase): boolean => additions.has(head.stem);

const isRank = ({ preposition, head, from }: Phrase, { to }: Phrase): boolean =>
  preposition === 'ب' && from <= to + 1 && head.stem.endsWith('رتبه');

const isNumbered = ({ arcs }: PhrasedSentence, { from, to }: Phrase): boolean =>
  arcs.slice(from, to).some(({ kind }) => kind === 'number');

/** "إلى جانب ثلاثة مدنيين". */
const isBeside = ({ arcs }: PhrasedSentence, { from, preposition }: Phrase): boolean =>
  preposition === 'الي' && arcs[from]?.stem === 'جانب';

/** "محاولة اغتيال": nobody died of it. */
export const isAttempt = ({ sentence, trigger }: EventDraft): boolean =>
  /^محاول(?:ه|ات)$/.test(sentence.arcs[trigger.arc - 1]?.stem.replace(/^ال/, '') ?? '');

const isPeople = (phrase: Phrase): boolean =>
  phrase.kind === 'people' ||
  phrase.kind === 'actor' ||
  phrase.noun?.sense.people != null ||
  (phrase.quantity !== null && phrase.kind === 'thing' && phrase.head.kind === 'number');

/** "مقتل عشرين مصليا": who is killed and counted is somebody, though no list has the word. */
const isUnknownNoun = ({ quantity, kind, noun, head }: Phrase): boolean =>
  quantity !== null && kind === 'thing' && noun === null && (head.kind === 'word' || head.kind === 'participle');

/** "لم يصب أحد", "دون أن يقتل أي جندي": a harm that came to nobody. */
export function isHarmOfNone(draft: EventDraft): boolean {
  const { arcs } = draft.sentence;
  const { arc: at, form } = draft.trigger;
  if (form !== 'verb' || (arcs[at] as Arc).form?.part !== 'imperfect') return false;
  const before = [arcs[at - 1], arcs[at - 2]];
  const negated = before[0]?.stem === 'لم' || (before[0]?.stem === 'ان' && nones.has(before[1]?.stem ?? ''));
  return (
    negated && arcs.slice(at + 1, at + 3).some((arc) => arc.stem === 'احد' || arc.stem === 'اي' || arc.stem === 'ايا')
  );
}

/** Totals over the parts that one holder counts, the first one: what another says of the same is no part of it. */
export function totalOf(
  casualties: readonly CasualtyDraft[],
  what: Casualty['what'],
  heldBy: (casualty: CasualtyDraft) => string | null,
): Quantity | null {
  const parts = casualties.filter((each) => each.what === what);
  const [first] = parts;
  if (first === undefined) return null;
  const holder = heldBy(first);
  // "مقتل أربعة، فيما تحدث المستشفى عن ستة قتلى و17 جريحا": the wounded of a rival count
  const killed = casualties.filter((each) => each.what === 'killed').map(heldBy);
  if (killed.length > 0 && killed[0] !== holder && killed.includes(holder)) return null;
  return sum(parts.filter((each) => heldBy(each) === holder));
}
