import type { AnalysedSentence, Arc } from '../analysis.ts';
import { asideOpeners } from '../cues/objects.ts';
import { hasFused, isJoined } from '../names/index.ts';
import { isComplementizer } from './complements.ts';
import { cueOf, isSayingMeanwhile, type Site } from './sites.ts';
import { isDeedNoun } from './verbal-nouns.ts';

/** How many arcs a speaker may take up, and an aside between commas. */
const longest = { speaker: 12, aside: 20, asked: 7 };
/** How many asides may follow each other. */
const mostAsides = 2;

/** Where the asides open behind who speaks, and where content begins behind them. */
export interface BehindAside {
  open: number;
  at: number;
}

/**
 * "وشدد عون، وفق بيان عن الرئاسة، على ضرورة …", "وأكد السوداني، خلال استقباله السفير، حرص العراق على …": what is reported without أن behind asides that
 * stand right behind the speaker, or behind the participle. Null where no such aside stands there, or where something else follows it.
 */
export function findBehindAside(
  { arcs }: AnalysedSentence,
  site: Site,
  takes: ReadonlySet<string>,
): BehindAside | null {
  const { kind, cue, next } = site;
  if ((kind !== 'verb' && kind !== 'participle') || cue === null) return null;
  if (cue.label === true || cue.quotedLabel === true || cue.stance === true || cue.event === true) return null;
  const open = arcs.findIndex((arc, k) => k >= next && endsSpeaker(arc));
  if (open === -1 || arcs[open]?.stem !== '،' || open > next + longest.speaker) return null;
  if (kind === 'participle' ? open !== next : open === next) return null;
  let close = open;
  for (let turn = 0; turn < mostAsides && opensAside(arcs[close + 1], takes); turn++) {
    const end = closeOf(arcs, close);
    if (end === null) return null;
    close = end;
  }
  if (close === open) return null;
  const at = (cue.object === 'addressee' ? askedAt(arcs, close + 1, takes) : null) ?? contentAt(arcs, close + 1, takes);
  return at === null ? null : { open, at };
}

const endsSpeaker = (arc: Arc): boolean =>
  arc.kind === 'verb' || isComplementizer(arc) || ['،', ':', '؛', '.'].includes(arc.stem);

/** "، وفق …", "، خلال …", "، في بيان", "، ردا على", "، اليوم الاثنين"; not the cue's own preposition. */
const opensAside = (arc: Arc | undefined, takes: ReadonlySet<string>): boolean =>
  arc !== undefined &&
  !isJoined(arc) &&
  !takes.has(arc.stem) &&
  (arc.kind === 'date' ||
    asideOpeners.has(arc.stem) ||
    (arc.kind === 'particle' && (arc.id === 'preposition' || arc.id === 'adverb')));

/** The comma that closes an aside; null where it runs on, or somebody reports in it. */
function closeOf(arcs: readonly Arc[], open: number): number | null {
  for (let k = open + 1; k < arcs.length && k <= open + longest.aside; k++) {
    const arc = arcs[k] as Arc;
    if (arc.stem === '،') return k;
    if (isComplementizer(arc) || arc.stem === ':' || arc.stem === '؛') return null;
    if (arc.kind === 'verb' && (isJoined(arc) || cueOf.get(arc.id)?.takes.includes('that') === true)) return null;
  }
  return null;
}

/** "طالبت الكتلة، في مؤتمر، الحكومة بطرد السفير": what is asked, behind who is asked. */
function askedAt(arcs: readonly Arc[], from: number, takes: ReadonlySet<string>): number | null {
  for (let k = from + 1; k < Math.min(from + longest.asked, arcs.length); k++) {
    const arc = arcs[k] as Arc;
    if (arc.kind === 'verb' || arc.kind === 'mark' || isComplementizer(arc) || isJoined(arc)) return null;
    if (arc.kind === 'particle' && takes.has(arc.stem) && arc.stem.length > 1) return k + 1;
    if (takes.has('ب') && arc.proclitics.includes('ب')) return k;
  }
  return null;
}

/** What a preposition of the cue governs, or a deed or a thing as its object. */
function contentAt(arcs: readonly Arc[], k: number, takes: ReadonlySet<string>): number | null {
  const [arc, next] = [arcs[k], arcs[k + 1]];
  if (arc === undefined || next === undefined || isJoined(arc) || isSayingMeanwhile(arc)) return null;
  if (arc.kind === 'particle') {
    if (takes.has(arc.stem) && arc.stem.length > 1) return next.kind === 'date' ? null : k + 1;
    return takes.has('noun') && arc.id === 'demonstrative' && arc.proclitics.length === 0 ? k : null;
  }
  if (takes.has('ب') && arc.proclitics.includes('ب')) return k;
  if (!takes.has('noun') || hasFused(arc) || next.kind === 'verb') return null;
  return arc.kind === 'masdar' || arc.kind === 'noun' || arc.kind === 'word' || isDeedNoun(arcs, k) ? k : null;
}
