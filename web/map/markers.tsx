import { useTranslation } from 'react-i18next';
import { useNames } from '../app/api.ts';
import { useLanguage } from '../app/language.tsx';
import { showNumber } from '../show/figures.ts';
import { nameIn } from '../show/names.ts';
import { clusterSpots } from './cluster.ts';
import type { Position } from './geo.ts';
import type { Place } from './places.ts';

export interface MapProps {
  places: readonly Place[];
  /** The ids of the places whose events the list shows; none: all. */
  selected: readonly string[];
  choose: (ids: readonly string[]) => void;
}

/** Where a position lies on the picture: as CSS lengths, and in pixels for what is near to what. */
export type Project = (position: Position) => { x: string; y: string; px: number; py: number };

const near = 34;
const grave = new Set(['denied', 'disowned', 'disputed']);

/** A button for each place, or for several that lie too close to be told apart, with how many events are there. */
export function Markers({ places, selected, choose, project }: MapProps & { project: Project }) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const names = useNames();
  const byId = new Map(places.map((place) => [place.id, place]));
  const spots = places.map(({ id, lon, lat, events }) => {
    const { px, py } = project([lon, lat]);
    return { id, x: px, y: py, count: events.length };
  });
  return (
    <div className="markers">
      {clusterSpots(spots, near).map(({ id, count, members }) => {
        const place = byId.get(id);
        if (place === undefined) return null;
        const { x, y } = project([place.lon, place.lat]);
        const inside = members.flatMap((member) => byId.get(member) ?? []);
        const isGrave = inside.some(({ events }) =>
          events.some(({ standing }) => standing.some((one) => grave.has(one))),
        );
        const called = inside.map((one) => nameIn(language, one, names) ?? one.id).slice(0, 4);
        const isChosen = members.some((member) => selected.includes(member));
        return (
          <button
            key={id}
            type="button"
            className={`marker${isGrave ? ' grave' : ''}`}
            aria-pressed={isChosen}
            aria-label={labelOf(called.join(t('listComma')), showNumber(language, count), t('map.here', { count }))}
            title={called.join(t('listComma'))}
            style={{ insetInlineStart: 'auto', left: x, top: y }}
            onClick={() => choose(isChosen ? [] : members)}
          >
            {showNumber(language, count)}
          </button>
        );
      })}
    </div>
  );
}

/** What the button says must stand in its name, for whoever speaks to the page; in Arabic one and two are words of their own. */
const labelOf = (where: string, number: string, here: string) =>
  here.includes(number) ? `${where}: ${here}` : `${number} · ${where}: ${here}`;
