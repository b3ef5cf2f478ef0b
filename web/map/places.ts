import type { EventItem } from '../../src/ledger/index.ts';
import { radiusOf, widest } from './geo.ts';

/** A place with the events that happened or struck there. */
export interface Place {
  id: string;
  name: string | null;
  lat: number;
  lon: number;
  precision: string;
  events: EventItem[];
}

const roles = ['where', 'target'];

/** The events by where they happened, else by what they struck; those without a known spot apart, none left out. */
export function placesOf(events: readonly EventItem[]): { places: Place[]; unlocated: EventItem[] } {
  const places = new Map<string, Place>();
  const unlocated: EventItem[] = [];
  for (const event of events) {
    const point = roles
      .flatMap((role) => event.places.filter((place) => place.role === role))
      .find(({ lat, lon }) => lat !== null && lon !== null);
    if (point === undefined || point.lat === null || point.lon === null) {
      unlocated.push(event);
      continue;
    }
    const { id, name, lat, lon, precision } = point;
    const place = places.get(id) ?? { id, name, lat, lon, precision: precision ?? 'country', events: [] };
    place.events.push(event);
    places.set(id, place);
  }
  // the widest first: what is drawn later lies above, and no town is hidden under its province
  const wide = ({ precision }: Place): number => radiusOf[precision] ?? widest;
  return { places: [...places.values()].sort((a, b) => wide(b) - wide(a)), unlocated };
}
