import type { AnalysedSentence, Arc, Nominal } from '../analysis.ts';
import { isDefinite } from '../names/index.ts';
import { actOf, ourDeed } from './acts.ts';
import { type Memory, remember } from './chains.ts';
import { type Draft, mediumOf } from './draft.ts';
import { cueOf } from './sites.ts';
import { said } from './speaker-search.ts';
import { linkOf } from './speakers.ts';

/** How many words may stand before a post's colon. */
const colonReach = 14;
/** How many words what is told behind it has at least. */
const leastTold = 3;

/**
 * "وزارة الدفاع الروسية: إسقاط 20 مسيرة", "رويترز عن مسؤول إسرائيلي: …", "الناطق العسكري لقناة الجزيرة: …": a line of a channel that opens with who speaks
 * and a colon, without a verb.
 */
export function readPost(sentence: AnalysedSentence, memory: Memory): Draft | null {
  const { arcs, nominals } = sentence;
  const clock = behindClock(arcs);
  const colon = arcs.findIndex(({ stem }, k) => k >= clock && stem === ':' && k < colonReach);
  if (colon < 1 || sentence.start > sentence.block.start + mostBefore || arcs.length - colon - 1 < leastTold)
    return null;
  if (!tells(arcs.slice(colon + 1))) return null;
  const first = arcs.findIndex(({ kind, stem }, k) => k >= clock && kind !== 'mark' && /\p{L}/u.test(stem));
  if (first === -1) return null;
  const opening = arcs.slice(first, colon);
  if (opening.length === 0 || opening.some(({ kind, id }) => kind === 'verb' || id === 'complementizer')) return null;
  const speaker = withoutClock(nominals[0], arcs, clock);
  if (
    speaker === undefined ||
    speaker.from !== (arcs[first] as Arc).from ||
    !speaks(speaker, arcs[first] as Arc, memory)
  )
    return null;
  const before = nominals.filter(({ to }) => to <= (arcs[colon] as Arc).from);
  const last = before.at(-1) as Nominal;
  if (last.to !== (arcs[colon] as Arc).from && arcs[colon - 1]?.kind !== 'mark') return null;
  const chain = [linkOf(memory.speakers.refer(speaker), speaker)];
  for (const other of before.slice(1)) {
    const link = linkOf(memory.speakers.refer(other), other, { mode: 'direct' });
    // "رويترز عن مسؤول": who is quoted stands behind who passes it on
    if (other.preposition === 'عن') chain.unshift(link);
    else if (other.kind === 'outlet' && other.id !== memory.ownOutlet) chain.push(link);
  }
  const told = chain.filter(({ id }) => id !== memory.ownOutlet);
  const from = arcs[colon + 1] as Arc;
  const end = arcs.findLast(({ kind }) => kind !== 'mark') as Arc;
  if (told.length === 0 || end.end <= from.start) return null;
  remember(memory, told);
  return {
    cue: null,
    content: { start: from.start, end: end.end },
    chain: told,
    medium: mediumOf(told, memory),
    act: actOf(
      {
        kind: 'verb',
        at: first,
        next: colon,
        cue: cueOf.get('قال') ?? null,
        mode: 'direct',
        negated: false,
        rule: postRule,
      },
      sentence,
      said(memory, told, colon + 1, arcs.length),
    ),
    notSaid: false,
    headline: false,
    date: null,
    rule: postRule,
    sentence: sentence.index,
  };
}

/** "19:30 المدعي العام: …": the arc behind the time at the head of a live page's entry; 0 where none stands there. */
const behindClock = (arcs: readonly Arc[]): number =>
  arcs[0]?.kind === 'number' && arcs[1]?.stem === ':' && arcs[2]?.kind === 'number' ? 3 : 0;

/** Who stands behind the time, without the minutes that were read as how many there are. */
function withoutClock(nominal: Nominal | undefined, arcs: readonly Arc[], clock: number): Nominal | undefined {
  const head = arcs[clock];
  if (nominal === undefined || clock === 0 || head === undefined || nominal.from !== arcs[clock - 1]?.from)
    return nominal;
  const surface = nominal.surface.slice(head.start - nominal.start);
  const name = nominal.name === nominal.surface ? surface : nominal.name;
  return { ...nominal, from: head.from, start: head.start, surface, name, count: 1 };
}

const postRule = 'ar/statements/post';
/** Bullets and signs before the first word, in UTF-16 units. */
const mostBefore = 8;

/** Whether a clause, a deed, a count, a quotation or the speaker's own "we" stands behind the colon: "حزب الله: تاريخ طويل" is a title. */
function tells(arcs: readonly Arc[]): boolean {
  if (arcs.findLast(({ stem }) => stem !== '"' && stem !== '»')?.stem === '؟') return false;
  const [first] = arcs;
  if (first === undefined) return false;
  return (
    first.stem === '"' ||
    first.stem === '«' ||
    tellingKinds.has(first.kind) ||
    first.enclitic === 'نا' ||
    ourDeed(first.stem) !== null ||
    hasVerb(arcs)
  );
}
const tellingKinds: ReadonlySet<string> = new Set(['verb', 'masdar', 'noun', 'number']);

function hasVerb(arcs: readonly Arc[]): boolean {
  const verb = arcs.findIndex(
    ({ kind, id }) => kind === 'verb' || id === 'relative' || id === 'future' || id === 'negation',
  );
  return verb !== -1 && verb < verbReach && arcs[verb]?.id !== 'relative';
}
/** How many words behind the colon its clause has its verb. */
const verbReach = 8;

/** A body, an outlet, somebody with a name or a title; "المصدر:" is a credit, "مصر:" what the line is about. */
const speaks = ({ kind, roles, id, definite }: Nominal, head: Arc, { register }: Memory): boolean =>
  kind !== 'place' &&
  register.actor(id ?? '')?.kind !== 'state' &&
  kind !== 'social-channel' &&
  !(roles[0] === 'source' && definite) &&
  (id !== null ||
    kind === 'official' ||
    kind === 'anonymous' ||
    kind === 'outlet' ||
    kind === 'state-body' ||
    !isDefinite(head));
