import type { ReadingDispute, Statement } from '../../../model/index.ts';
import { firstBehind } from '../../../text/index.ts';
import type { AnalysedSentence, Analysis } from '../analysis.ts';
import { contentWords, endOf, originOf, startOf } from './content.ts';
import { accountsAmong } from './told.ts';
import { againstAccount, ofOpposing } from './words.ts';

/** Letters before, within which stands what is spoken of. */
const reach = 2000;

/** "…، وهو ما يتعارض مع رواية الدعم السريع": an account that the text itself sets against what somebody told before. */
export function findSetAgainst(analysis: Analysis, statements: readonly Statement[]): ReadingDispute[] {
  // most texts have none of the words, and the whole pattern is dear
  if (!ofOpposing.test(analysis.text)) return [];
  const told = accountsAmong(statements).map((statement): Told => ({ start: startOf(statement), statement }));
  return analysis.sentences.flatMap((sentence) => {
    if (sentence.block.kind !== 'paragraph') return [];
    const words = analysis.text.slice(sentence.start, sentence.end);
    return [...words.matchAll(againstAccount)].flatMap((match) => {
      const at = sentence.start + match.index;
      const place = firstBehind(told, at) - 1;
      const by = told[place]?.statement;
      const named = namedAt(sentence, at + match[0].length);
      if (by === undefined || startOf(by) < sentence.start || named === null) return [];
      const other = toldBy(analysis, told, place, named);
      if (other === null) return [];
      return [
        {
          kind: 'conflicting-account' as const,
          sides: [other.id, by.id] as [string, string],
          why: 'the text sets the one against the other',
          trail: [{ rule: 'ar/disputes/set-against', start: at, end: at + match[0].length }],
        },
      ];
    });
  });
}

interface Told {
  start: number;
  statement: Statement;
}

interface Named {
  id: string | null;
  name: string | null;
}

/** Whose account it is: who is named right behind the words. */
function namedAt({ nominals, arcs }: AnalysedSentence, at: number): Named | null {
  const next = arcs.find(({ start }) => start >= at);
  const nominal = nominals.find(({ from }) => from === next?.from);
  return nominal === undefined ? null : { id: nominal.id, name: nominal.name };
}

/** What they told before it: of several statements the one in most of the same words, the later one first. */
function toldBy(analysis: Analysis, told: readonly Told[], place: number, { id, name }: Named): Statement | null {
  const by = (told[place] as Told).statement;
  const own = contentWords(analysis, by);
  let best: Statement | null = null;
  let most = 0;
  for (let i = place - 1; i >= 0; i--) {
    const { start, statement } = told[i] as Told;
    if (startOf(by) - start > reach) break;
    const origin = statement.chain[0];
    if (origin === undefined || endOf(statement) > startOf(by) || originOf(statement) === originOf(by)) continue;
    const isTheirs =
      (id !== null && origin.id === id) || (name !== null && (origin.name === name || origin.affiliation === name));
    if (!isTheirs) continue;
    const shared = [...contentWords(analysis, statement)].filter((word) => own.has(word)).length;
    if (shared > most) [best, most] = [statement, shared];
  }
  return best;
}
