import type { MentionText } from '../../src/ledger/index.ts';

/**
 * The mention that was published first, by the moment where both have one; of copies of that day whoever had the text first, who leads its
 * group in `copies`. Null where no article is dated.
 */
export function findFirst(
  mentions: readonly MentionText[],
  copies: readonly (readonly string[])[] = [],
): MentionText | null {
  const dated = mentions.filter(({ document }) => document.published !== null);
  // a day without an hour stands before its hours: it may have been any of them
  const at = ({ document }: MentionText) => Date.parse(document.published ?? '');
  const oldest = dated.reduce<MentionText | null>(
    (first, one) => (first === null || at(one) < at(first) ? one : first),
    null,
  );
  const [head] = copies.find((group) => group.includes(oldest?.document.id ?? '')) ?? [];
  return dated.find((one) => one.document.id === head && dayOf(one) === dayOf(oldest)) ?? oldest;
}

const dayOf = (mention: MentionText | null): string | undefined => mention?.document.published?.slice(0, 10);
