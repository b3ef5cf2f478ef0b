import { fold } from '../../../text/index.ts';
import type { Arc } from '../analysis.ts';
import { carrierWords } from './nouns.ts';
import type { Phrase } from './phrases.ts';

const carriers = new Map(carrierWords.flatMap(({ kind, words }) => words.split(' ').map((word) => [fold(word), kind])));

/** What kind of weapon a phrase names, or of what carries them: "زورقين مسيرين" are boats, as "زوارق مفخخة" are, "ثلاث طائرات مسيرة" drones. */
export function weaponOf({ noun, from, to }: Phrase, arcs: readonly Arc[]): string {
  const words = arcs.slice(from, to).map(({ stem }) => stem.replace(/^ال/, ''));
  const carrier = words
    .map((word) => carriers.get(word) ?? carriers.get(word.replace(/^ب/, '')))
    .find((kind) => kind !== undefined);
  const isUnmanned = words.some((word) => word.startsWith('مسير'));
  return carrier ?? noun?.sense.munition?.kind ?? (isUnmanned ? 'drone' : 'aircraft');
}
