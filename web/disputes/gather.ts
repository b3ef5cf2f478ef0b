import type { DisputeItem, DisputeSide } from '../../src/ledger/index.ts';

/** What is shown as one dispute: the first of those that are one, and of all of them the words of each side, each once. */
export interface GatheredDispute {
  dispute: DisputeItem;
  ids: string[];
  sides: [DisputeSide[], DisputeSide[]];
}

/**
 * A text that its supposed author disowns is told in several sentences and disowned by several speakers: these are one dispute with several
 * words, not one for each sentence and each speaker. So is what a body and its spokesman deny in one article. Others stand alone. In the order
 * in which they come.
 */
export function gatherDisputes(items: readonly DisputeItem[]): GatheredDispute[] {
  const gathered = new Map<string, GatheredDispute>();
  for (const dispute of items) {
    const key = keyOf(dispute);
    const held = gathered.get(key);
    if (held === undefined) {
      gathered.set(key, { dispute, ids: [dispute.id], sides: [[dispute.sides[0]], [dispute.sides[1]]] });
      continue;
    }
    held.ids.push(dispute.id);
    dispute.sides.forEach((side, at) => {
      const list = held.sides[at] ?? [];
      if (!list.some((one) => sideKey(one) === sideKey(side))) list.push(side);
    });
  }
  return [...gathered.values()];
}

const sideKey = ({ document, id }: DisputeSide): string => `${document.id}:${id}`;

function keyOf({ id, kind, ownPart, confirmed, sides: [said, answer] }: DisputeItem): string {
  const origin = said.statement?.statement.chain[0];
  if (kind === 'retraction-of-statement' && origin !== undefined)
    return [kind, confirmed, said.document.id, origin.id, answer.document.id].join(' ');
  const body = bodyOf(answer);
  if (kind !== 'denial' || body === null) return id;
  return [kind, ownPart, confirmed, sideKey(said), answer.document.id, body].join(' ');
}

/** The body that speaks on a side, be it itself or whoever speaks for it. Null where nobody of a name does. */
function bodyOf({ statement }: DisputeSide): string | null {
  const first = statement?.statement.chain[0];
  if (first === undefined || first.anonymous) return null;
  return first.affiliation ?? first.name;
}

/**
 * Whether nobody in this article tells what this side names: the event stands only inside the words of those who deny it, and is nobody's
 * claim, least of all the article's.
 */
export function isNamedInDenialOnly(
  { document, statement, mention }: DisputeSide,
  answers: readonly DisputeSide[],
): boolean {
  if (statement !== null || mention === null) return false;
  const { start, end } = mention.trigger;
  return answers.some(
    (answer) =>
      answer.document.id === document.id &&
      answer.statement?.statement.content.some((words) => words.start <= start && end <= words.end),
  );
}
