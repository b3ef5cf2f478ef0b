import { fold } from '../../../text/index.ts';
import type { Arc } from '../analysis.ts';
import { isArticled, isQuoteMark, thirdPerson } from './affixes.ts';
import { harmOf } from './casualties.ts';
import type { Argument, EventDraft } from './draft.ts';
import { nounOf } from './lexicon.ts';
import { wholeWarNouns } from './nouns.ts';
import type { Phrase } from './phrases.ts';
import { ownPlaces } from './places.ts';
import { annexedTo } from './reach.ts';
import { totalsToo } from './totals.ts';

/** Labels that can name one happening: a general word ("الهجوم") takes up any of them. */
const families: readonly (readonly string[])[] = [
  [
    'attack',
    'military operation',
    'strike',
    'air strike',
    'shelling',
    'rocket attack',
    'drone attack',
    'explosion',
    'bombing',
    'suicide attack',
    'shooting',
    'raid',
    'destruction',
    'stabbing',
    'assassination',
  ],
  ['clashes'],
  ['killing', 'wounding', 'assassination', 'attack', 'shooting', 'stabbing'],
  ['capture of territory', 'control taken', 'advance', 'fall of a place'],
  ['arrest', 'search operation'],
  ['meeting', 'talks', 'discussion'],
  ['demonstration', 'march'],
  ['deployment', 'arrival of forces', 'reinforcements', 'redeployment'],
  ['halt of attacks', 'truce', 'ceasefire'],
  ['agreement', 'agreement signed', 'signing'],
  ['seizure', 'find and seizure'],
  ['release', 'prisoner exchange'],
];
const general = new Set(['attack', 'strike', 'military operation', 'meeting', 'talks']);
export const demonstratives: ReadonlySet<string> = new Set(['هذا', 'هذه', 'ذلك', 'تلك', 'هذان', 'هاتين']);

const kin = new Map<string, Set<string>>();
for (const family of families)
  for (const label of family) {
    const known = kin.get(label) ?? new Set();
    for (const other of family) known.add(other);
    kin.set(label, known);
  }

/** What labels of families that share a label have in common: two mentions whose clans differ are never the same. */
const clans = new Map<string, string>();
for (const label of kin.keys()) {
  if (clans.has(label)) continue;
  const open = [label];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (clans.has(next)) continue;
    clans.set(next, label);
    open.push(...(kin.get(next) ?? []));
  }
}

const clanOf = ({ type, label }: EventDraft): string => `${type} ${clans.get(label) ?? label}`;

const sameFamily = (a: string, b: string): boolean => a === b || kin.get(a)?.has(b) === true;

/** Whether two happenings go by words that can name one. */
export const areKin = (a: EventDraft, b: EventDraft): boolean => sameFamily(a.label, b.label);

/** What an argument refers to: the id of knowledge, else the folded head word without article. */
export function keysOf(argument: Argument): readonly string[] {
  let keys = keysOfPhrase.get(argument.phrase);
  if (keys === undefined) {
    keys = makeKeys(argument);
    keysOfPhrase.set(argument.phrase, keys);
  }
  return keys;
}

const keysOfPhrase = new WeakMap<Phrase, readonly string[]>();

function makeKeys(argument: Argument): string[] {
  const ids = argument.phrase.nominals.flatMap((nominal) => (nominal.id === null ? [] : [nominal.id]));
  const words: string[] = [];
  for (let k = argument.phrase.from; k < argument.phrase.to; k++) {
    const arc = argument.sentence.arcs[k];
    if (arc !== undefined && argument.phrase.to - argument.phrase.from > 1 && isGeneralNoun(arc.stem)) continue;
    if (arc !== undefined && arc.kind !== 'particle' && arc.kind !== 'mark' && arc.kind !== 'number')
      words.push(bare(arc.stem));
  }
  const owner = ids.length > 0 || words.length > 1 ? null : annexedTo(argument.sentence, argument.phrase);
  if (owner !== null && isGeneralNoun(words[0] ?? '')) return makeKeys({ ...argument, phrase: owner });
  return ids.length > 0 ? ids : words;
}

const isGeneralNoun = (stem: string): boolean => {
  const sense = nounOf(bare(stem));
  return sense !== null && (sense.place || sense.target);
};

const bare = (stem: string): string => (stem.startsWith('ال') ? stem.slice(2) : stem);

type Fit = 'same' | 'apart' | 'open';

function fitOf(a: readonly Argument[], b: readonly Argument[]): Fit {
  if (a.length === 0 || b.length === 0) return 'open';
  const hasKey = (key: string): boolean => a.some((each) => keysOf(each).includes(key));
  return b.some((each) => keysOf(each).some(hasKey)) ? 'same' : 'apart';
}

const speech = new Set(['ACCUSE', 'REJECT', 'REQUEST', 'THREATEN', 'SUPPORT']);
const unreal = new Set(['planned', 'threatened', 'predicted', 'hypothetical']);

const knownPlaces = (draft: EventDraft): readonly Argument[] =>
  ownPlaces(draft).filter(({ phrase }) => phrase.nominals.some(({ kind, id }) => kind === 'place' && id !== null));

/** Whether two mentions of one document can be and are one happening. */
export function areOneByRules(earlier: EventDraft, later: EventDraft, isNear: boolean): boolean {
  if (earlier.type !== later.type) return false;
  if (isHeadlineToll(earlier, later)) return true;
  if (!sameFamily(earlier.label, later.label)) return false;
  if (isLong(later) !== isLong(earlier)) return false;
  const takesUp = isDefiniteReference(later) && !(isSeries(later) && !isSeries(earlier) && !isBareReference(later));
  if (unreal.has(earlier.factuality) !== unreal.has(later.factuality) && !(takesUp && isToldAlready(later)))
    return false;
  if (isAddition(later) || isOneOfMany(earlier, later)) return false;
  const actors = fitOf(earlier.actors, later.actors);
  // rival counts of the dead tell them in other words
  const counted = earlier.casualties.length > 0 && later.casualties.length > 0;
  const victims = fitOf(earlier.recipients, later.recipients);
  const recipients = isToItself(earlier, later, isNear) ? 'same' : counted && victims === 'apart' ? 'open' : victims;
  if (isOtherWordFor(earlier, later) || isSameCount(earlier, later)) return true;
  // what takes up a happening may say more exactly where it was; another known place is another one
  const places =
    takesUp || earlier.headline
      ? fitOf(knownPlaces(earlier), knownPlaces(later))
      : fitOf(ownPlaces(earlier), ownPlaces(later));
  // a headline that leaves out who condemns is of the condemnation that the story tells
  const isHeadlineOf = earlier.headline && earlier.actors.length === 0 && earlier.label === later.label;
  if (speech.has(later.type)) return (actors === 'same' || isHeadlineOf) && recipients !== 'apart';
  const dates = fitOfDates(earlier, later);
  const weapons = fitOf(earlier.munitions, later.munitions);
  if (weapons === 'same' && [...later.munitions, ...earlier.munitions].some((each) => each.phrase.definite))
    return true;
  if (actors === 'apart' && recipients !== 'same') return false;
  if (dates === 'apart') return false;
  if (earlier.headline && !later.headline)
    return (
      actors === 'same' ||
      places === 'same' ||
      recipients === 'same' ||
      (later.order === 'first' && places !== 'apart' && recipients !== 'apart')
    );
  // "كما استهدفت الغارات …": more strikes on something else are others; one strike is told of in many words
  const apart = recipients === 'apart' && later.trigger.phrase?.number === 'p' && later.trigger.predicate !== null;
  if (takesUp && !apart && places !== 'apart' && (isNear || earlier.label === later.label)) return true;
  const agreed = [actors, recipients, places].filter((fit) => fit === 'same').length;
  if (places === 'apart' || recipients === 'apart') return false;
  const alike = later.label === earlier.label || general.has(later.label) || general.has(earlier.label);
  return alike ? agreed >= 2 || (agreed === 1 && actors !== 'same') : agreed >= 2 && actors !== 'apart';
}

const wars = new Set(wholeWarNouns.split(' ').map(fold));

/** "العدوان المتواصل منذ أكتوبر", "حصيلة العدوان": a war that goes on is no attack of these days. */
function isLong({ trigger, sentence: { arcs } }: EventDraft): boolean {
  if (!wars.has(bare((arcs[trigger.arc] as Arc).stem))) return false;
  const behind = arcs.slice(trigger.arc + 1, trigger.arc + 4).some(({ stem }) => lasting.test(stem));
  return behind || totalsToo.has(arcs[trigger.arc - 1]?.stem ?? '');
}
const lasting = /^(?:منذ|(?:ال)?(?:متواصل|مستمر|دائر)ه?)$/;

/** "انتحاري يقتل 25 في سوق", and then "انفجار أودى بحياة 25": a headline and its story agree in a figure. */
function isHeadlineToll(earlier: EventDraft, later: EventDraft): boolean {
  if (!earlier.headline || later.headline || later.type !== 'ASSAULT' || unreal.has(later.factuality)) return false;
  // what a story tells first may say the place more exactly
  if (later.order !== 'first' && fitOf(knownPlaces(earlier), knownPlaces(later)) === 'apart') return false;
  if (fitOfDates(earlier, later) === 'apart') return false;
  return earlier.casualties.some(({ what, min }) =>
    later.casualties.some((each) => each.what === what && each.min === min && (min ?? 0) > 2),
  );
}

/** "كما استهدفت غارات …": one more, besides what was told. */
function isAddition({ trigger, sentence, headline }: EventDraft): boolean {
  const verb = trigger.predicate ?? trigger.carrier?.arc ?? (trigger.form === 'verb' ? trigger.arc : null);
  return !headline && verb !== null && sentence.arcs[verb - 1]?.stem === 'كما';
}

function fitOfDates(a: EventDraft, b: EventDraft): Fit {
  const [x, y] = [a.date, b.date];
  if (x?.from == null || y?.from == null || x.to === null || y.to === null) return 'open';
  return x.from <= y.to && y.from <= x.to ? 'same' : 'apart';
}

const takings = new Set(['control', 'retake']);

/** "الهجوم", "هذه الغارات": a definite event noun without a pronoun takes up one told before. */
function isDefiniteReference(draft: EventDraft): boolean {
  const { trigger, sentence } = draft;
  if (trigger.form !== 'noun' || trigger.phrase === null) return false;
  const before = sentence.arcs[trigger.phrase.from - 1];
  const behind = sentence.arcs[trigger.phrase.to];
  if ([before, behind].some((arc) => arc !== undefined && demonstratives.has(arc.stem))) return true;
  // "تمكنت من السيطرة على المدينة": what somebody managed to do is told for the first time
  if (trigger.carrier !== null && takings.has(trigger.sense.row.frame)) return false;
  return isArticled(trigger.phrase.head) || isArticled(sentence.arcs[trigger.arc] as Arc);
}

/** "اختطفوا النائب وقتلوه": an act on whom a pronoun takes up, right behind one of the kind on somebody. */
function isToItself(earlier: EventDraft, later: EventDraft, isNear: boolean): boolean {
  const arc = later.sentence.arcs[later.trigger.arc];
  if (!isNear || later.recipients.length > 0 || earlier.recipients.length === 0) return false;
  return later.trigger.form === 'verb' && arc !== undefined && thirdPerson.has(arc.enclitic ?? '');
}

/** "اعتقلت 590 شخصا", "أوقف 590 شخصا": a count that is no round one is told of one happening. */
function isSameCount(earlier: EventDraft, later: EventDraft): boolean {
  const counts = (draft: EventDraft): number[] =>
    draft.recipients.flatMap(({ phrase: { quantity } }) =>
      quantity !== null && quantity.min !== null && quantity.min === quantity.max ? [quantity.min] : [],
    );
  // who was wounded in one place is not who was killed in another
  if (earlier.type === 'ASSAULT' && harmOf(earlier) !== harmOf(later)) return false;
  const told = counts(later).filter((count) => count > 12 && count % 100 !== 0);
  return told.length > 0 && counts(earlier).some((count) => told.includes(count));
}

const resulting = new Set(['نتج', 'نجم']);

/** "قصف أو هجوم", "انفجار ناتج عن غارة": one happening called two things. */
function isOtherWordFor(earlier: EventDraft, later: EventDraft): boolean {
  const { arcs } = later.sentence;
  const outer = later.trigger.whole ?? later.trigger.phrase;
  if (earlier.sentence !== later.sentence || outer === null || earlier.trigger.form !== 'noun') return false;
  let k = outer.from - 1;
  while (k > 0 && isQuoteMark(arcs[k] as Arc)) k--;
  const [link, before] = [arcs[k], arcs[k - 1]];
  if (link === undefined || k - earlier.trigger.arc > 4 || k <= earlier.trigger.arc) return false;
  return link.stem === 'او' || (link.stem === 'عن' && before !== undefined && resulting.has(before.id));
}

/** "الهجمات التي طالت القواعد": several, told of as one; no one attack that was told before. */
const isSeries = ({ trigger }: EventDraft): boolean =>
  trigger.phrase?.number === 'p' || trigger.means?.phrase?.number === 'p';

const severalDays = 3;

/**
 * "هجومين" and then "هجوم": one that is told as new is neither of the two. "الهجمات التي طالت القواعد خلال الأشهر الماضية": what went on for so
 * long is no one attack that was told before.
 */
function isOneOfMany(earlier: EventDraft, later: EventDraft): boolean {
  const head = later.trigger.phrase;
  if (isSeries(later))
    return !isSeries(earlier) && !earlier.headline && !isBareReference(later) && daysOf(later) > severalDays;
  return earlier.trigger.phrase?.number === 'd' && head?.number === 's' && !isDefiniteReference(later);
}

const msPerDay = 86_400_000;

function daysOf({ date }: EventDraft): number {
  return date?.from == null || date.to === null ? 0 : (Date.parse(date.to) - Date.parse(date.from)) / msPerDay;
}

const toCome = new Set([
  'محتمل',
  'محتمله',
  'مرتقب',
  'مرتقبه',
  'مقبل',
  'مقبله',
  'قادم',
  'قادمه',
  'وشيك',
  'وشيكه',
  'جديد',
  'جديده',
]);

/** "دعا إلى التحقيق في الهجوم": what governs a noun that takes up a happening makes it no less real. */
function isToldAlready({ trigger, sentence }: EventDraft): boolean {
  if (trigger.phrase === null) return false;
  if (demonstratives.has(sentence.arcs[trigger.phrase.from - 1]?.stem ?? '')) return true;
  if (trigger.carrier !== null || trigger.predicate !== null) return false;
  for (let k = trigger.phrase.from; k <= trigger.phrase.to; k++)
    if (toCome.has((sentence.arcs[k]?.stem ?? '').replace(/^ال/, ''))) return false;
  return true;
}

/** "تلك الهجمات", "النفي" with nothing said of it: it takes up what the text told, or nothing that can be told of. */
const isBareReference = (draft: EventDraft): boolean =>
  !draft.headline &&
  isDefiniteReference(draft) &&
  draft.trigger.carrier === null &&
  draft.actors.length === 0 &&
  draft.recipients.length === 0 &&
  draft.nisbas.length === 0 &&
  ownPlaces(draft).length === 0 &&
  draft.casualties.length === 0 &&
  draft.tolled !== true &&
  draft.date === null;

/** Puts mentions of one happening together: the fullest one leads, the others' words become further spans of it. */
export function mergeMentions(drafts: readonly EventDraft[]): EventDraft[] {
  const kept: EventDraft[] = [];
  const byClan = new Map<string, { draft: EventDraft; at: number }[]>();
  for (const draft of drafts) {
    const kindred = byClan.get(clanOf(draft)) ?? [];
    const into = kindred.findLast((earlier) => areOneByRules(earlier.draft, draft, kept.length - earlier.at <= 6));
    if (into !== undefined) join(into.draft, draft);
    else if (!isBareReference(draft)) {
      byClan.set(clanOf(draft), kindred);
      kindred.push({ draft, at: kept.length });
      kept.push(draft);
    }
  }
  return kept;
}

/** The figures told first are the event's, but for a headline's, which leaves their bounds out. */
function takeFigures(into: EventDraft, draft: EventDraft): void {
  const [first, second] = into.headline && !draft.headline ? [draft, into] : [into, draft];
  const known = new Set(first.casualties.map((each) => each.what));
  const more = second.casualties.filter((each) => !known.has(each.what));
  into.rivals = [...into.rivals, ...second.casualties.filter((each) => known.has(each.what)), ...draft.rivals];
  into.casualties = [...first.casualties, ...more];
}

/** How much a mention tells. */
const fullness = (draft: EventDraft): number =>
  draft.actors.length * 2 +
  draft.recipients.length +
  (ownPlaces(draft).length || draft.places.length) * 2 +
  draft.casualties.length +
  (draft.date === null ? 0 : 1) -
  (draft.headline ? 100 : 0);

function join(into: EventDraft, draft: EventDraft): void {
  const leads = fullness(draft) > fullness(into);
  if (leads) {
    into.spans.unshift(...draft.spans);
    into.trigger = draft.trigger;
    into.sentence = draft.sentence;
    if (!general.has(draft.label)) into.label = draft.label;
    if (!unreal.has(draft.factuality)) into.factuality = draft.factuality;
  } else into.spans.push(...draft.spans);
  if (general.has(into.label) && !general.has(draft.label)) into.label = draft.label;
  for (const mode of draft.mode) into.mode.add(mode);
  for (const slot of ['actors', 'recipients'] as const) {
    const fit = fitOf(into[slot], draft[slot]);
    if (into[slot].length === 0 || leads) into[slot] = [...draft[slot], ...(fit === 'open' ? into[slot] : [])];
  }
  if (
    into.places.length === 0 ||
    (leads && ownPlaces(draft).length > 0) ||
    (ownPlaces(into).length === 0 && ownPlaces(draft).length > 0)
  )
    into.places = draft.places;
  if (into.nisbas.length === 0) into.nisbas = draft.nisbas;
  if (into.munitions.length === 0) into.munitions = draft.munitions;
  takeFigures(into, draft);
  into.date ??= draft.date;
  into.headline &&= draft.headline;
  into.rules.push(...draft.rules, {
    rule: 'ar/events/same-happening',
    start: (draft.spans[0] ?? { start: 0 }).start,
    end: (draft.spans[0] ?? { end: 0 }).end,
  });
}
