import type { Quantity } from '../../../model/index.ts';
import { fold } from '../../../text/index.ts';
import { collectiveNouns } from './nouns.ts';
import type { Phrase } from './phrases.ts';

export const one: Quantity = { min: 1, max: 1 };
export const two: Quantity = { min: 2, max: 2 };

/** How many a phrase of people speaks of; null where it does not say. */
export function countOf(phrase: Phrase): Quantity | null {
  if (phrase.quantity !== null) return phrase.quantity;
  if (isCollective(phrase)) return null;
  const sense = phrase.noun?.sense;
  if (phrase.nominals[0]?.kind === 'person' || (phrase.nominals[0]?.kind === 'official' && phrase.number === 's'))
    return { min: 1, max: 1 };
  if (sense?.people && sense.number === 's' && phrase.head.stem !== 'عناصر') return { min: 1, max: 1 };
  if (phrase.number === 'd') return isAccusative(phrase) ? one : two;
  if (selectsOne(phrase)) return { min: 1, max: 1 };
  const count = phrase.nominals[0]?.count;
  return count != null && count > 0 && phrase.number !== 'p' ? { min: count, max: count } : null;
}

/** "جنرالا كبيرا": what ends as a dual does before a genitive, with none behind it, is one in the accusative. */
const isAccusative = ({ head, nominals, ending }: Phrase): boolean =>
  head.stem.endsWith('ا') && (ending === 'object' || nominals[0]?.surface.split(' ')[1]?.startsWith('ال') !== true);

const selectsOne = (phrase: Phrase): boolean =>
  phrase.nominals[0]?.surface.startsWith('أحد') === true || phrase.nominals[0]?.surface.startsWith('إحدى') === true;

export const isCollective = ({ head, noun }: Phrase): boolean => collectives.has(noun?.shape ?? head.stem);

export const collectives = new Set(collectiveNouns.split(' ').map(fold));
