import type { ChainLink } from '../../../model/index.ts';
import type { AnalysedSentence, Analysis, Arc, Nominal } from '../analysis.ts';
import { isJoined } from '../names/index.ts';
import { chainOf, continued, type Memory, remember } from './chains.ts';
import { type Complement, findContentStart } from './complements.ts';
import { readContent } from './content.ts';
import { cueSpan, dateIn, mediumOf, type SiteResult, withCredit } from './draft.ts';
import { isPronounOf } from './pronouns.ts';
import { readRegion } from './region.ts';
import type { Site } from './sites.ts';
import { linkOf } from './speakers.ts';

/** Behind which preposition stands whose words they are. */
const sourceOf: Readonly<Record<string, string>> = { علم: 'من', نسب: 'الي', عزا: 'الي' };

/** "نقل X عن Y قوله إن …", "نسب X إلى Y قوله إن …": Y said it, X passed it on; in "نقلت عنه X قوله إن" Y was named before. */
export function readRelay(
  analysis: Analysis,
  sentence: AnalysedSentence,
  site: Site,
  memory: Memory,
): SiteResult | null {
  const { arcs } = sentence;
  const preposition = sourceOf[arcs[site.at]?.id ?? ''] ?? 'عن';
  const isOfKnown = isPronounOf(arcs[site.next], preposition);
  const from = isOfKnown
    ? site.next
    : arcs.findIndex((arc, k) => k > site.at && arc.stem === preposition && arc.kind === 'particle');
  if (from === -1) return null;
  const content =
    findContentStart(sentence, { ...site, next: from + 1 }, new Set(['that', 'speech'])) ??
    relayObject(arcs, from) ??
    (isOfKnown ? null : relayedDeed(sentence, from));
  if (content === null) return null;
  const outlets = isOfKnown
    ? behindFrom(sentence, from, content.at)
    : readRegion(sentence, site.next, from, memory.register).speakers;
  const sourceRegion = readRegion(sentence, from + 1, content.at, memory.register);
  const sources = {
    ...sourceRegion,
    speakers: isOfKnown ? antecedents(sentence, site.at) : behindFrom(sentence, from, content.at),
  };
  const origin =
    isOfKnown && sources.speakers.length === 0
      ? continued(memory.last.filter(({ kind }) => kind !== 'outlet'))
      : chainOf(analysis, sentence, { ...sources, relays: [] }, memory, 'direct');
  const body = readContent(analysis, sentence, content.at, content.by);
  if (origin.length === 0 || body === null) return null;
  const carriers = outlets.map((nominal) => linkOf(memory.speakers.refer(nominal), nominal, { mode: 'relayed' }));
  const chain = [...origin.filter((link) => isOfKnown || !link.inherited), ...carriers];
  const whole = (chain.length > 0 ? chain : [...origin, ...carriers]).filter(({ id }) => id !== memory.ownOutlet);
  remember(memory, whole);
  return {
    drafts: [
      {
        cue: cueSpan(sentence, site),
        content: body.span,
        chain: whole,
        medium: sourceRegion.medium ?? mediumOf(whole, memory),
        act: 'assert',
        notSaid: site.negated,
        headline: false,
        date: dateIn(sentence, site.next, content.at),
        rule: `${site.rule}/${content.by}`,
        sentence: sentence.index,
      },
    ],
    resume: body.resume,
    coveredTo: body.coveredTo,
  };
}

/** "مصدر قريب من دمشق نقلت عنه …", "القائد الذي نقلت عنه …": who stands right before the clause that is about them. */
function antecedents({ arcs, nominals }: AnalysedSentence, at: number): Nominal[] {
  const end = arcs[at - 1]?.id === 'relative' ? at - 2 : at - 1;
  const before = arcs[arcs[end]?.stem === '،' ? end - 1 : end];
  if (before === undefined || isJoined(arcs[at] as Arc)) return [];
  const whole = nominals.filter(({ to, kind }) => to === before.to && kind !== 'place');
  // "مصدر قريب من دمشق": the phrase may end with a place
  const near =
    whole.length > 0 ? whole : nominals.filter(({ from, to }) => from < before.from && to >= before.from - 3);
  return near.slice(0, 1).map((nominal) => ({ ...nominal, preposition: null }));
}

const sayingNouns = new Set(['قول', 'تاكيد', 'نفي', 'اعلان', 'تصريح', 'اشاره', 'وصف', 'اتهام', 'حديث']);

/** "عن مسؤول تأكيده أهمية …": a saying noun with its object. */
function relayObject(arcs: readonly Arc[], from: number): Complement | null {
  const k = arcs.findIndex((arc, i) => i > from && i < from + 20 && sayingNouns.has(arc.stem) && arc.enclitic !== null);
  return k === -1 || k + 1 >= arcs.length ? null : { at: k + 1, by: 'object' };
}

/** "نقل الموقع عن مصادر في اليمن، مقتل مدني": the deed that they told of, behind them. */
function relayedDeed({ arcs, nominals }: AnalysedSentence, from: number): Complement | null {
  const source = nominals.find((nominal) => nominal.from >= (arcs[from] as Arc).to && nominal.kind !== 'place');
  if (source === undefined || source.from > (arcs[from] as Arc).to + 2) return null;
  let at = arcs.findIndex((arc) => arc.from >= source.to);
  if (arcs[at]?.stem === '،') at++;
  const deed = arcs[at];
  const isDeed =
    deed?.kind === 'masdar' && deed.enclitic === null && !deed.proclitics.some((clitic) => 'وفبلك'.includes(clitic));
  return isDeed ? { at, by: 'object' } : null;
}

/** Whom a relay names behind "عن": the first noun phrase, and those joined to it. */
function behindFrom(sentence: AnalysedSentence, from: number, to: number): Nominal[] {
  const arc = sentence.arcs[from] as Arc;
  const end = sentence.arcs[to]?.from ?? sentence.to;
  const found: Nominal[] = [];
  for (const nominal of sentence.nominals) {
    if (nominal.from < arc.to || nominal.from >= end) continue;
    const first = sentence.arcs.find((each) => each.from === nominal.from) as Arc;
    if (first.proclitics.includes('ل')) continue;
    if (found.length === 0 ? nominal.from <= arc.to + 2 : isJoined(first) && nominal.preposition === null)
      found.push({ ...nominal, preposition: null });
  }
  return found;
}

/** "قيل إن", "يُعتقد أن": told by nobody. */
export function readHearsay(
  analysis: Analysis,
  sentence: AnalysedSentence,
  site: Site,
  memory: Memory,
): SiteResult | null {
  const content = findContentStart(sentence, site, new Set(['that', 'ب']));
  const body = content === null ? null : readContent(analysis, sentence, content.at, content.by);
  if (content === null || body === null) return null;
  const cue = cueSpan(sentence, site);
  const gap: ChainLink = {
    id: `gap:${cue.start}`,
    name: null,
    surface: analysis.text.slice(cue.start, cue.end),
    start: cue.start,
    end: cue.end,
    kind: 'gap',
    anonymous: true,
    count: null,
    affiliation: null,
    mode: 'hearsay',
    coSpeaker: false,
    inherited: false,
    disowned: false,
  };
  return {
    drafts: [
      {
        cue,
        content: body.span,
        chain: withCredit([gap], memory),
        medium: null,
        act: 'assert',
        notSaid: site.negated,
        headline: false,
        date: null,
        rule: site.rule,
        sentence: sentence.index,
      },
    ],
    resume: body.resume,
    coveredTo: body.coveredTo,
  };
}
