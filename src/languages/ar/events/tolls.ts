import type { Quantity } from '../../../model/index.ts';
import { fold } from '../../../text/index.ts';
import type { Arc } from '../analysis.ts';
import type { CasualtyDraft } from './draft.ts';
import { collectives, countOf, one, two } from './how-many.ts';
import { joinedFrom } from './joined.ts';
import type { NounReading } from './lexicon.ts';
import { dyingNouns } from './nouns.ts';
import { resultBefore } from './outcomes.ts';
import { boundBehind, type Phrase, type PhrasedSentence } from './phrases.ts';
import { saidOfThem, totals, totalsToo, whoseNumber } from './totals.ts';

/** A figure of the dead or wounded, and the arc at which it is told. */
export interface Counted {
  at: number;
  casualty: CasualtyDraft;
  /** "بلغ عدد القتلى 120": a total of something told before. */
  total?: true;
  /** "راح ضحيته عشرة": of what stands before it. */
  lost?: true;
  /** "66 قتيلا وجريحا": nobody says how many of which. */
  mixed?: true;
}

/** Words for what those lose whom a deed costs their lives. */
const lives = new Set(['حياه', 'ارواح', 'روح', 'بحياه', 'بارواح', 'بروح']);
const costing = new Set(['أودى', 'حصد', 'أزهق', 'كلف', 'خطف']);
/** Who takes in the dead and the hurt of what was told. */
const takingIn = new Set(['استقبل', 'تسلم']);
const bodies = new Set(['جثه', 'جثث', 'جثمان', 'جثمانا', 'جثامين', 'جثتين', 'جثتان']);
const takenReach = 10;

/** "المستشفى استقبل ست جثث و20 مصابا": of what was told before. */
function takenIn({ arcs, phrases }: PhrasedSentence): Counted[] {
  const verb = arcs.findIndex(({ kind, id }) => kind === 'verb' && takingIn.has(id));
  if (verb === -1) return [];
  const end = arcs.findIndex(({ kind, stem }, k) => k > verb && (kind === 'verb' || (kind === 'mark' && stem !== '،')));
  return phrases.flatMap((phrase): Counted[] => {
    if (phrase.from <= verb || phrase.from > verb + takenReach || (end !== -1 && phrase.from > end)) return [];
    const isBodies = bodies.has(phrase.head.stem);
    const what = isBodies ? 'killed' : phrase.noun?.sense.counted;
    const quantity = phrase.quantity ?? (isBodies && /(?:تين|تان)$/.test(phrase.head.stem) ? two : null);
    if ((what !== 'killed' && what !== 'wounded') || quantity === null) return [];
    return [{ at: phrase.from, casualty: { ...figureOf(phrase, what), ...quantity, who: null }, total: true }];
  });
}

/** Arcs between the verb and what it cost: "أودت، بحسب مصدر أمني، بحياة قيادي". */
const costReach = 9;
const falling = new Set(['راح', 'ذهب', 'سقط']);
const victims = /^ضحي(?:ه|ته|تها|تهما)$/;
/** Verbs of a side that loses its own. */
const losing = new Set(['خسر', 'فقد']);

/** "أودى بحياة 27 شخصا", "راح ضحيته عشرة": who lost their lives, counted behind it. */
function livesLost(sentence: PhrasedSentence): Counted[] {
  const { arcs, phrases } = sentence;
  return phrases.flatMap((phrase, i) => {
    const stem = arcs[phrase.from]?.stem ?? '';
    const verbs = victims.test(stem) ? falling : lives.has(stem) || lives.has(phrase.head.stem) ? costing : null;
    if (verbs === null) return [];
    const verb = arcs.slice(Math.max(0, phrase.from - costReach), phrase.from).findLast(({ kind }) => kind === 'verb');
    if (verb === undefined || !verbs.has(verb.id)) return [];
    // "راح ضحية التفجير 35 مدنيا"
    const ofDeed = stem === 'ضحيه' && phrase.to === phrase.from + 2 && arcs[phrase.from + 1]?.kind === 'masdar';
    const isAlone = ofDeed || (phrase.to === phrase.from + 1 && phrase.quantity === null);
    const who = isAlone ? phrases[i + 1] : phrase;
    if (who === undefined || who.from > phrase.to) return [];
    const at = ofDeed ? who.from : phrase.from;
    return joinedFrom(sentence, who).flatMap((each) => {
      const isFirst = each === who && !isAlone;
      const quantity = isFirst ? countBehind(arcs, each, phrases[i + 1]) : countOfPeople(each);
      return quantity === null ? [] : [{ at, casualty: { ...figureOf(each, 'killed'), ...quantity }, lost: true }];
    });
  });
}

/** How many people a phrase counts; of things, happenings and those of whom it says something else none. */
const countOfPeople = (phrase: Phrase): Quantity | null =>
  (phrase.kind === 'people' || phrase.kind === 'actor' || phrase.quantity !== null) &&
  phrase.kind !== 'event' &&
  phrase.noun?.sense.target !== true &&
  phrase.noun?.sense.counted == null
    ? countOf(phrase)
    : null;

/** "خسر الجيش عشرة من عناصره": men of whoever lost them, counted. */
function ownLost({ arcs, phrases }: PhrasedSentence): Counted[] {
  return phrases.flatMap((phrase) => {
    if (phrase.quantity === null || phrase.preposition !== null || phrase.kind === 'place') return [];
    const verb = arcs.slice(Math.max(0, phrase.from - 6), phrase.from).findLast(({ kind }) => kind === 'verb');
    const last = arcs
      .slice(phrase.from, phrase.to + 2)
      .find(({ stem, enclitic }) => enclitic !== null && ownMen.has(stem));
    if (verb === undefined || !losing.has(verb.id) || last === undefined) return [];
    return [{ at: phrase.from, casualty: figureOf(phrase, 'killed') }];
  });
}
const ownMen = new Set(['عناصر', 'جنود', 'مقاتلي', 'رجال', 'افراد', 'مسلحي', 'ضباط']);

/** "بحياة طفلين", "بأرواح عائلة من ستة أفراد": how many the words of a phrase behind its first speak of. */
function countBehind(arcs: readonly Arc[], { from, quantity, nominals }: Phrase, next?: Phrase): Quantity | null {
  const word = arcs[from + 1] as Arc;
  // "بحياة طفلين من أسرة واحدة": the one family counts nobody
  if (word.number === 'd' || (/[^ي]ين$/.test(word.stem) && quantity?.max === 1)) return two;
  if (quantity !== null) return quantity;
  if (collectives.has(word.stem)) return next?.preposition === 'من' ? next.quantity : null;
  return nominals[0]?.kind === 'person' || (word.kind === 'role' && word.number === 's') ? one : null;
}

/** "35 قتيلا من الجنود على الأقل": the bound stands behind whom they are of. */
export function boundPast({ arcs, phrases }: PhrasedSentence, phrase: Phrase, quantity: Quantity): Quantity {
  const next = phrases[phrases.indexOf(phrase) + 1];
  if (next === undefined || next.preposition !== 'من' || next.from > phrase.to + 1) return quantity;
  return boundBehind(arcs, next.to, quantity) ?? quantity;
}

const figureOf = ({ quantity, noun, start, end }: Phrase, what: CasualtyDraft['what']): CasualtyDraft => ({
  min: quantity?.min ?? null,
  max: quantity?.max ?? null,
  what,
  who: noun?.sense.people?.who ?? null,
  start,
  end,
});

/** Verbs, and their verbal nouns, of what a number comes to. */
const reaching = new Set(['بلغ', 'وصل', 'ارتفع', 'تجاوز', 'ناهز', 'فاق', 'زاد', 'قارب', 'رفع']);
/** How far behind its noun a total stands. */
const totalReach = 12;

/** "وبلغ عدد القتلى 120", "ارتفعت حصيلة الجرحى إلى 300", "عدد القتلى في المدينة وصل إلى 40". */
function statedTotals({ arcs, phrases, phraseAt }: PhrasedSentence): Counted[] {
  return arcs.flatMap((arc, k): Counted[] => {
    if (!totalsToo.has(arc.stem)) return [];
    const what = whoseNumber(arcs, k + 1);
    if (what !== 'killed' && what !== 'wounded') return [];
    let reached = arcs.slice(Math.max(0, k - 3), k).some(({ id }) => reaching.has(id));
    const said = saidOfThem(arcs, k + 1);
    for (let i = k + 2; i < arcs.length && i < k + (said === null ? totalReach : 2 * totalReach); i++) {
      const next = arcs[i] as Arc;
      if (totals.has(next.stem) || (next.kind === 'mark' && next.stem !== '،')) return [];
      if (next.kind === 'verb' && i !== said && arcs[i - 1]?.id !== 'relative') {
        if (!reaching.has(next.id)) return [];
        reached = true;
      }
      // "لا يزيد على 150": the bound is the verb
      if (next.kind === 'number' && next.quantity?.min !== next.quantity?.max) reached = true;
      const phrase = phrases[phraseAt[i] as number];
      if (next.kind !== 'number' || phrase === undefined || phrase.quantity === null) continue;
      if (isRate(arcs, i)) continue;
      if (phrase.preposition === 'من' || phrase.preposition === 'في') continue;
      // of "عدد القتلى منذ اندلاع الحرب" what stands between only says since when
      const at = arcs.slice(k, i).some(({ stem }) => stem === 'منذ') ? k : phrase.from;
      return reached ? [{ at, casualty: figureOf(phrase, what), total: true }] : [];
    }
    return [];
  });
}

/** Arcs behind the word for a tally within which its figures stand. */
const tallyReach = 14;

/** "الحصيلة شهيدان وثلاثة جرحى", "رفعت الوزارة الحصيلة إلى 40 قتيلا": the phrases that a tally counts; one of a long time is of no attack. */
function talliedBy({ arcs, phrases, phraseAt }: PhrasedSentence): ReadonlySet<Phrase> {
  const found = new Set<Phrase>();
  arcs.forEach(({ stem }, k) => {
    if (!/^(?:ال)?حصيل(?:ه|ته|تها)$/.test(stem)) return;
    for (let i = k + 1; i < arcs.length && i < k + tallyReach; i++) {
      const { kind, id, stem: next } = arcs[i] as Arc;
      if (kind === 'verb' && !reaching.has(id)) return;
      if (kind === 'mark' && !inTally.has(next)) return;
      const phrase = phrases[phraseAt[i] as number];
      if (phrase !== undefined && phrase.from === i && phrase.quantity !== null) found.add(phrase);
      else if (phrase?.from === i && phrase.number === 'd' && phrase.noun?.sense.counted != null) found.add(phrase);
    }
  });
  return found;
}
const inTally = new Set(['،', ':', '(', ')', '"', '«', '»']);

/** "حصيلة الصليب الأحمر: 75": a bare number counts the dead. */
const isBareNumber = ({ from, to, head, preposition, kind }: Phrase): boolean =>
  head.kind === 'number' && to === from + 1 && kind === 'thing' && (preposition === null || preposition === 'الي');

/** "بنسبة 20 في المئة", "بواقع 5": by how much it rose, not what it came to. */
const isRate = (arcs: readonly Arc[], number: number): boolean =>
  (arcs[number] as Arc).id === 'ar/numbers/percent' || rates.has(arcs[number - 1]?.stem.replace(/^ب/, '') ?? '');
const rates = new Set(['نسبه', 'واقع', 'معدل', 'مقدار']);

const vague = /^[وفبل]?(?:ال)?(?:عشرات|مئات|الاف|ملايين)$/;

/** "عشرات القتلى والجرحى": so many of each, as far as anybody says; of "66 قتيلا وجريحا" nobody says how many of which. */
export const isVague = ({ arcs }: PhrasedSentence, { from, to }: Phrase): boolean =>
  arcs.slice(from, to).some(({ stem, kind }) => kind === 'number' && vague.test(stem));

/** The dead or wounded that و joins to others under one number. */
function countedWith({ phrases }: PhrasedSentence, i: number): Phrase | null {
  const [phrase, next] = [phrases[i], phrases[i + 1]];
  if (phrase === undefined || next === undefined || next.from !== phrase.to) return null;
  const [one, other] = [phrase.noun?.sense.counted, next.noun?.sense.counted];
  return next.joined && next.quantity === null && other != null && one != null && other !== one ? next : null;
}

/** The dead and wounded that a sentence counts by their own nouns: "ثلاثة قتلى", "سقوط 12 جريحا", "دون إصابات". */
export function countedCasualties(sentence: PhrasedSentence): Counted[] {
  const found = [
    ...livesLost(sentence),
    ...ownLost(sentence),
    ...statedTotals(sentence),
    ...deathsBrought(sentence),
    ...takenIn(sentence),
  ];
  const known = new Set(found.map(({ casualty }) => casualty.start));
  const tallied = talliedBy(sentence);
  sentence.phrases.forEach((phrase, i) => {
    const total = tallied.has(phrase) ? ({ total: true } as const) : {};
    if (total.total && isBareNumber(phrase) && !known.has(phrase.start) && !isRate(sentence.arcs, phrase.from)) {
      if (found.length === 0) found.push({ at: phrase.from, casualty: figureOf(phrase, 'killed'), ...total });
      return;
    }
    const what = phrase.noun?.sense.counted ?? (isHarmAtLarge(sentence, phrase) ? 'wounded' : null);
    if (what === null || what === 'captured' || what === 'displaced' || known.has(phrase.start)) return;
    if (what === 'wounded' && dying.has(sentence.arcs[phrase.from - 1]?.stem ?? '')) return;
    const none = saysNone(sentence, phrase);
    const told = none
      ? { min: 0, max: 0 }
      : (phrase.quantity ?? (phrase.number === 'd' ? two : isOneOfHarm(sentence, phrase) ? one : null));
    if (told === null) return;
    const quantity = none ? told : boundPast(sentence, phrase, told);
    const twin = none ? null : countedWith(sentence, i);
    const casualty = { ...figureOf(phrase, what), ...quantity, who: null };
    if (twin !== null && !isVague(sentence, phrase)) {
      found.push({ at: phrase.from, casualty, mixed: true });
      return;
    }
    found.push({ at: phrase.from, casualty, ...total });
    if (twin !== null)
      found.push({
        at: phrase.from,
        casualty: { ...casualty, what: twin.noun?.sense.counted ?? what, start: twin.start, end: twin.end },
      });
  });
  return found;
}

/** "سقوط شهيد", "أوقعت قتيلا وجريحين": one without a number, where the harm came of something; "سقط القائد شهيدا" is counted by his own word. */
function isOneOfHarm({ arcs, phrases }: PhrasedSentence, phrase: Phrase): boolean {
  const { from, head, noun, definite } = phrase;
  if (noun === null || !isSingular(noun) || definite || noun.enclitic !== null || noun.sense.casualty !== null)
    return false;
  const before = phrases[phrases.indexOf(phrase) - 1];
  // "أربعين قتيلا وجريحا": nobody says how many of which
  if (phrase.joined && before?.quantity != null && (before.noun === null || isSingular(before.noun))) return false;
  if (phrase.preposition === 'بين' || (phrase.joined && before?.preposition === 'بين')) return false;
  const verb = arcs.slice(Math.max(0, from - 9), from).findLast(({ kind }) => kind === 'verb');
  if (head.stem.endsWith('ا') && (verb === undefined || !bringing.has(verb.id))) return false;
  return resultBefore(arcs, from) && noun.sense.counted !== null;
}
const isSingular = ({ sense, shape }: NounReading): boolean => sense.number === 's' || shape === 'قتيلا';
const bringing = new Set(['أوقع', 'خلف', 'كلف', 'سجل']);

/** "ما أدى لوفاة خمسة منهم": whose death a deed brought, told by the noun of dying that tells no deed. */
const deathsBrought = ({ arcs, phrases }: PhrasedSentence): Counted[] =>
  phrases.flatMap((phrase, i) => {
    const whom = phrases[i + 1];
    if (
      !dying.has(phrase.noun?.shape ?? phrase.head.stem) ||
      whom?.from !== phrase.to ||
      !resultBefore(arcs, phrase.from)
    )
      return [];
    const quantity = countOf(whom);
    return quantity === null ? [] : [{ at: whom.from, casualty: { ...figureOf(whom, 'killed'), ...quantity } }];
  });

/** "بعد وفاة ثلاثة جرحى": who died of wounds is wounded no more. */
const dying = new Set(dyingNouns.split(' ').map(fold));

const ofHarmAtLarge = new Set(['وقوع', 'سقوط', 'ضحايا', 'خسائر']);
const opensHarm = new Set([...ofHarmAtLarge, 'اي', 'ايه'].flatMap((stem) => [stem, `ال${stem}`]));

/** "خسائر بشرية", "ضحايا": the dead and wounded together, told only where there were none. */
const isHarmAtLarge = (sentence: PhrasedSentence, phrase: Phrase): boolean => {
  if (!opensHarm.has((sentence.arcs[phrase.from] as Arc).stem)) return false;
  const whole = sentence.arcs.slice(phrase.from, phrase.to + 1).map(({ stem }) => stem.replace(/^ال/, ''));
  // "عن أي خسائر بشرية"
  const stems = whole[0] === 'اي' || whole[0] === 'ايه' ? whole.slice(1) : whole;
  if (!ofHarmAtLarge.has(stems[0] ?? '')) return false;
  // "دون أن يتسبب بوقوع خسائر بشرية": behind the verbal noun of their coming about
  const head = stems[0] === 'وقوع' || stems[0] === 'سقوط' ? 1 : 0;
  const harm = stems[head] === 'ضحايا' || (stems[head] === 'خسائر' && /^بشري/.test(stems[head + 1] ?? ''));
  return harm && saysNone(sentence, phrase);
};

/** Words that say that something did not come about. */
export const nones: ReadonlySet<string> = new Set(['دون', 'بدون', 'عدم', 'لم']);
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

/** "دون [أن] يسفر", "عدم وقوع", "دون أي إصابات", and not "عدم وصفهم للقتلى": what does not come about is the harm. */
const isOutcome = (arcs: readonly Arc[], at: number, harm: number): boolean =>
  at >= harm || outcomes.has((arcs[at] as Arc).id) || comingAbout.has((arcs[at] as Arc).stem);
const comingAbout = new Set(['ان', 'اي', 'ايه', 'وقوع', 'سقوط', 'وجود', 'تسجيل', 'حدوث', 'الحاق', 'ورود']);

/** "دون وقوع إصابات", "لم يسفر عن ضحايا", "دون أن يتسبب بوقوع خسائر". */
function saysNone({ arcs }: PhrasedSentence, phrase: Phrase): boolean {
  for (let k = phrase.from - 1; k >= 0 && k >= phrase.from - 14; k--) {
    const arc = arcs[k] as Arc;
    if (arc.kind === 'mark') return false;
    // "لم تسفر الضربات التي استهدفت المواقع عن خسائر": the verb of what only says which strikes
    if (arc.kind === 'verb' && arcs[k - 1]?.id === 'relative') continue;
    if (arc.kind === 'verb' && !outcomes.has(arc.id)) return false;
    if (arc.kind === 'particle' && nones.has(arc.stem)) return arc.stem === 'لم' || isOutcome(arcs, k + 1, phrase.from);
  }
  return false;
}
