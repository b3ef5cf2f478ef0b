import type { Casualty, Quantity } from '../../../model/index.ts';
import { fold } from '../../../text/index.ts';
import type { Arc } from '../analysis.ts';
import type { Argument, CasualtyDraft, EventDraft } from './draft.ts';
import { casualtyOfVerb, nounOf } from './lexicon.ts';
import { dyingNouns } from './nouns.ts';
import type { Phrase, PhrasedSentence } from './phrases.ts';

/** What became of the people that a trigger speaks of; null where it speaks of something else. */
export function harmOf(draft: EventDraft): Casualty['what'] | null {
  if (captures.has(draft.label)) return 'captured';
  const arc = draft.sentence.arcs[draft.trigger.arc] as Arc;
  if (draft.trigger.form === 'noun')
    return nounOf(arc.stem)?.casualty ?? (arc.form?.part === 'masdar' ? casualtyOfVerb(arc.id) : null);
  return draft.trigger.sense.row.label === 'killing' ? 'killed' : casualtyOfVerb(arc.id);
}

const captures = new Set(['arrest', 'abduction']);

/** How many a phrase of people speaks of; null where it does not say. */
export function countOf(phrase: Phrase): Quantity | null {
  if (phrase.quantity !== null) return phrase.quantity;
  const sense = phrase.noun?.sense;
  if (phrase.nominals[0]?.kind === 'person' || (phrase.nominals[0]?.kind === 'official' && phrase.number === 's'))
    return { min: 1, max: 1 };
  if (sense?.people && sense.number === 's' && phrase.head.stem !== 'عناصر') return { min: 1, max: 1 };
  if (phrase.number === 'd') return { min: 2, max: 2 };
  if (selectsOne(phrase)) return { min: 1, max: 1 };
  const count = phrase.nominals[0]?.count;
  return count != null && count > 0 && phrase.number !== 'p' ? { min: count, max: count } : null;
}

const selectsOne = (phrase: Phrase): boolean =>
  phrase.nominals[0]?.surface.startsWith('أحد') === true || phrase.nominals[0]?.surface.startsWith('إحدى') === true;

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

/** "فقتلاه", "وأصابتهما": whom a singular or dual pronoun stands for are that many. */
const pronounCounts: Readonly<Record<string, number>> = { ه: 1, ها: 1, هما: 2 };

/** The casualties that a trigger of harm tells with its victims. */
export function casualtiesOf(draft: EventDraft, victims: readonly Argument[]): CasualtyDraft[] {
  const what = harmOf(draft);
  if (what === null || isAttempt(draft)) return [];
  if (isHarmOfNone(draft)) {
    const { start, end } = draft.spans[0] as { start: number; end: number };
    const kinds = what === 'wounded' ? (['killed', 'wounded'] as const) : ([what] as const);
    return kinds.map((kind) => ({ min: 0, max: 0, what: kind, who: null, start, end }));
  }
  const verb = draft.sentence.arcs[draft.trigger.arc] as Arc;
  const pronoun =
    draft.trigger.form === 'verb' && !draft.trigger.passive ? pronounCounts[verb.enclitic ?? ''] : undefined;
  if (pronoun !== undefined) return [{ min: pronoun, max: pronoun, what, who: null, start: verb.start, end: verb.end }];
  return victims.flatMap(({ phrase }) => {
    const quantity = countOf(phrase);
    if (quantity === null || !(isPeople(phrase) || (what === 'killed' && isUnknownNoun(phrase)))) return [];
    return [
      {
        ...quantity,
        // "مقتل 22 نازحا": killed, whatever drove them there
        what: phrase.noun?.sense.counted === 'displaced' ? what : (phrase.noun?.sense.counted ?? what),
        who: phrase.noun?.sense.people?.who ?? null,
        start: phrase.start,
        end: phrase.end,
      },
    ];
  });
}

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
  quantity !== null && kind === 'thing' && noun === null && head.kind === 'word';

/** Words for what those lose whom a deed costs their lives. */
const lives = new Set(['حياه', 'ارواح', 'روح', 'بحياه', 'بارواح', 'بروح']);
const costing = new Set(['أودى', 'حصد', 'أزهق', 'كلف', 'خطف']);

/** "أودى بحياة 27 شخصا", "حصد أرواح عشرة": who lost their lives, counted behind it. */
function livesLost({ arcs, phrases }: PhrasedSentence): { at: number; casualty: CasualtyDraft }[] {
  return phrases.flatMap((phrase, i) => {
    if (!lives.has(phrase.head.stem)) return [];
    const verb = arcs.slice(Math.max(0, phrase.from - 4), phrase.from).findLast(({ kind }) => kind === 'verb');
    if (verb === undefined || !costing.has(verb.id)) return [];
    const who = phrase.quantity === null ? phrases[i + 1] : phrase;
    if (who === undefined || who.quantity === null || who.from > phrase.to) return [];
    const { start, end, quantity, noun } = who;
    return [
      { at: phrase.from, casualty: { ...quantity, what: 'killed', who: noun?.sense.people?.who ?? null, start, end } },
    ];
  });
}

/** The dead and wounded that a sentence counts by their own nouns: "ثلاثة قتلى", "سقوط 12 جريحا", "دون إصابات". */
export function countedCasualties(sentence: PhrasedSentence): { at: number; casualty: CasualtyDraft }[] {
  const found = livesLost(sentence);
  for (const phrase of sentence.phrases) {
    const what = phrase.noun?.sense.counted ?? (isHarmAtLarge(sentence, phrase) ? 'wounded' : null);
    if (what === null || what === 'captured' || what === 'displaced') continue;
    if (what === 'wounded' && dying.has(sentence.arcs[phrase.from - 1]?.stem ?? '')) continue;
    const none = saysNone(sentence, phrase);
    const quantity = none ? { min: 0, max: 0 } : phrase.quantity;
    if (quantity === null) continue;
    found.push({ at: phrase.from, casualty: { ...quantity, what, who: null, start: phrase.start, end: phrase.end } });
  }
  return found;
}

/** "بعد وفاة ثلاثة جرحى": who died of wounds is wounded no more. */
const dying = new Set(dyingNouns.split(' ').map(fold));

const ofHarmAtLarge = new Set(['وقوع', 'سقوط', 'ضحايا', 'خسائر']);

/** "خسائر بشرية", "ضحايا": the dead and wounded together, told only where there were none. */
const isHarmAtLarge = (sentence: PhrasedSentence, phrase: Phrase): boolean => {
  const first = sentence.arcs[phrase.from]?.stem.replace(/^ال/, '') ?? '';
  if (!ofHarmAtLarge.has(first)) return false;
  const stems = sentence.arcs.slice(phrase.from, phrase.to + 1).map(({ stem }) => stem.replace(/^ال/, ''));
  // "دون أن يتسبب بوقوع خسائر بشرية": behind the verbal noun of their coming about
  const head = stems[0] === 'وقوع' || stems[0] === 'سقوط' ? 1 : 0;
  const harm = stems[head] === 'ضحايا' || (stems[head] === 'خسائر' && /^بشري/.test(stems[head + 1] ?? ''));
  return harm && saysNone(sentence, phrase);
};

const nones = new Set(['دون', 'بدون', 'عدم', 'لم']);
/** Verbs that say what came of something: "لم يسفر عن", "دون أن يتسبب بـ". That no news came of it ("لم ترد أنباء عن") says nothing. */
const outcomes = new Set([
  'أسفر',
  'أدى',
  'خلف',
  'أوقع',
  'تسبب',
  'نجم',
  'سجل',
  'وقع',
  'أصاب',
  'سقط',
  'حدث',
  'ألحق',
  'شهد',
]);

/** "دون وقوع إصابات", "لم يسفر عن ضحايا", "دون أن يتسبب بوقوع خسائر". */
function saysNone({ arcs }: PhrasedSentence, phrase: Phrase): boolean {
  for (let k = phrase.from - 1; k >= 0 && k >= phrase.from - 9; k--) {
    const arc = arcs[k] as Arc;
    if (arc.kind === 'mark') return false;
    if (arc.kind === 'verb' && !outcomes.has(arc.id)) return false;
    if (arc.kind === 'particle' && nones.has(arc.stem)) return true;
  }
  return false;
}

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
  return sum(parts.filter((each) => heldBy(each) === holder));
}
