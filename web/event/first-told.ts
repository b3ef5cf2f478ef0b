import type { MentionText } from '../../src/ledger/index.ts';

/** The mention that was published first, by the moment where both have one; null where no article is dated. */
export function findFirst(mentions: readonly MentionText[]): MentionText | null {
  const dated = mentions.filter(({ document }) => document.published !== null);
  // a day without an hour stands before its hours: it may have been any of them
  const at = ({ document }: MentionText) => Date.parse(document.published ?? '');
  return dated.reduce<MentionText | null>((first, one) => (first === null || at(one) < at(first) ? one : first), null);
}
