import type { ChainLink, Span, Statement } from '../../../model/index.ts';
import type { Argument, EventDraft } from './draft.ts';
import { addTo } from './slots.ts';

/** What is done by saying it: who speaks does it. */
const spoken = new Set(['ACCUSE', 'REJECT', 'REQUEST', 'THREATEN']);

/**
 * Who accuses, refuses, demands or threatens, where its clause does not say, is who speaks, if the event's word is the cue of a statement: chains look further than one
 * clause. `told`: the noun phrases of the document so far, in text order.
 */
export function takeSpeaker(draft: EventDraft, statements: readonly Statement[], told: readonly Argument[]): void {
  // "محذرا من …": the subject of the verb before may stand inside what is said
  if (!spoken.has(draft.type) || (draft.actors.length > 0 && draft.trigger.form !== 'participle')) return;
  const { start } = draft.spans[0] as Span;
  const statement = statements.find(({ cue }) => cue !== null && cue.start <= start && start < cue.end);
  if (statement === undefined || statement.notSaid) return;
  const [origin, second] = statement.chain;
  if (origin === undefined) return;
  const speakers = [origin, ...(second?.coSpeaker === true ? [second] : [])].flatMap((link) => phraseOf(link, told));
  const [first] = speakers;
  if (first === undefined) return;
  draft.actors = [];
  for (const speaker of speakers) {
    addTo(draft.actors, speaker);
    draft.recipients = draft.recipients.filter(({ phrase }) => phrase !== speaker.phrase);
  }
  draft.rules.push({ rule: 'ar/events/speaker', start: first.phrase.start, end: first.phrase.end });
}

function phraseOf({ start, end, kind }: ChainLink, told: readonly Argument[]): Argument[] {
  if (start === null || end === null || kind === 'gap') return [];
  const found = told.find(({ phrase }) => phrase.start < end && phrase.end > start);
  return found === undefined ? [] : [found];
}
