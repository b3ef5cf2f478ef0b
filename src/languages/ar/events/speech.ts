import type { ChainLink, Span, Statement } from '../../../model/index.ts';
import type { Argument, EventDraft } from './draft.ts';
import { isForce } from './forces.ts';
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

/**
 * "وقالت وزارة الداخلية إنه تم ضبط أسلحة": who arrests or seizes, where the clause leaves it out, is the force that tells it.
 * `holder`: the innermost statement that holds the draft.
 */
export function takeForce(draft: EventDraft, holder: Statement | null, told: readonly Argument[]): void {
  const origin = holder?.chain[0];
  if (draft.type !== 'COERCE' || draft.actors.length > 0 || draft.nisbas.length > 0 || origin == null) return;
  if (origin.anonymous || origin.surface === null || !isForce(origin.surface) || !leavesDoerOut(draft)) return;
  const [force] = phraseOf(origin, told);
  if (force === undefined || draft.recipients.some(({ phrase }) => phrase === force.phrase)) return;
  draft.actors.push(force);
  draft.rules.push({ rule: 'ar/events/force-that-tells', start: force.phrase.start, end: force.phrase.end });
}

/** "تم ضبط", "اعتقل ثلاثة": done by somebody whom the clause does not name. */
const leavesDoerOut = ({ trigger, sentence: { arcs } }: EventDraft): boolean =>
  trigger.passive ||
  arcs.slice(Math.max(0, trigger.arc - 3), trigger.arc).some(({ id }) => id === 'تم' || id === 'جرى');

function phraseOf({ start, end, kind }: ChainLink, told: readonly Argument[]): Argument[] {
  if (start === null || end === null || kind === 'gap') return [];
  const found = told.find(({ phrase }) => phrase.start < end && phrase.end > start);
  return found === undefined ? [] : [found];
}
