import type { EventItem } from '../ledger/index.ts';
import { nameOf } from './called.ts';

const roles = ['where', 'target'];

/** Where an event is shown: at the place where it happened or that it struck, else nowhere. */
export function pointOf(event: Pick<EventItem, 'places'>): EventItem['places'][number] | null {
  const located = event.places.filter(({ lat, lon }) => lat !== null && lon !== null);
  for (const role of roles) {
    const found = located.find((place) => place.role === role);
    if (found !== undefined) return found;
  }
  return null;
}

/** An event with what it is shown for: the story that it belongs to, the dispute that is about it. */
export interface Located {
  event: EventItem;
  of: Readonly<Record<string, string>>;
}

/** Events as GeoJSON (RFC 7946), in pieces of a feature each. One that is not located has the geometry null and is not left out. */
export async function* geojsonOf(events: AsyncIterable<EventItem | Located>): AsyncGenerator<string> {
  yield '{"type":"FeatureCollection","features":[';
  let before = '\n';
  for await (const item of events) {
    yield before + JSON.stringify('event' in item ? featureOf(item.event, item.of) : featureOf(item, {}));
    before = ',\n';
  }
  yield '\n]}\n';
}

function featureOf(event: EventItem, of: Located['of']): object {
  const point = pointOf(event);
  const { id, title, types, date, origins, carriers, documents, standing, disputes } = event;
  return {
    type: 'Feature',
    // one event may be shown for several
    ...(Object.keys(of).length === 0 ? { id } : {}),
    geometry: point === null ? null : { type: 'Point', coordinates: [point.lon, point.lat] },
    properties: {
      ...(Object.keys(of).length === 0 ? {} : { ...of, event: id }),
      title,
      types,
      date_from: date?.from ?? null,
      date_to: date?.to ?? null,
      place: nameOf(point),
      place_precision: point?.precision ?? null,
      origins_min: origins.min,
      origins_max: origins.max,
      carriers,
      documents,
      standing,
      disputes,
    },
  };
}
