import { fold } from '../../../text/index.ts';
import type { Arc, VerbForm } from '../analysis.ts';
import { type ArcWord, changeArc } from '../arc.ts';
import { verbForms } from '../verbs/index.ts';
import { isVoiced } from '../voiced.ts';
import { fusedPreposition, isArticled, isJoined } from './affixes.ts';
import { isAnnexing, isNamedDeed } from './annexed-deeds.ts';
import { dualVerb } from './dual-verbs.ts';
import { isOwnVerb, nounOf, readNoun, supportsOf } from './lexicon.ts';
import { pluralOf } from './plural-verbs.ts';
import { speakingParticiple } from './speaking-participles.ts';
import { isStateAsAdjective } from './state-adjectives.ts';

/** The verbal noun of a folded shape: many are spelled as a perfect is ("قصف", "قتل"). */
const masdarOf = (folded: string): VerbForm | null =>
  verbForms()
    .formsOf(folded)
    .findLast(({ part }) => part === 'masdar') ?? null;

/** Behind these a verb needs أن or ما: "بعد دحر المسلحين" tells a verbal noun. */
const timing = new Set(['بعد', 'قبل', 'عقب', 'اثر', 'منذ', 'خلال', 'جراء', 'اثناء', 'قبيل', 'لدي']);

/** "بأعنف قصف", "أول قتل": a noun stands behind them. */
const elatives = new Set(
  ['أعنف', 'أكبر', 'أشد', 'أوسع', 'أقوى', 'أخطر', 'أسوأ', 'أبشع', 'أول'].flatMap((word) => [
    fold(word),
    `ب${fold(word)}`,
  ]),
);

/** "توعد" and "تلقى" spell verbs of their own before they spell an imperfect of وعد and لقي. */
const isOtherVerb = (arc: Arc): boolean =>
  arc.form?.part === 'imperfect' &&
  (isOwnVerb(arc) ? arc.form.voice === 'passive' : arc.stem !== fold(arc.id) && supportsOf(arc.stem).length > 0);

/**
 * What a word that no lexicon has is by its ending alone: nouns end in ة, so that "أنهكت" is a perfect of the feminine and "تقاسموا" one of
 * the plural. Behind a preposition it is no verb.
 */
function guessedForm(arc: Arc, before: Arc | undefined): VerbForm | null {
  if (arc.kind !== 'word' || arc.stem.startsWith('ال') || arc.proclitics.length > 0) return null;
  if (before?.kind === 'particle' && before.id === 'preposition') return null;
  const bare = arc.stem.replace(/^[وف](?=.{5})/, '');
  const feminine = /^.{3,}[^اوي]ت$/.test(bare);
  if (!feminine && !/^.{4,}وا$/.test(bare)) return null;
  if (readNoun(arc.stem) !== null) return null;
  return {
    folded: bare,
    lemma: bare,
    part: 'perfect',
    voice: 'active',
    gender: feminine ? 'f' : 'm',
    number: feminine ? 's' : 'p',
  };
}

/** The perfect of the third person that a folded shape spells. */
const perfectOf = (folded: string): VerbForm | null =>
  verbForms()
    .formsOf(folded)
    .findLast(
      ({ part, gender, number, voice }) =>
        part === 'perfect' && gender === 'm' && number === 's' && voice !== 'passive',
    ) ?? null;

/** "أسر ستة وقتل سبعة": joined to a verb, with no verbal noun or preposition between that it could be joined to instead, and a number behind it. */
function joinsVerb(arcs: readonly Arc[], at: number): boolean {
  const { proclitics, enclitic } = arcs[at] as Arc;
  if (proclitics.length !== 1 || proclitics[0] !== 'و' || enclitic !== null || arcs[at + 1]?.kind !== 'number')
    return false;
  for (let k = at - 1; k >= 0 && k >= at - 8; k--) {
    const arc = arcs[k] as Arc;
    if (arc.kind === 'verb') return arc.form?.part === 'perfect' && arc.form.gender === 'm';
    if (arc.kind === 'masdar' || arc.kind === 'mark' || (arc.kind === 'particle' && arc.id !== 'preposition'))
      return false;
  }
  return false;
}

/** "اشتباكات قتل خلالها ستة جنود": the pronoun of a happening stands right behind, and who it befell behind that. */
function happensWithin(arcs: readonly Arc[], at: number): boolean {
  const { proclitics, enclitic, stem } = arcs[at] as Arc;
  if (enclitic !== null || proclitics.some((clitic) => clitic !== 'و') || perfectOf(stem) === null) return false;
  const next = arcs[at + 2];
  return (
    within.has(arcs[at + 1]?.stem ?? '') && (next?.kind === 'number' || next?.kind === 'role' || next?.kind === 'noun')
  );
}
const within = new Set(['فيه', 'فيها', 'فيهما', 'خلاله', 'خلالها', 'خلالهما', 'اثرها', 'اثره', 'جراءها', 'جراءه']);

/** Behind "أن" somebody stands, and then no verb but this word, which a preposition or a time follows: "أن القيادي قتل في غارة". */
function isOfTopic(arcs: readonly Arc[], at: number): boolean {
  const { proclitics, enclitic, stem, features } = arcs[at] as Arc;
  // "قتلا" is two who were killed
  if (features.includes('accusative') || proclitics.length > 0 || enclitic !== null || perfectOf(stem) === null)
    return false;
  const next = arcs[at + 1];
  const goesOn =
    next === undefined || next.kind === 'particle' || next.kind === 'date' || fusedPreposition(next) === 'ب';
  const last = arcs[at - 1];
  if (!goesOn || last === undefined || !(naming.has(last.kind) || names(last))) return false;
  for (let k = at - 1; k >= 0 && k >= at - 8; k--) {
    const arc = arcs[k] as Arc;
    if (arc.id === 'complementizer') return k < at - 1 && names(arcs[k + 1] as Arc);
    if (!naming.has(arc.kind) && arc.kind !== 'word' && !names(arc)) return false;
  }
  return false;
}
/** A role, or whoever is called by what he does: "المنفذ". */
const names = (arc: Arc): boolean =>
  arc.kind === 'role' || (arc.kind === 'participle' && isArticled(arc) && arc.form?.part === 'active-participle');
const naming: ReadonlySet<Arc['kind'] | 'mark'> = new Set(['role', 'actor', 'nisba', 'number'] as const);

/** "هجوم شنه مسلحون": a verb that carries a deed, spelled as its own verbal noun, with the pronoun of the deed before it. */
function describesDeed(arcs: readonly Arc[], at: number): boolean {
  const { kind, id, enclitic, proclitics } = arcs[at] as Arc;
  const deed = arcs[at - 1];
  return (
    kind === 'masdar' &&
    enclitic !== null &&
    proclitics.length === 0 &&
    deed?.kind === 'masdar' &&
    deed.enclitic === null &&
    supportsOf(id).length > 0
  );
}

/** "ووجه الرئيس": و and a verb that begins with it, far more often than the passive of واجه. */
const joinedPerfect = ({ form, stem, proclitics }: Arc): VerbForm | null =>
  proclitics.length === 0 && stem.startsWith('وو') && form?.part === 'perfect' && form.voice !== 'active'
    ? perfectOf(stem.slice(1))
    : null;

/** "تعرض موكب المحافظ", "تلقى الرئيس": the subject behind it is no woman and no plural, so the verb is the perfect of the other one. */
function perfectBefore(arcs: readonly Arc[], i: number): VerbForm | null {
  const arc = arcs[i] as Arc;
  if (arc.form?.part !== 'imperfect' || arc.form.gender !== 'f' || arc.form.number !== 's' || arc.enclitic !== null)
    return null;
  if (arc.proclitics.some((clitic) => clitic !== 'و' && clitic !== 'ف')) return null;
  const form = perfectOf(arc.stem);
  const next = arcs[i + 1];
  if (form !== null && form.lemma !== arc.id && isMasculineTopic(arcs, i - 1)) return form;
  if (form === null || form.lemma === arc.id || next === undefined || !canBeSubject(next)) return null;
  // names of states are feminine and do not show it
  const feminine =
    (next.kind === 'actor' && next.gender !== 'm') ||
    next.gender === 'f' ||
    next.number === 'p' ||
    /(?:ه|ات|ا|ي)$/.test(next.stem);
  return feminine || next.proclitics.some((clitic) => clitic !== 'ال') ? null : form;
}

/** "أن السوداني تلقى": a masculine subject that stands before its verb. */
function isMasculineTopic(arcs: readonly Arc[], at: number): boolean {
  let k = at;
  while (k >= 0 && k > at - 3 && isMasculineName(arcs[k] as Arc)) k--;
  return k < at && arcs[k]?.id === 'complementizer';
}

const isMasculineName = ({ kind, gender, number }: Arc): boolean =>
  (kind === 'actor' || kind === 'nisba' || kind === 'role') && gender === 'm' && number === 's';

const subjects: ReadonlySet<Arc['kind']> = new Set<Arc['kind']>(['word', 'role', 'actor', 'noun']);

/** A noun, or "بعض", "عدد" before one. */
const canBeSubject = (arc: Arc): boolean =>
  subjects.has(arc.kind) || (arc.kind === 'particle' && arc.id === 'quantifier');

const moments = new Set(['وقت', 'موعد', 'تاريخ', 'يوم', 'مرحله']);

/** "في وقت لاحق أن", "في وقت سابق من اليوم": an adjective of the time where no subject follows. */
function describesTime(arcs: readonly Arc[], i: number): boolean {
  const { form, proclitics, enclitic } = arcs[i] as Arc;
  if (form?.part !== 'perfect' || proclitics.length > 0 || enclitic !== null) return false;
  const next = arcs[i + 1];
  return (
    moments.has(arcs[i - 1]?.stem ?? '') && (next === undefined || next.kind === 'mark' || next.kind === 'particle')
  );
}

/**
 * A word that was taken for a verb but stands where only a noun can: right behind a verb and its noun phrases, without a conjunction
 * ("نفت إثيوبيا قصف المدينة"), or spelled with ة ("تعبئة"). `guessing`: words that no lexicon has are taken for verbs by their endings too.
 */
export function rereadVerbs(arcs: readonly Arc[], text: string, guessing: boolean): readonly Arc[] {
  let changed: Arc[] | null = null;
  for (let i = 0; i < arcs.length; i++) {
    const changes = changesAt(arcs, changed ?? arcs, i, text, guessing);
    if (changes === null) continue;
    changed ??= [...arcs];
    changed[i] = changeArc(arcs[i] as Arc, changes);
  }
  return changed ?? arcs;
}

/** What the arc at `i` is instead; null where it stays. `sofar`: the arcs with what was reread before it. */
function changesAt(
  arcs: readonly Arc[],
  sofar: readonly Arc[],
  i: number,
  text: string,
  guessing: boolean,
): Partial<ArcWord> | null {
  const arc = arcs[i] as Arc;
  switch (arc.kind) {
    case 'verb':
      return changesOfVerb(arcs, sofar, i, text);
    case 'particle':
      return changesOfParticle(arcs, i, text);
    case 'mark':
      return null;
    default:
  }
  if (arc.kind === 'masdar') {
    const changes = changesOfMasdar(arcs, sofar, i);
    if (changes !== undefined) return changes;
  }
  if (isStateAsAdjective(sofar, i, text)) return { kind: 'nisba' };
  const speaking = speakingParticiple(arcs, i, text);
  if (speaking !== null) {
    const { lemma, gender, number } = speaking;
    return { kind: 'participle', id: lemma, form: speaking, gender, number };
  }
  const demand = demands(arcs, i) ? perfectOf('طالب') : null;
  if (demand !== null) return { ...asVerb(demand), number: 's' };
  if (arc.kind === 'masdar') {
    const dual = dualVerb(arcs, i, text);
    return dual === null ? null : asVerb(dual);
  }
  if (arc.kind !== 'word') return null;
  // "عدد من قتلوا": behind من a perfect of the plural says who
  const who = arcs[i - 1]?.stem === 'من' && arc.stem.endsWith('وا') ? pluralOf(arc.stem) : null;
  if (who !== null) return asVerb(who);
  const guessed = guessing ? guessedForm(arc, arcs[i - 1]) : null;
  return guessed === null ? null : { ...asVerb(guessed), id: arc.stem };
}

/** As `changesAt`; undefined where nothing that is asked of verbal nouns alone decides. */
function changesOfMasdar(arcs: readonly Arc[], sofar: readonly Arc[], i: number): Partial<ArcWord> | null | undefined {
  const arc = arcs[i] as Arc;
  // "قصف الطيران البلدة فقتل ثلاثة": what ف joins is told, not named
  const follows = arc.proclitics[0] === 'ف' && arc.proclitics.length === 1 && arc.enclitic === null && i > 0;
  if (follows || joinsVerb(sofar, i) || isOfTopic(sofar, i) || happensWithin(sofar, i)) {
    const form = perfectOf(arc.stem);
    return form === null ? null : asVerb(form);
  }
  // "الأمر الذي نفته الوزارة": the matter, no order
  if (/^(?:ال)?امر$/.test(arc.stem) && arcs[i + 1]?.id === 'relative')
    return { kind: 'word', id: arc.stem, form: null };
  const carrying = describesDeed(sofar, i) ? perfectOf(arc.stem) : null;
  return carrying === null ? undefined : asVerb(carrying);
}

function changesOfParticle(arcs: readonly Arc[], i: number, text: string): Partial<ArcWord> | null {
  const arc = arcs[i] as Arc;
  // "سقطت المدينة بيد المسلحين": a hand, where no "however" follows
  if (arc.id === 'contrast' && arc.stem === 'بيد' && arcs[i + 1]?.id !== 'complementizer')
    return { kind: 'word', id: 'يد', stem: 'يد', proclitics: ['ب'] };
  // "فقد راع حياته": behind ف no "already" where no verb follows
  if (arc.stem === 'قد' && arc.proclitics[0] === 'ف' && isNounAt(arcs[i + 1]))
    return { ...asVerb(perfectOf('فقد') as VerbForm), stem: 'فقد', proclitics: [] };
  const form = isVoiced(arcs, i) ? perfectOf('عبر') : leaves(arcs, i, text) ? perfectOf('خلف') : null;
  return form === null ? null : { ...asVerb(form), number: 's' };
}

const isNounAt = (arc: Arc | undefined): boolean =>
  arc !== undefined && arc.kind !== 'verb' && arc.kind !== 'mark' && arc.kind !== 'particle' && arc.kind !== 'date';

const asVerb = (form: VerbForm): Partial<ArcWord> => ({
  kind: 'verb',
  id: form.lemma,
  form,
  gender: form.gender,
  number: form.number,
});

function changesOfVerb(arcs: readonly Arc[], sofar: readonly Arc[], i: number, text: string): Partial<ArcWord> | null {
  const arc = arcs[i] as Arc;
  if (describesTime(arcs, i)) return { kind: 'word', id: arc.stem, form: null };
  const joined = joinedPerfect(arc);
  if (joined !== null) return { id: joined.lemma, stem: joined.folded, proclitics: ['و'], form: joined };
  const perfect = perfectBefore(arcs, i);
  if (perfect !== null) return { id: perfect.lemma, form: perfect };
  const own = isOtherVerb(arc) ? perfectOf(arc.stem) : null;
  if (own !== null) return asVerb(own);
  const open = arc.enclitic === 'ه' && text.slice(arc.start, arc.end).endsWith('ة');
  if (!open && !canBeNoun(arcs, sofar, i)) return null;
  const shape = open ? `${arc.stem}ه` : arc.stem;
  const form = masdarOf(shape);
  // "أكدت الحركة رفضها لأي وجود": her refusing
  if (arc.enclitic !== null && !open)
    return form === null ? null : { kind: 'masdar', id: form.lemma, form, gender: form.gender, number: 's' };
  // "انفجر لغم": a weapon, no verb
  // "لجنة أمن الولاية": no verb in the masculine goes with a feminine before it
  const [noun, next] = [arcs[i - 1], arcs[i + 1]];
  if (
    form === null &&
    noun?.stem.endsWith('ه') &&
    noun.kind === 'role' &&
    !isArticled(noun) &&
    next !== undefined &&
    isArticled(next)
  )
    return { kind: 'word', id: shape, form: null };
  if (form === null && !(open && nounOf(shape) !== null))
    return nounOf(shape)?.munition == null ? null : { kind: 'word', id: shape, form: null };
  return {
    kind: 'masdar',
    id: form?.lemma ?? arc.id,
    stem: shape,
    enclitic: null,
    form,
    gender: form?.gender ?? 'f',
    number: 's',
  };
}

/** Whether a perfect of the third person without anything fused stands where a noun can. */
function canBeNoun(arcs: readonly Arc[], sofar: readonly Arc[], i: number): boolean {
  const { form, proclitics } = arcs[i] as Arc;
  if (form?.part !== 'perfect' || form.gender !== 'm' || form.number !== 's' || form.voice === 'passive') return false;
  const before = arcs[i - 1]?.stem ?? '';
  if (proclitics.length === 0 && (isAnnexing(arcs[i - 1]) || isNamedDeed(arcs, i))) return true;
  return (
    proclitics.length === 0 && (followsVerb(sofar, i) || timing.has(before) || elatives.has(before) || before === 'اي')
  );
}

/** "خلف القصف دمارا": at its opening a deed leaves what is in the accusative; behind a deed nothing is. */
function leaves(arcs: readonly Arc[], i: number, text: string): boolean {
  const { stem, kind, proclitics } = arcs[i] as Arc;
  const [before, deed] = [arcs[i - 1], arcs[i + 1]];
  if (stem !== 'خلف' || kind !== 'particle' || deed?.kind !== 'masdar') return false;
  if (before !== undefined && before.kind !== 'mark' && before.id !== 'conjunction' && !proclitics.includes('و'))
    return false;
  for (const arc of arcs.slice(i + 2, i + 14)) {
    if (arc.kind === 'verb' || (arc.kind === 'mark' && arc.stem !== '،')) return false;
    if (arc.kind === 'number') return false;
    if (!isArticled(arc) && arc.enclitic === null && /(?:ًا|اً|ا)$/.test(text.slice(arc.start, arc.end))) return true;
  }
  return false;
}

/** "طالب القاضي بالإفراج": somebody demands, where what is demanded follows; a student is of a place or a school, not of somebody. */
function demands(arcs: readonly Arc[], i: number): boolean {
  const { id, number, proclitics, enclitic, stem } = arcs[i] as Arc;
  if (id !== 'students' || number !== 's' || stem !== 'طالب' || enclitic !== null) return false;
  if (proclitics.some((clitic) => clitic !== 'و' && clitic !== 'ف')) return false;
  // "أصيب طالب الحقوق بانفجار": whom the verb before tells of
  if (arcs[i - 1]?.kind === 'verb' && arcs[i - 1]?.id !== 'كان') return false;
  const next = arcs[i + 1];
  if (next === undefined || (next.proclitics.length > 0 && next.proclitics[0] !== 'ال')) return false;
  const somebody =
    next.kind === 'actor' ||
    next.kind === 'place' ||
    next.id === 'given' ||
    next.kind === 'role' ||
    ((next.kind === 'word' || next.kind === 'nisba') && next.proclitics[0] === 'ال');
  const behind = arcs[i + 2];
  // "طالب أنقرة باحترام الحدود": a verbal noun with ب, which its shape alone tells, right behind one name
  const isAsked =
    (somebody || next.kind === 'word') &&
    (behind?.kind === 'word' || behind?.kind === 'masdar') &&
    behind.proclitics.length === 1 &&
    behind.proclitics[0] === 'ب';
  if (isAsked) return true;
  if (!somebody) return false;
  for (const arc of arcs.slice(i + 2, i + 16)) {
    if (arc.kind === 'verb') return false;
    if (arc.id === 'complementizer' || arc.stem === 'ب') return true;
    if (arc.proclitics.includes('ب') && (arc.kind === 'masdar' || arc.stem === 'ضروره')) return true;
  }
  return false;
}

function followsVerb(arcs: readonly Arc[], at: number): boolean {
  for (let k = at - 1; k >= 0 && k >= at - 8; k--) {
    const arc = arcs[k] as Arc;
    if (arc.kind === 'verb') return true;
    if (arc.stem === '،' && k === at - 1) {
      // "أكدت الحركة، في بيان، رفضها": over what is set off
      const open = arcs.findLastIndex((other, n) => n < k && n > k - 8 && other.stem === '،');
      if (open === -1 || arcs.slice(open, k).some(({ kind }) => kind === 'verb')) return false;
      k = open;
      continue;
    }
    if (arc.kind === 'mark' || (arc.kind === 'particle' && arc.id !== 'adverb' && arc.id !== 'quantifier'))
      return false;
    if (isJoined(arc) || fusedPreposition(arc) !== null) return false;
  }
  return false;
}
