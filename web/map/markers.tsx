import { useTranslation } from 'react-i18next';
import { useNames } from '../app/api.ts';
import { useLanguage } from '../app/language.tsx';
import { showNumber } from '../show/figures.ts';
import { nameIn } from '../show/names.ts';
import { type Cluster, clusterSpots, makeWay } from './cluster.ts';
import { isArea, type Position } from './geo.ts';
import type { Place } from './places.ts';

export interface MapProps {
  places: readonly Place[];
  /** The positions that the picture is fitted to. */
  picture: readonly Position[];
  /** The ids of the places whose events the list shows; none: all. */
  selected: readonly string[];
  choose: (ids: readonly string[]) => void;
}

/** Where a position lies on the picture: as CSS lengths, and in pixels for what is near to what. */
export type Project = (position: Position) => { x: string; y: string; px: number; py: number };

/** In pixels: a marker is 28 high, and as wide where it holds two figures. */
const near = 34;
const room = 32;
const grave = new Set(['denied', 'disowned', 'disputed']);

/**
 * A button for each place, or for several that lie too close to be told apart, with how many events are there. Spots and areas are never put
 * under one: a province's number says nothing of where in it, and must not hide the towns.
 */
export function Markers({ places, selected, choose, project }: Omit<MapProps, 'picture'> & { project: Project }) {
  const byId = new Map(places.map((place) => [place.id, place]));
  const clustersOf = (some: readonly Place[]) =>
    clusterSpots(
      some.map(({ id, lon, lat, events }) => {
        const { px, py } = project([lon, lat]);
        return { id, x: px, y: py, count: events.length };
      }),
      near,
    );
  const spots = clustersOf(places.filter(({ precision }) => !isArea(precision)));
  const areas = clustersOf(places.filter(({ precision }) => isArea(precision)));
  const placed = makeWay(areas, spots, room);
  return (
    <div className="markers">
      {[...spots, ...placed].map((cluster) => {
        const inside = cluster.members.flatMap((member) => byId.get(member) ?? []);
        const [first] = inside;
        if (first === undefined) return null;
        const { x, y, px, py } = project([first.lon, first.lat]);
        const at = { left: `calc(${x} + ${cluster.x - px}px)`, top: `calc(${y} + ${cluster.y - py}px)` };
        return (
          <Marker key={cluster.id} cluster={cluster} inside={inside} at={at} selected={selected} choose={choose} />
        );
      })}
    </div>
  );
}

interface Marked {
  cluster: Cluster;
  inside: readonly Place[];
  at: { left: string; top: string };
}

function Marker({ cluster, inside, at, selected, choose }: Marked & Pick<MapProps, 'selected' | 'choose'>) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const names = useNames();
  const { count, members } = cluster;
  const isGrave = inside.some(({ events }) => events.some(({ standing }) => standing.some((one) => grave.has(one))));
  const isChosen = members.some((member) => selected.includes(member));
  const called = inside.slice(0, 4).map((one) => {
    const name = nameIn(language, one, names) ?? one.id;
    return `${name} (${t(`map.${one.precision as 'town'}`)})`;
  });
  const where = called.join(t('listComma'));
  const kind = inside.some(({ precision }) => isArea(precision)) ? 'area' : 'spot';
  return (
    <button
      type="button"
      className={`marker ${kind}${isGrave ? ' grave' : ''}`}
      aria-pressed={isChosen}
      aria-label={labelOf(where, showNumber(language, count), t('map.here', { count }))}
      title={where}
      style={{ insetInlineStart: 'auto', ...at }}
      onClick={() => choose(isChosen ? [] : members)}
    >
      {showNumber(language, count)}
    </button>
  );
}

/** What the button says must stand in its name, for whoever speaks to the page; in Arabic one and two are words of their own. */
const labelOf = (where: string, number: string, here: string) =>
  here.includes(number) ? `${where}: ${here}` : `${number} · ${where}: ${here}`;
