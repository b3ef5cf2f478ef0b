import type { KnownNames } from '../decisions/index.ts';
import type { Knowledge } from '../knowledge/index.ts';

const stateBodies = new Set(['government', 'armed-forces', 'institution', 'office']);

/** What corrections may name: the entries of knowledge. */
export function namesOf(knowledge: Knowledge): KnownNames {
  return {
    place(id) {
      const place = knowledge.place(id);
      if (place === null) return null;
      const { lat, lon, precision } = place;
      return { name: place.en[0] ?? place.ar[0] ?? id, lat, lon, precision };
    },
    actor(id) {
      const actor = knowledge.actor(id);
      if (actor !== null) {
        const body = stateBodies.has(actor.kind) ? 'state-body' : 'organization';
        const kind = actor.kind === 'person' ? 'person' : body;
        return { name: actor.en[0] ?? actor.ar[0] ?? id, kind };
      }
      const outlet = knowledge.outlet(id);
      return outlet === null ? null : { name: outlet.en[0] ?? outlet.ar[0] ?? id, kind: 'outlet' };
    },
  };
}
