import type { Statement } from '../../../model/index.ts';
import type { Analysis, Arc } from '../analysis.ts';
import { readNoun } from '../events/index.ts';
import { arcsOf } from './told.ts';
import { unarmedTrades, unknownWords } from './words.ts';

type Class = 'unarmed' | 'armed';
const classes: Readonly<Record<string, Class>> = {
  civilians: 'unarmed',
  children: 'unarmed',
  soldiers: 'armed',
  fighters: 'armed',
};

/** Whom a statement says to have died or been wounded; null where it names none, or both kinds. */
export function victimsOf(analysis: Analysis, statement: Statement): Class | null {
  let victims = known.get(statement);
  if (victims === undefined) {
    victims = findVictims(analysis, statement);
    known.set(statement, victims);
  }
  return victims;
}

const known = new WeakMap<Statement, Class | null>();

function findVictims(analysis: Analysis, statement: Statement): Class | null {
  const arcs = arcsOf(analysis, statement);
  const senses = arcs.map((arc) => (arc.kind === 'mark' ? null : (readNoun(arc.stem)?.sense ?? null)));
  // "الهجوم الانتحاري" is how it was done
  const isHow = (at: number): boolean => (senses[at - 1]?.events.length ?? 0) > 0 && senses[at - 1]?.casualty == null;
  const found = new Set(
    senses.flatMap((sense, at): Class[] => {
      const named = unarmedTrades.has(arcs[at]?.stem ?? '') ? 'unarmed' : classes[sense?.people?.who ?? ''];
      return isHow(at) || named === undefined ? [] : [named];
    }),
  );
  const [only] = found;
  const isHarm = senses.some((sense) => sense?.casualty != null || sense?.counted != null) || arcs.some(isDeath);
  return found.size === 1 && only !== undefined && isHarm ? only : null;
}

const dying = new Set(['قتل', 'استشهد', 'أعدم', 'ذبح', 'صفى']);
const isDeath = ({ kind, id, stem }: Arc): boolean => (kind === 'verb' && dying.has(id)) || stem === 'ضحايا';

/** One who says that they do not know tells nothing else. */
export const isUnknown = ({ text }: Analysis, statement: Statement): boolean => {
  const words = statement.content.map(({ start, end }) => text.slice(start, end)).join(' ');
  return unknownWords.some((word) => words.includes(word));
};
