import type { Act, ChainLink } from '../../../model/index.ts';
import type { AnalysedSentence, Arc, Nominal } from '../analysis.ts';
import { receivingVerbs } from '../cues/nested.ts';
import { headOf, isJoined } from '../names/index.ts';
import type { Memory } from './chains.ts';
import { findContentStart, isComplementizer } from './complements.ts';
import { findObject } from './objects.ts';
import { cueOf, type Site, siteAt } from './sites.ts';
import { linkOf } from './speakers.ts';

/** The act of the speech inside the speech. */
export function innerAct(sentence: AnalysedSentence, at: number): Act | null {
  const near = sentence.arcs.slice(at, at + 12);
  const received = near.findIndex((arc) => receives(arc));
  if (received !== -1) return cueOf.get(near[received + 1]?.id ?? '')?.act ?? 'assert';
  const verb = near.find((arc) => arc.kind === 'verb' && cueOf.has(arc.id));
  return verb === undefined ? null : (cueOf.get(verb.id)?.act ?? null);
}

/** "يرحب", "سيطالب", "رفض خطة", "أطلقوا تهديدات": what somebody wants, will ask for or did is told by whoever speaks; only what was said has two speakers. */
const wasSaid = ({ form }: Arc, cue: Site['cue']): boolean =>
  form?.part === 'perfect' && cue !== null && cue.order !== true && cue.stance !== true && cue.act !== 'reject';

/** "تلقى": in the letters of what is met or thrown. */
const receives = ({ kind, id, stem }: Arc): boolean => kind === 'verb' && (receivingVerbs.has(id) || stem === 'تلقي');

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
  const verbAt = subject === undefined ? first : verbBehind(arcs, subject);
  const verb = arcs[verbAt];
  const told = whoTold(sentence, first);
  if (told !== null) return [linkOf(memory.speakers.refer(told), told), ...chain];
  if (verb?.kind !== 'verb' || !cueOf.has(verb.id) || verb.form?.voice === 'passive') return chain;
  const site = siteAt(sentence, verbAt);
  if (site === null || site.kind !== 'verb' || !wasSaid(verb, site.cue) || !agrees(verb, subject)) return chain;
  const takes = new Set(site.cue?.takes.split(' ') ?? []);
  if (findContentStart(sentence, site, takes) === null && findObject(sentence, site, takes) === null) return chain;
  const speaker =
    subject ??
    sentence.nominals.find((nominal) => nominal.from === arcs[verbAt + 1]?.from && nominal.preposition === null);
  if (speaker === undefined || speaker.kind === 'social-channel') return chain;
  const inner = linkOf(memory.speakers.refer(speaker), speaker);
  return chain[0]?.id === inner.id ? chain : [inner, ...chain];
}

/** "أن مكتب البرنامج بالأمم المتحدة أفاد", "أن وزير خارجية أوغندا أكد": the verb of who is told of, behind whose they are and where; -1 where none stands near. */
function verbBehind(arcs: readonly Arc[], { to }: Nominal): number {
  const behind = arcs.findIndex((arc) => arc.from >= to);
  if (behind === -1) return -1;
  for (let k = behind; k < Math.min(behind + reach.apposition, arcs.length); k++) {
    const arc = arcs[k] as Arc;
    if (arc.kind === 'verb') return k === behind || !isJoined(arc) ? k : -1;
    if (arc.kind === 'mark' || isComplementizer(arc) || arc.id === 'relative' || arc.id === 'negation') return -1;
  }
  return -1;
}

/** How many arcs whoever is told may take, how many may stand between what was received and what is in it, and how many between who is told of and their verb. */
const reach = { receiver: 6, content: 14, apposition: 6 };

/** "أن السوداني تلقى تحذيرا من مسؤولين أميركيين بأن", "تسلم رسالة من السفير مفادها أن": whose words they are; null where nobody is told anything. */
function whoTold({ arcs, nominals }: AnalysedSentence, first: number): Nominal | null {
  const at = arcs.findIndex(({ kind }, k) => k >= first && kind === 'verb');
  const [verb, what] = [arcs[at], arcs[at + 1]];
  if (verb === undefined || at > first + reach.receiver || !receives(verb) || what === undefined) return null;
  const isWord = what.kind === 'masdar' ? cueOf.has(what.id) : headOf.get(what.id)?.class === 'paper';
  const from = arcs.findIndex(({ stem }, k) => k > at + 1 && k <= at + 4 && stem === 'من');
  if (!isWord || verb.form?.voice === 'passive' || from === -1) return null;
  const isOpened = arcs
    .slice(from + 1, from + reach.content)
    .some((arc, k, rest) => arc.stem === 'بان' || (isComplementizer(arc) && rest[k - 1]?.stem.startsWith('مفاد')));
  const teller = nominals.find((nominal) => nominal.from === arcs[from + 1]?.from);
  return isOpened ? (teller ?? null) : null;
}
