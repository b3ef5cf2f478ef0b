import type { Arc } from '../analysis.ts';
import type { EventDraft } from './draft.ts';
import type { Phrase } from './phrases.ts';

/** "الغارات الإسرائيلية": the adjective names the actor. */
export function takeNisba(draft: EventDraft, phrase: Phrase): void {
  for (let k = phrase.from; k < phrase.to; k++) {
    const arc = draft.sentence.arcs[k] as Arc;
    if (arc.kind === 'nisba' && arc !== phrase.head) {
      draft.nisbas.push({ arc, sentence: draft.sentence });
    }
  }
}
