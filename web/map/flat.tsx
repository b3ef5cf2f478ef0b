import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../app/language.tsx';
import { useWidth } from '../time/width.ts';
import { boxAround, mercator, type Position, radiusOf, ringAround, widest } from './geo.ts';
import { labelsOf, placeLabels, type Size } from './labels.ts';
import { type MapProps, Markers, type Project } from './markers.tsx';
import type { Country } from './world.ts';

const heightOf = (width: number) => Math.round((width * 2) / 3);
interface FlatProps extends MapProps {
  countries: readonly Country[];
  /** So many degrees around the places are shown at least. */
  least?: number;
}

/** The map without WebGL: all places at once, drawn as they are, with the same markers. */
export function FlatMap({ picture, least, ...props }: FlatProps) {
  const [frame, width] = useWidth<HTMLDivElement>();
  const size = useMemo(() => ({ width, height: heightOf(width) }), [width]);
  const project = useMemo(() => frameAround(picture, size, least), [picture, size, least]);
  return (
    <div className="flat" ref={frame}>
      {width > 0 && (
        <>
          <FlatBase {...props} size={size} project={project} />
          <Markers {...props} project={pixelsOf(project)} />
        </>
      )}
    </div>
  );
}

interface BaseProps extends Pick<FlatProps, 'countries' | 'places' | 'selected'> {
  size: Size;
  project: OnPicture;
}

/** What lies under the markers: the countries with their names, and how exactly each place is known. */
export function FlatBase({ countries, places, selected, size: { width, height }, project }: BaseProps) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const land = useMemo(
    () =>
      countries.flatMap(({ name, polygons }) => {
        const d = polygons.flat().map((ring) => outline(ring, project, { width, height }));
        return d.some((one) => one !== '') ? [{ name, d: d.join('') }] : [];
      }),
    [countries, project, width, height],
  );
  const labels = useMemo(
    () =>
      labelsOf(
        countries,
        places.map(({ lon, lat }) => [lon, lat]),
        language,
      ).map((label) => ({ ...label, ...project(label.at) })),
    [countries, places, language, project],
  );
  const markers = places.map(({ lon, lat }) => project([lon, lat]));
  return (
    <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={t('map.label')}>
      {land.map(({ name, d }) => (
        <path key={name} className="land" d={d} />
      ))}
      {places.map(({ id, lon, lat, precision }) => (
        <path
          key={id}
          className={`around ${selected.includes(id) ? 'chosen' : ''}`}
          d={outline(ringAround([lon, lat], radiusOf[precision] ?? widest), project, { width, height })}
        />
      ))}
      {placeLabels(labels, markers, { width, height, degree: project([1, 0]).x - project([0, 0]).x }).map(
        ({ name, x, y }) => (
          <text key={name} x={x} y={y} className="country" textAnchor="middle">
            {name}
          </text>
        ),
      )}
    </svg>
  );
}

export const pixelsOf =
  (project: OnPicture): Project =>
  (position) => {
    const { x, y } = project(position);
    return { x: `${x}px`, y: `${y}px`, px: x, py: y };
  };

export type OnPicture = (position: Position) => { x: number; y: number };

/** In pixels: what lies closer to the point before it is not drawn. */
const finest = 0.7;

/** A ring as a path on the picture; nothing where all of it lies to one side. */
function outline(ring: readonly Position[], project: OnPicture, { width, height }: Size): string {
  const points = ring.map(project);
  const isBeside =
    points.every(({ x }) => x < 0) ||
    points.every(({ x }) => x > width) ||
    points.every(({ y }) => y < 0) ||
    points.every(({ y }) => y > height);
  if (isBeside) return '';
  let before = { x: Number.NEGATIVE_INFINITY, y: 0 };
  const drawn = points.filter(({ x, y }) => {
    const isApart = Math.abs(x - before.x) + Math.abs(y - before.y) >= finest;
    if (isApart) before = { x, y };
    return isApart;
  });
  return drawn.length < 3 ? '' : `M${drawn.map(({ x, y }) => `${x.toFixed(1)},${y.toFixed(1)}`).join('L')}Z`;
}

/** Where positions lie on a picture of this size that shows all of these. */
export function frameAround(positions: readonly Position[], { width, height }: Size, least?: number): OnPicture {
  const { west, south, east, north } = boxAround(positions, least);
  const [a, b] = [mercator([west, north]), mercator([east, south])];
  const scale = Math.min(width / (b.x - a.x), height / (b.y - a.y));
  const [left, top] = [(width - (b.x - a.x) * scale) / 2, (height - (b.y - a.y) * scale) / 2];
  return (position) => {
    const { x, y } = mercator(position);
    return { x: (x - a.x) * scale + left, y: (y - a.y) * scale + top };
  };
}
