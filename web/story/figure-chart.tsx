import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useNames } from '../app/api.ts';
import { useLanguage } from '../app/language.tsx';
import { showNumber } from '../show/figures.ts';
import { nameIn } from '../show/names.ts';
import { scaleTime } from '../time/scale.ts';
import { TimeTicks } from '../time/strip-bars.tsx';
import { useWidth } from '../time/width.ts';
import { type Figure, statementOf } from './tellings.ts';

const height = 150;
const foot = 22;
const top = 16;

interface Point {
  at: number;
  min: number;
  max: number | null;
  figure: Figure;
}

/** Numbers over the time of publication, a line a holder; "at least" is a line that is open upwards. Time runs as the page does. */
export function FigureChart({ figures, label }: { figures: Figure[]; label: string }) {
  const { t } = useTranslation();
  const { language, dir } = useLanguage();
  const names = useNames();
  const [frame, width] = useWidth<HTMLDivElement>();
  const series = useMemo(() => seriesOf(figures), [figures]);
  const days = figures.flatMap(({ at }) => (at === null ? [] : [Math.floor(at)]));
  const scale = scaleTime(Math.min(...days), Math.max(...days), width, dir);
  const highest = Math.max(1, ...series.flatMap(({ points }) => points.map(({ min, max }) => max ?? min)));
  const y = (n: number) => top + (1 - n / (highest * 1.1)) * (height - foot - top);
  const labelled = readable(
    series.flatMap(({ points }) => points),
    (point) => ({ x: scale.at(point.at), y: y(point.min) }),
  );
  return (
    <div ref={frame} className="figure-chart">
      {width > 0 && (
        <svg className="times" width={width} height={height} role="img" aria-label={label}>
          <line className="axis" x1={0} x2={width} y1={height - foot + 0.5} y2={height - foot + 0.5} />
          {series.map(({ key, named, points }) => (
            <g key={key} className={named === null ? 'series open' : 'series'}>
              <path
                className="step"
                d={points
                  .map(({ at, min }, n) => (n === 0 ? `M${scale.at(at)} ${y(min)}` : `H${scale.at(at)}V${y(min)}`))
                  .join('')}
              />
              {points.map((point) => {
                const { at, min, max, figure } = point;
                return (
                  <g key={`${at} ${figure.mention.document.id} ${figure.casualty.start}`}>
                    <title>
                      {`${showNumber(language, min)} · ${named === null ? t('ownVoice') : (nameIn(language, named, names) ?? t('someone'))}`}
                    </title>
                    <line
                      className={max === null ? 'reach open' : 'reach'}
                      x1={scale.at(at)}
                      x2={scale.at(at)}
                      y1={y(min)}
                      y2={max === null ? Math.max(2, y(min) - 18) : y(max)}
                    />
                    <circle className="value" cx={scale.at(at)} cy={y(min)} r={4} />
                    {labelled.has(point) && (
                      <text className="tick number" y={y(min) + 4} {...besidePoint(scale.at(at), width)}>
                        {showNumber(language, min)}
                      </text>
                    )}
                  </g>
                );
              })}
            </g>
          ))}
          <TimeTicks scale={scale} width={width} y={height - 4} />
        </svg>
      )}
    </div>
  );
}

/** In pixels: as wide and as high as a number is, with some room. */
const room = { width: 22, height: 14 };

/** A number stands beside its point, never on the line that rises from it; on the other side where the picture ends. */
export function besidePoint(x: number, width: number): { x: number; textAnchor: 'start' | 'end' } {
  const isLast = x + away + room.width > width;
  return isLast ? { x: x - away, textAnchor: 'end' } : { x: x + away, textAnchor: 'start' };
}
const away = 8;

/** The points whose numbers stand free; of those that would lie over one another the first has its number, the table has all. */
function readable(points: readonly Point[], place: (point: Point) => { x: number; y: number }): Set<Point> {
  const kept = new Map<Point, { x: number; y: number }>();
  for (const point of points) {
    const { x, y } = place(point);
    const isFree = [...kept.values()].every(
      (one) => Math.abs(one.x - x) >= room.width || Math.abs(one.y - y) >= room.height,
    );
    if (isFree) kept.set(point, { x, y });
  }
  return new Set(kept.keys());
}

/** A line for each who is first said to give the figure; articles that give it in their own voice each have one. */
function seriesOf(figures: readonly Figure[]) {
  const series = new Map<string, { key: string; named: ReturnType<typeof originOf>; points: Point[] }>();
  for (const figure of figures) {
    const origin = originOf(figure);
    const key = origin?.id ?? figure.mention.document.outlet?.id ?? figure.mention.document.id;
    const own = series.get(key) ?? { key, named: origin, points: [] };
    series.set(key, own);
    const min = figure.min ?? figure.max;
    if (figure.at === null || min === null) continue;
    own.points.push({ at: figure.at, min, max: figure.min === null ? min : figure.max, figure });
  }
  return [...series.values()];
}

/** Ids like `local:2` name somebody in one article only. */
function originOf(figure: Figure) {
  const origin = statementOf(figure)?.statement.chain[0];
  if (origin === undefined) return null;
  const id = origin.id.startsWith('local:') ? `${figure.mention.document.id} ${origin.id}` : origin.id;
  return { ...origin, id };
}
