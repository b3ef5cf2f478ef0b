import type { DocumentItem } from '../../src/ledger/index.ts';

/** Each text once, by whoever published it first; who copied it stands folded under it. */
export function collapseCopies(
  documents: readonly DocumentItem[],
  copies: readonly (readonly string[])[],
): { document: DocumentItem; copies: DocumentItem[] }[] {
  const groupOf = new Map(copies.flatMap((group) => group.map((id) => [id, group] as const)));
  // Whose moment of publication is not known comes last.
  const ordered = documents.toSorted((a, b) => (a.published ?? '9').localeCompare(b.published ?? '9'));
  const done = new Set<string>();
  return ordered.flatMap((document) => {
    if (done.has(document.id)) return [];
    const group = groupOf.get(document.id) ?? [];
    for (const id of group) done.add(id);
    return [{ document, copies: ordered.filter(({ id }) => id !== document.id && group.includes(id)) }];
  });
}
