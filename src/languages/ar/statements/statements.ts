import type { Span, Statement } from '../../../model/index.ts';
import type { AnalysedSentence, Analysis, Arc, Nominal } from '../analysis.ts';
import { isJoined, type Register } from '../names/index.ts';
import type { Memory } from './chains.ts';
import { isComplementizer } from './complements.ts';
import { type Content, readContent } from './content.ts';
import type { Draft, SiteResult } from './draft.ts';
import { isDeedOfDisowned } from './narrator.ts';
import { readNested } from './nested.ts';
import { readPhraseSite } from './phrases.ts';
import { readPost } from './posts.ts';
import { readHearsay, readRelay } from './relays.ts';
import { readSilence, silenceAt } from './silence.ts';
import { type Site, siteAt } from './sites.ts';
import { linkOf, type Speakers } from './speakers.ts';
import { readTakenUp, takenUpAt } from './taken-up.ts';
import { readVerb } from './verbs.ts';

/** What statements need beside the analysis. `credit`: the agency that the dateline credits, or null. */
export interface StatementContext {
  register: Register;
  speakers: Speakers;
  credit: Nominal | null;
  /** The id of the document's own outlet, or null. */
  ownOutlet: string | null;
}

/** What a document says: in text order, with ids `s1`, `s2`, …; and behind them what others are said to have said in it (`nested`). */
export interface FoundStatements {
  statements: Statement[];
  nested: Statement[];
}

/** All statements of a document, in text order, those that are told inside others apart. */
export function findAllStatements(analysis: Analysis, context: StatementContext): FoundStatements {
  const { speakers } = context;
  const memory: Memory = {
    speakers,
    register: context.register,
    last: [],
    paper: [],
    credit:
      context.credit === null ? null : linkOf(speakers.refer(context.credit), context.credit, { mode: 'relayed' }),
    ownOutlet: context.ownOutlet,
    relays: new Map(),
  };
  const drafts: Draft[] = [];
  let covered = 0;
  for (const sentence of analysis.sentences) covered = readSentence(analysis, sentence, memory, drafts, covered);
  const statements = drafts
    .filter((draft) => draft.content.end > draft.content.start)
    .sort((a, b) => a.content.start - b.content.start || b.content.end - a.content.end)
    .map((draft, n) => toStatement(draft, n, analysis.text));
  const told = new Set(drafts.map(({ cue }) => cue?.start));
  const nested = analysis.sentences
    .filter(({ block }) => block.kind === 'paragraph' || block.kind === 'embed')
    .flatMap((sentence) => readNested(analysis, sentence, memory))
    .filter(({ cue, content }) => !told.has(cue?.start) && content.end > content.start)
    .map((draft, n) => toStatement(draft, statements.length + n, analysis.text));
  return { statements, nested };
}

/** Reads one sentence; returns the token up to which the document's words are told as somebody's content. */
function readSentence(
  analysis: Analysis,
  sentence: AnalysedSentence,
  memory: Memory,
  drafts: Draft[],
  coveredBefore: number,
): number {
  const { arcs } = sentence;
  const headline = sentence.block.kind !== 'paragraph' && sentence.block.kind !== 'embed';
  let covered = coveredBefore;
  let k = 0;
  while (k < arcs.length && (arcs[k] as Arc).from < covered) k++;
  if (!headline) {
    for (const nominal of sentence.nominals) if (!memory.speakers.isBareTitle(nominal)) memory.speakers.refer(nominal);
  }
  if (headline) return readHeadline(sentence, memory, drafts, covered);
  const more = covered <= sentence.from ? goOnWithThat(analysis, sentence, drafts.at(-1)) : null;
  if (more !== null) {
    covered = more.coveredTo;
    k = more.resume;
  }
  const post = covered <= sentence.from ? readPost(analysis, sentence, memory) : null;
  if (post !== null) {
    drafts.push(post.draft);
    return post.coveredTo;
  }
  while (k < arcs.length) {
    const taken = takenUpAt(sentence, k);
    const silence = silenceAt(sentence, k);
    const site = silence ?? siteAt(sentence, k);
    const read =
      taken !== null
        ? readTakenUp(analysis, sentence, taken, memory)
        : silence !== null
          ? readSilence(analysis, sentence, silence, memory, drafts.at(-1))
          : site === null || isDeedOfDisowned(arcs, k)
            ? null
            : readSite(analysis, sentence, site, memory, drafts, covered);
    if (read === null) {
      k++;
      continue;
    }
    drafts.push(...read.drafts);
    covered = Math.max(covered, read.coveredTo);
    k = Math.max(k + 1, read.resume);
  }
  return covered;
}

/** "قال إن الجيش انسحب. وأن القوات عادت": a sentence that opens with و and أن goes on with what the one before it ended in. */
function goOnWithThat(analysis: Analysis, sentence: AnalysedSentence, last: Draft | undefined): Content | null {
  const before = analysis.sentences[sentence.index - 1];
  const first = sentence.arcs[0];
  if (first === undefined || last === undefined || before?.block !== sentence.block) return null;
  if (last.sentence !== before.index || !isComplementizer(first) || !isJoined(first) || last.notSaid || last.headline)
    return null;
  const word = before.arcs.findLast(({ kind }) => kind !== 'mark');
  if (word === undefined || last.content.end < word.end) return null;
  const body = readContent(analysis, sentence, 1, 'that');
  if (body !== null) last.content = { start: last.content.start, end: body.span.end };
  return body;
}

function readSite(
  analysis: Analysis,
  sentence: AnalysedSentence,
  site: Site,
  memory: Memory,
  drafts: Draft[],
  covered: number,
): SiteResult | null {
  if (site.kind === 'phrase')
    return readPhraseSite(analysis, sentence, site, memory, drafts, covered, (inner) =>
      readVerb(analysis, sentence, inner, memory, drafts, covered),
    );
  if (site.kind === 'relay') return readRelay(analysis, sentence, site, memory);
  if (site.kind === 'hearsay') return readHearsay(analysis, sentence, site, memory);
  return readVerb(analysis, sentence, site, memory, drafts, covered);
}

/** "فلان: …" in a title. */
function readHeadline(sentence: AnalysedSentence, memory: Memory, drafts: Draft[], covered: number): number {
  const { arcs, nominals } = sentence;
  const colon = arcs.findIndex((arc) => arc.stem === ':');
  const speaker = nominals[0];
  if (
    colon < 1 ||
    colon + 1 >= arcs.length ||
    speaker === undefined ||
    speaker.from > sentence.from + 1 ||
    speaker.to < (arcs[colon] as Arc).from ||
    speaker.kind === 'place'
  )
    return covered;
  const first = arcs[colon + 1] as Arc;
  const last = arcs.at(-1) as Arc;
  drafts.push({
    cue: null,
    content: { start: first.start, end: last.end },
    chain: [linkOf(memory.speakers.refer(speaker), speaker)],
    medium: null,
    act: 'assert',
    notSaid: false,
    headline: true,
    date: null,
    rule: 'ar/statements/headline',
    sentence: sentence.index,
  });
  return covered;
}

const quoteOf = ({ start, end }: Span, text: string): Statement['cue'] => ({
  start,
  end,
  text: text.slice(start, end),
});

function toStatement(draft: Draft, n: number, text: string): Statement {
  return {
    id: `s${n + 1}`,
    cue: draft.cue === null ? null : quoteOf(draft.cue, text),
    content: [draft.content],
    chain: draft.chain,
    medium: draft.medium,
    act: draft.act,
    notSaid: draft.notSaid,
    nestedIn: null,
    headline: draft.headline,
    date: draft.date,
    about: [],
    trail: [
      { rule: draft.rule, start: draft.cue?.start ?? draft.content.start, end: draft.cue?.end ?? draft.content.end },
    ],
  };
}
