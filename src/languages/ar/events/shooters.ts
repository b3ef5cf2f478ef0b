import type { Arc } from '../analysis.ts';
import type { EventDraft } from './draft.ts';
import { takeNisba } from './nisbas.ts';
import type { Phrase } from './phrases.ts';

const firing = new Set(['رصاص', 'نيران', 'قذائف', 'قذيفه', 'صواريخ', 'سلاح', 'قناصه']);

/** "أصيب جندي برصاص قناص", "قتل بنيران الجيش": whose weapon it was did it. */
export function takeShooter(draft: EventDraft): void {
  if (draft.actors.length > 0 || draft.nisbas.length > 0) return;
  for (const { phrase, sentence } of draft.munitions) {
    // "صاروخ إيراني", "مسيرة إسرائيلية"
    takeNisba(draft, phrase);
    if (draft.nisbas.length > 0) return;
    if (!firing.has(phrase.noun?.shape ?? phrase.head.stem) || phrase.definite) continue;
    const shooter = phrase.nominals.find(({ kind, from }) => kind !== 'place' && from > phrase.head.from);
    if (shooter === undefined) continue;
    const at = sentence.arcs.findIndex((arc) => arc.from === shooter.from);
    if (at < 0) continue;
    const inner: Phrase = {
      ...phrase,
      from: at,
      start: shooter.start,
      end: shooter.end,
      kind: 'actor',
      head: sentence.arcs[at] as Arc,
      noun: null,
      nominals: [shooter],
      preposition: null,
      quantity: null,
    };
    draft.actors.push({ phrase: inner, sentence });
    draft.rules.push({ rule: 'ar/events/shooter', start: inner.start, end: inner.end });
    return;
  }
}
