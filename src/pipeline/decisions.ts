import type { Decided, Judgement, JudgementKind } from '../model/index.ts';

/**
 * What a person asks for. `on`: ids of what it is about: an event or any of its addresses, a gathered statement, `document:e1` or
 * `document:s1`, a dispute, and for `undo` a decision. `correct` and `drop` take one thing; `merge` two events; `split` an event, then
 * those of its mentions that do not belong to it; `reject` a dispute; `confirm` a dispute, an event, or one thing as it was read.
 */
export interface DecisionRequest {
  kind: JudgementKind;
  on: string[];
  field?: string | null;
  value?: string | null;
  why: string;
  who?: string | null;
}

/**
 * `applied`: it holds. `agrees`: the machine reads the same by now. `changed`: it holds, but the machine reads something else than when
 * it was made. `superseded`: a later decision says otherwise. `conflicting`: others keep it from holding. `stale`: its words are no
 * longer found. `undone`: taken back.
 */
export const decisionStates = ['applied', 'agrees', 'changed', 'superseded', 'conflicting', 'stale', 'undone'] as const;
export type DecisionState = (typeof decisionStates)[number];

/** Those that somebody should look at. */
export const staleStates: readonly DecisionState[] = ['changed', 'conflicting', 'stale'];

/** A decision and what has become of it. `on`: what it is about now; `id` null where its words are no longer found. */
export interface DecisionItem extends Omit<Judgement, 'sides'> {
  state: DecisionState;
  /** What the machine has in the field now. */
  now: string | null;
  on: { document: string; id: string | null; side: number; quote: string; ledger: string | null }[];
  /** The decision that took it back. */
  undoneBy: string | null;
}

/** Which decisions were taken back, and by which. An undo can be taken back as well. */
export function findUndone(judgements: readonly Judgement[]): Map<string, string> {
  const undone = new Map<string, string>();
  for (const { id, kind, of } of [...judgements].reverse()) {
    if (kind === 'undo' && of !== null && !undone.has(id) && !undone.has(of)) undone.set(of, id);
  }
  return undone;
}

/** Those that stand, by the documents that they are about. */
export function standingByDocument(judgements: readonly Judgement[]): Map<string, Judgement[]> {
  const undone = findUndone(judgements);
  const byDocument = new Map<string, Judgement[]>();
  for (const judgement of judgements) {
    for (const document of documentsOf(judgement)) {
      const list = byDocument.get(document) ?? [];
      if (!undone.has(judgement.id)) list.push(judgement);
      byDocument.set(document, list);
    }
  }
  return byDocument;
}

export const documentsOf = ({ sides }: Judgement): Set<string> => new Set(sides.flat().map(({ document }) => document));

/** What is known of a decision's anchors: the entries of the readings that they are in, and where those belong. */
export interface Found {
  decided: readonly (Decided & { document: string })[];
  homeOf(document: string, id: string): string | null;
}

/** Shows decisions with what became of them. In the order in which they were made. */
export function showDecisions(judgements: readonly Judgement[], found: Found): DecisionItem[] {
  const undone = findUndone(judgements);
  const entries = new Map<string, (Decided & { document: string })[]>();
  for (const one of found.decided) entries.set(one.decision, [...(entries.get(one.decision) ?? []), one]);
  const items = judgements.map((judgement): DecisionItem => {
    const { sides, ...rest } = judgement;
    const mine = entries.get(judgement.id) ?? [];
    const undoneBy = undone.get(judgement.id) ?? null;
    const taken = new Map<string, number>();
    const on = sides.flatMap((anchors, side) =>
      anchors.map(({ document, quote }) => {
        // entries stand in the order of the anchors of their document
        const key = `${document} ${side}`;
        const n = taken.get(key) ?? 0;
        taken.set(key, n + 1);
        const id = mine.filter((one) => one.document === document && one.side === side)[n]?.on ?? null;
        return { document, id, side, quote, ledger: id === null ? null : found.homeOf(document, id) };
      }),
    );
    const state = undoneBy === null ? stateOf(judgement, mine, on) : 'undone';
    return { ...rest, state, now: mine[0]?.was ?? null, on, undoneBy };
  });
  return markSuperseded(items);
}

function stateOf({ kind, of }: Judgement, mine: readonly Decided[], on: DecisionItem['on']): DecisionState {
  if (kind === 'undo') return 'applied';
  if (kind === 'correct' || kind === 'drop') return mine[0]?.state ?? 'stale';
  const [first, second] = [0, 1].map((side) => on.filter((one) => one.side === side && one.id !== null));
  const homes = (some: DecisionItem['on'] = []) => new Set(some.map(({ ledger }) => ledger));
  if (kind === 'confirm' && of === null) {
    // one thing confirmed is right as it was read; of an event's mentions two have to be left for it to say anything
    if ((first?.length ?? 0) < Math.min(2, on.length)) return 'stale';
    return homes(first).size === 1 ? 'applied' : 'conflicting';
  }
  if (first?.length === 0 || second?.length === 0) return 'stale';
  if (kind === 'merge') return homes([...(first ?? []), ...(second ?? [])]).size === 1 ? 'applied' : 'conflicting';
  if (kind === 'split') return ![...homes(first)].some((home) => homes(second).has(home)) ? 'applied' : 'conflicting';
  return 'applied';
}

/** Of two decisions about one dispute the later one holds. */
function markSuperseded(items: DecisionItem[]): DecisionItem[] {
  const last = new Map<string, DecisionItem>();
  for (const item of items) {
    if (item.state !== 'applied' || item.of === null || item.kind === 'undo') continue;
    const key = JSON.stringify([item.of, item.on.map(({ document, id }) => [document, id])]);
    const before = last.get(key);
    if (before !== undefined) before.state = 'superseded';
    last.set(key, item);
  }
  return items;
}
