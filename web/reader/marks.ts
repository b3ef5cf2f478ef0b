import type { DocumentDetail } from '../../src/ledger/index.ts';
import type { EventMention, Reading, Span, Statement } from '../../src/model/index.ts';

export const layers = ['statements', 'events', 'names', 'dates'] as const;
export type Layer = (typeof layers)[number];
export type Part = 'content' | 'cue' | 'source' | 'trigger' | 'name' | 'date' | 'passage';

/** One stretch of the text that belongs to a mark. */
export interface Piece extends Span {
  mark: string;
  layer: Layer | 'passage';
  part: Part;
}

/** What is glossed: a statement, an event mention, a name or a date. `at` is where its gloss belongs. */
export interface Mark {
  id: string;
  layer: Layer;
  at: Span;
  statement: Statement | null;
  event: EventMention | null;
  name: Reading['mentions'][number] | null;
  disputed: boolean;
}

/** All marks of a reading in text order, and the stretches of text that they cover. */
export function findMarks(detail: Pick<DocumentDetail, 'reading' | 'disputed' | 'id'>): {
  marks: Mark[];
  pieces: Piece[];
} {
  const { reading } = detail;
  const disputed = findDisputed(detail);
  const marks: Mark[] = [];
  const pieces: Piece[] = [];
  const bare = { statement: null, event: null, name: null, disputed: false };
  for (const statement of reading.statements) {
    const [first] = statement.content;
    if (first === undefined) continue;
    marks.push({
      ...bare,
      id: statement.id,
      layer: 'statements',
      at: first,
      statement,
      disputed: disputed.has(statement.id),
    });
    pieces.push(...piecesOfStatement(statement));
  }
  for (const event of reading.events) {
    marks.push({ ...bare, id: event.id, layer: 'events', at: event.trigger, event, disputed: disputed.has(event.id) });
    for (const span of [event.trigger, ...event.also]) pieces.push(piece(event.id, 'events', 'trigger', span));
  }
  reading.mentions.forEach((name, n) => {
    const isDate = name.kind === 'time';
    if (name.kind === 'quantity') return;
    const id = `n${n}`;
    const layer = isDate ? 'dates' : 'names';
    marks.push({ ...bare, id, layer, at: name, name });
    pieces.push(piece(id, layer, isDate ? 'date' : 'name', name));
  });
  marks.sort((a, b) => a.at.start - b.at.start || layers.indexOf(a.layer) - layers.indexOf(b.layer));
  return { marks, pieces };
}

const piece = (mark: string, layer: Layer, part: Part, { start, end }: Span): Piece => ({
  mark,
  layer,
  part,
  start,
  end,
});

function piecesOfStatement(statement: Statement): Piece[] {
  const pieces = statement.content.map((span) => piece(statement.id, 'statements', 'content', span));
  if (statement.cue !== null) pieces.push(piece(statement.id, 'statements', 'cue', statement.cue));
  for (const { start, end, inherited } of statement.chain) {
    if (!inherited && start !== null && end !== null) {
      pieces.push(piece(statement.id, 'statements', 'source', { start, end }));
    }
  }
  return pieces;
}

/** Ids of what is disputed here, by this article itself or by another. */
function findDisputed(detail: Pick<DocumentDetail, 'reading' | 'disputed' | 'id'>): Set<string> {
  const ids = new Set(detail.reading.disputes.map((dispute) => dispute.sides[0]));
  for (const { sides } of detail.disputed) if (sides[0].document.id === detail.id) ids.add(sides[0].id);
  return ids;
}

/** Which marks have a gloss in the margin: statements and events; names and dates open theirs only when selected. */
export const isGlossed = (mark: Mark) => mark.layer === 'statements' || mark.layer === 'events';

/** The mark that a click on a run means: the innermost; what is said before what merely names. */
export function chooseMark(pieces: readonly Piece[]): string | null {
  const real = pieces.filter((one) => one.part !== 'passage');
  return real.at(-1)?.mark ?? null;
}

/** `#120-164` as a span; null where the address names none. */
export function readPassage(hash: string): Span | null {
  const match = /^#?(\d{1,9})-(\d{1,9})$/.exec(hash);
  if (match === null) return null;
  const start = Number(match[1]);
  const end = Number(match[2]);
  return start < end ? { start, end } : null;
}

/** The mark that a passage is: the one that begins at it with the same end, else the one whose text holds it most closely. */
export function markAt(passage: Span, pieces: readonly Piece[]): string | null {
  const exact = pieces.find((one) => one.start === passage.start && one.end === passage.end && isOfGloss(one));
  if (exact !== undefined) return exact.mark;
  const around = pieces.filter((one) => one.start <= passage.start && one.end >= passage.end && isOfGloss(one));
  around.sort((a, b) => a.end - a.start - (b.end - b.start));
  return around[0]?.mark ?? null;
}

const isOfGloss = (one: Piece) => one.layer === 'statements' || one.layer === 'events';
