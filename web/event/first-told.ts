import type { MentionText } from '../../src/ledger/index.ts';
import type { ChainLink } from '../../src/model/index.ts';

/**
 * The mention that was published first, by the moment where both have one; of copies of that day whoever had the text first, who leads its
 * group in `copies`. Where that article tells it more than once, the telling that says whose word it is comes before its own voice: an outlet
 * that repeats what it has from somebody did not tell it first. Null where no article is dated.
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
  const leader = dated.find((one) => one.document.id === head && dayOf(one) === dayOf(oldest)) ?? oldest;
  const there = dated.filter(({ document }) => document.id === leader?.document.id);
  return there.find((one) => chainOf(one).length > 0) ?? leader;
}

/** Through whom the article has it; nobody where it tells it itself. */
export const chainOf = ({ statements, mention }: MentionText): readonly ChainLink[] =>
  statements.find(({ statement }) => mention.statements.includes(statement.id))?.statement.chain ?? [];

const dayOf = (mention: MentionText | null): string | undefined => mention?.document.published?.slice(0, 10);
