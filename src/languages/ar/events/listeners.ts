import { talks } from '../cues/objects.ts';
import type { Argument, EventDraft } from './draft.ts';

/** How many arcs before an outlet the noun may stand for how something was said to it. */
const reach = 4;

/** "نفى في حديث لـ«الجزيرة»", "هدد في مقابلة مع قناة المنار": the outlet that it was said to is no side of what was done. */
export function dropListeners(draft: EventDraft): void {
  draft.recipients = draft.recipients.filter((argument) => !isListener(argument));
}

const isListener = ({ phrase, sentence }: Argument): boolean =>
  phrase.nominals.some(({ kind }) => kind === 'outlet') &&
  sentence.arcs.slice(Math.max(0, phrase.from - reach), phrase.from + 1).some(({ stem }) => talks.has(stem));
