import type { EventMention } from '../../../model/index.ts';

const weightOfType: Readonly<Record<string, number>> = {
  ASSAULT: 3,
  COERCE: 2,
  RETREAT: 2,
  MOBILIZE: 2,
  PROTEST: 2,
  CONSULT: 1.5,
  AID: 1.5,
  SUPPORT: 1.5,
  CONCEDE: 2,
  SANCTION: 2,
};

/** The event mention that a document is chiefly about: told early, told again, in the title, with the most said of it; null where it has none. */
export function findLeadEvent(events: readonly EventMention[], titleEnd: number): string | null {
  let best: string | null = null;
  let top = Number.NEGATIVE_INFINITY;
  events.forEach((event, i) => {
    const spans = [event.trigger, ...event.also];
    const inTitle = spans.some((span) => span.start < titleEnd);
    const score =
      (inTitle ? 4 : 0) +
      Math.min(spans.length, 5) +
      (weightOfType[event.type] ?? 1) +
      (event.actors.length > 0 ? 0.5 : 0) +
      (event.places.length > 0 ? 0.5 : 0) +
      (event.killed === null ? 0 : 1) +
      (event.factuality === 'happened' || event.factuality === 'ongoing' || event.factuality === 'denied' ? 1 : 0) -
      i * 0.4;
    if (score > top) {
      top = score;
      best = event.id;
    }
  });
  return best;
}
