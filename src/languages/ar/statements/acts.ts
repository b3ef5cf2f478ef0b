import type { Act } from '../../../model/index.ts';
import { fold } from '../../../text/index.ts';
import type { AnalysedSentence, Arc } from '../analysis.ts';
import { actWords, analystRoles, foretoldHarms } from '../cues/acts.ts';
import type { Site } from './sites.ts';

const words = actWords.map((row) => ({
  act: row.act,
  where: row.where,
  phrases: row.phrases.map((phrase) => phrase.split(' ').map(fold)),
}));
const analysts = new Set(analystRoles);
const harms: ReadonlySet<string> = new Set(foretoldHarms.map(fold));
/** How many words into a warning what it is about is told. */
const warningReach = 6;
const plain: ReadonlySet<Act> = new Set(['assert', 'confirm', 'announce']);

/** What the act is read from beside the cue: where the content stands, and what is known of the speaker. */
export interface Said {
  at: number;
  resume: number;
  roles: readonly string[];
  anonymous: boolean;
}

/** The act of a statement: its cue's own, unless a cue that only reports has content that denies, demands, promises or predicts. */
export function actOf(site: Site, sentence: AnalysedSentence, said: Said): Act {
  const act = (site.negated ? site.cue?.negatedAct : undefined) ?? site.cue?.act ?? 'assert';
  const arcs = sentence.arcs.slice(said.at, said.resume);
  // "حذرت من أن الوضع قد يخرج عن السيطرة"
  if (act === 'threaten' && site.cue?.warns === true)
    return arcs.slice(0, warningReach).some(({ stem }) => harms.has(stem)) ? 'predict' : act;
  if (!plain.has(act)) return act;
  for (const row of words) {
    const reach = row.where === 'start' ? 3 : arcs.length;
    if (row.phrases.some((phrase) => stands(arcs, phrase, reach))) return row.act;
  }
  return ofFuture(arcs, said) ?? act;
}

function stands(arcs: readonly Arc[], phrase: readonly string[], reach: number): boolean {
  for (let k = 0; k < Math.min(reach, arcs.length); k++) {
    if (phrase.every((word, n) => arcs[k + n] !== undefined && isWord(arcs[k + n] as Arc, word))) return true;
  }
  return false;
}

const isWord = (arc: Arc, word: string): boolean =>
  arc.stem === word ||
  (arc.proclitics.includes('ال') && `ال${arc.stem}` === word) ||
  (arc.enclitic !== null && arc.stem === word);

/** What is yet to be: foretold by those who watch, promised by those who act. */
function ofFuture(arcs: readonly Arc[], said: Said): Act | null {
  const marked = arcs.findIndex((arc) => arc.id === 'future' || (arc.id === 'negation' && arc.stem === 'لن'));
  const verb = arcs.findIndex((arc) => arc.kind === 'verb');
  if (marked !== -1 && marked <= 8 && (verb === -1 || verb > marked)) return byWhom(said);
  if (verb === -1 || verb > 8) return null;
  const first = arcs[verb] as Arc;
  const before = arcs[verb - 1];
  const future =
    first.proclitics.includes('س') || before?.id === 'future' || (before?.id === 'negation' && before.stem === 'لن');
  if (!future) return null;
  // "إنهاء الاحتلال سيؤدي إلى السلام": what somebody says of the future of something is no promise of his
  return causing.has(first.id) && byWhom(said) === 'promise' ? null : byWhom(said);
}

/** Verbs of what comes of something. */
const causing = new Set(['أدى', 'ساهم', 'أسهم', 'تسبب', 'أفضى', 'جلب', 'شكل', 'أثر', 'انعكس', 'عزز']);

const byWhom = (said: Said): Act =>
  said.anonymous || said.roles.some((role) => analysts.has(role)) ? 'predict' : 'promise';
