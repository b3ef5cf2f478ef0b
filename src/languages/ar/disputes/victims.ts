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

/** "أعدموا 40 نازحا قبل أن تصدهم القوة": whether people without arms are those right behind a word of harm, whoever else is named. */
export function harmsUnarmed(analysis: Analysis, statement: Statement): boolean {
  const arcs = arcsOf(analysis, statement);
  return arcs.some((arc, at) => {
    const sense = arc.kind === 'mark' || arc.kind === 'verb' ? null : readNoun(arc.stem)?.sense;
    if (!isDeath(arc) && sense?.casualty == null) return false;
    const behind = arcs.slice(at + 1, at + 1 + victimReach);
    const end = behind.findIndex(({ kind, stem }) => kind === 'verb' || (kind === 'mark' && stem !== '،'));
    return behind
      .slice(0, end === -1 ? behind.length : end)
      .some(({ stem }) => unarmedTrades.has(stem) || classes[readNoun(stem)?.sense?.people?.who ?? ''] === 'unarmed');
  });
}
const victimReach = 10;

const dying = new Set(['قتل', 'استشهد', 'أعدم', 'ذبح', 'صفى']);
const isDeath = ({ kind, id, stem }: Arc): boolean => (kind === 'verb' && dying.has(id)) || stem === 'ضحايا';

/** One who says that they do not know tells nothing else. */
export const isUnknown = ({ text }: Analysis, statement: Statement): boolean => {
  const words = statement.content.map(({ start, end }) => text.slice(start, end)).join(' ');
  return unknownWords.some((word) => words.includes(word));
};
