import type { Act } from '../../../model/index.ts';
import { fold } from '../../../text/index.ts';
import type { AnalysedSentence, Arc } from '../analysis.ts';
import { actWords, analystRoles, foretoldHarms } from '../cues/acts.ts';
import { headOf } from '../names/index.ts';
import { stanceTaken } from './no-reports.ts';
import type { Site } from './sites.ts';

interface ActPhrase {
  /** The place of its row: of several rows that stand in a content the first counts. */
  row: number;
  words: readonly string[];
  /** How many arcs into the content it may begin. */
  reach: number;
}
/** The phrases of all rows by their first word. */
const phrasesOf = new Map<string, ActPhrase[]>();
for (const [row, { where, phrases }] of actWords.entries())
  for (const phrase of phrases) {
    const words = phrase.split(' ').map(fold);
    const first = words[0] as string;
    const reach = where === 'start' ? 3 : Number.POSITIVE_INFINITY;
    phrasesOf.set(first, [...(phrasesOf.get(first) ?? []), { row, words, reach }]);
  }
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
  const stance = site.cue?.stance === true ? stanceTaken(sentence, site.at) : null;
  if (stance !== null) return stance;
  const act = (site.negated ? site.cue?.negatedAct : undefined) ?? site.cue?.act ?? 'assert';
  const arcs = sentence.arcs.slice(said.at, said.resume);
  // "حذرت من أن الوضع قد يخرج عن السيطرة"
  if (act === 'threaten' && site.cue?.warns === true)
    return arcs.slice(0, warningReach).some(({ stem }) => harms.has(stem)) ? 'predict' : act;
  if (!plain.has(act)) return act;
  return actWords[firstRow(arcs)]?.act ?? ofFuture(arcs, said) ?? act;
}

/** The first of the rows of which a phrase stands in the content; as many as there are rows for none. */
function firstRow(arcs: readonly Arc[]): number {
  let best = actWords.length;
  for (let at = 0; at < arcs.length; at++) {
    const { stem, proclitics } = arcs[at] as Arc;
    best = Math.min(best, rowAt(arcs, at, stem));
    if (proclitics.includes('ال')) best = Math.min(best, rowAt(arcs, at, `ال${stem}`));
  }
  return best;
}

/** The first of the rows with a phrase that begins at an arc with a word. */
function rowAt(arcs: readonly Arc[], at: number, word: string): number {
  let best = actWords.length;
  for (const { row, words, reach } of phrasesOf.get(word) ?? []) {
    if (row < best && at < reach && words.every((each, n) => n === 0 || isWord(arcs[at + n], each))) best = row;
  }
  return best;
}

/** Whether an arc can be a word of a phrase: without its article or with it. */
const isWord = (arc: Arc | undefined, word: string): boolean =>
  arc !== undefined && (arc.stem === word || (arc.proclitics.includes('ال') && `ال${arc.stem}` === word));

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
  if (byWhom(said) !== 'promise') return 'predict';
  if (isOwnDeed(arcs, verb)) return 'promise';
  // "مقتله سيساعد في …": what comes of something is foretold; "الميناء سيفتح غدا" is only announced
  return causing.has(first.id) ? 'predict' : null;
}

/** "أنه سيرد", "بلاده ستبدأ", "الحكومة ستصرف", "سنرد": whoever speaks, or a body that acts, and no happening or thing is what the future verb is of. */
function isOwnDeed(arcs: readonly Arc[], verb: number): boolean {
  const subject = arcs.find((arc, k) => k < verb && arc.kind !== 'mark' && arc.id !== 'modal');
  if (subject === undefined) return true;
  if (subject.id === 'complementizer' || subject.id === 'pronoun' || subject.enclitic !== null) return true;
  return subject.kind === 'actor' || (subject.kind === 'role' && acting.has(headOf.get(subject.id)?.class ?? ''));
}
const acting = new Set(['body', 'office', 'source', 'people']);

/** Verbs of what comes of something. */
const causing = new Set(
  'أدى ساهم أسهم تسبب أفضى جلب شكل أثر انعكس عزز ساعد سمح زاد صب مهد جعل دفع قاد أضر خدم أضعف قوى'.split(' '),
);

const byWhom = (said: Said): Act =>
  said.anonymous || said.roles.some((role) => analysts.has(role)) ? 'predict' : 'promise';
