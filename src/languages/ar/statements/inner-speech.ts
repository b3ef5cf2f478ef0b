import type { Act, ChainLink } from '../../../model/index.ts';
import type { AnalysedSentence, Arc, Nominal } from '../analysis.ts';
import type { Memory } from './chains.ts';
import { findContentStart } from './complements.ts';
import { findObject } from './objects.ts';
import { cueOf, siteAt } from './sites.ts';
import { linkOf } from './speakers.ts';

/** The act of the speech inside the speech. */
export function innerAct(sentence: AnalysedSentence, at: number): Act | null {
  const verb = sentence.arcs.slice(at, at + 12).find((arc) => arc.kind === 'verb' && cueOf.has(arc.id));
  return verb === undefined ? null : (cueOf.get(verb.id)?.act ?? null);
}

/** "المجموعة يرجح أن": a masculine verb behind a feminine noun is nobody's. */
const agrees = ({ form }: Arc, subject: Nominal | undefined): boolean =>
  subject === undefined ||
  form?.part !== 'imperfect' ||
  form.gender === null ||
  subject.gender === null ||
  subject.number !== 's' ||
  form.gender === subject.gender;

/** "قال الناطق إن بلينكن حث السوداني على …": who is reported to have said it stands first in the chain. */
export function innerSpeaker(
  sentence: AnalysedSentence,
  at: number,
  by: string,
  memory: Memory,
  chain: ChainLink[],
): ChainLink[] {
  if (by !== 'that') return chain;
  const { arcs } = sentence;
  let first = at;
  while (['"', '«'].includes(arcs[first]?.stem ?? '')) first++;
  const subject = sentence.nominals.find(
    (nominal) => nominal.from === arcs[first]?.from && nominal.preposition === null && nominal.kind !== 'place',
  );
  const verbAt = subject === undefined ? first : arcs.findIndex((arc) => arc.from >= subject.to);
  const verb = arcs[verbAt];
  if (verb?.kind !== 'verb' || !cueOf.has(verb.id) || verb.form?.voice === 'passive') return chain;
  const site = siteAt(sentence, verbAt);
  if (site === null || site.kind !== 'verb' || site.cue?.order === true || !agrees(verb, subject)) return chain;
  const takes = new Set(site.cue?.takes.split(' ') ?? []);
  if (findContentStart(sentence, site, takes) === null && findObject(sentence, site, takes) === null) return chain;
  const speaker =
    subject ??
    sentence.nominals.find((nominal) => nominal.from === arcs[verbAt + 1]?.from && nominal.preposition === null);
  if (speaker === undefined || speaker.kind === 'social-channel') return chain;
  const inner = linkOf(memory.speakers.refer(speaker), speaker);
  return chain[0]?.id === inner.id ? chain : [inner, ...chain];
}
