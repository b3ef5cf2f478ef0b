import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Days } from '../../src/ledger/index.ts';
import { useOne } from '../app/api.ts';
import { type Filters, filterQuery } from '../app/filters.ts';
import { useLanguage } from '../app/language.tsx';
import { formatDay, showNumber } from '../show/figures.ts';
import { useBrush } from './brush.ts';
import { askedDays, rangeOf } from './range.ts';
import { dayNumber, dayOf, scaleTime } from './scale.ts';
import { StripBars } from './strip-bars.tsx';
import { StripEnd } from './strip-end.tsx';
import { useWidth } from './width.ts';

const height = 74;
/** The strip ends at the last day and goes back no further than this. */
const mostShown = 180;

interface StripProps {
  range: Filters;
  choose: (range: Filters) => void;
  /** What the events are narrowed to besides days. */
  filters?: Filters;
  /** So many days are shown at most. */
  most?: number;
}

/** The strip of time over a page: a bar a day, the part in dispute in red; dragging over it, or moving its two ends by keys, chooses days. */
export function TimeStrip({ filters = {}, ...props }: StripProps) {
  const { from: _from, to: _to, ...others } = filters;
  const query = filterQuery(others);
  const { data } = useOne<Days>(query.size === 0 ? '/days' : `/days?${query}`);
  if (data === undefined) return <div className="time-strip" style={{ minBlockSize: height + 34 }} />;
  if (data.items.length < 2) return null;
  return <Strip days={data} {...props} />;
}

const one = (value: string | string[] | undefined) => [value ?? []].flat()[0] ?? null;

function Strip({ days, range, choose, most = mostShown }: Omit<StripProps, 'filters'> & { days: Days }) {
  const { t } = useTranslation();
  const { language, dir } = useLanguage();
  const [frame, width, element] = useWidth<HTMLDivElement>();
  const last = dayNumber(days.items.at(-1)?.day ?? '');
  const first = Math.max(dayNumber(days.items[0]?.day ?? ''), last - most + 1);
  const scale = useMemo(() => scaleTime(first, last, width, dir), [first, last, width, dir]);
  const asked = askedDays({ from: one(range.from), to: one(range.to) }, [first, last]);
  const brush = useBrush({
    scale,
    dir,
    element,
    chosen: asked && [inside(asked.days[0], first, last), inside(asked.days[1], first, last)],
    choose: (chosen) => choose(chosen === null ? {} : rangeOf(chosen, [first, last], asked)),
  });
  const chosen = brush.shown;
  const shown = days.items.filter(({ day }) => dayNumber(day) >= first);
  const earlier = days.items.filter(({ day }) => dayNumber(day) < first).reduce((sum, { events }) => sum + events, 0);
  return (
    <section className="time-strip" aria-label={t('desk.strip')}>
      <div ref={frame} className="strip-frame" {...brush.frame}>
        <StripBars days={shown} scale={scale} width={width} height={height} chosen={chosen} label={t('desk.strip')} />
        {width > 0 &&
          ends.map((end) => (
            <StripEnd
              key={end}
              end={end}
              scale={scale}
              width={width}
              chosen={chosen ?? [first, last]}
              hold={brush.handle(end)}
            />
          ))}
      </div>
      <div className="strip-foot">
        {earlier > 0 && (
          <p>
            <button type="button" className="plain" onClick={() => choose({ to: dayOf(first - 1) })}>
              {t('desk.earlier', { count: earlier })}
            </button>
          </p>
        )}
        {chosen !== null && (
          <p>
            {t('desk.chosen', {
              from: formatDay(language, dayOf(chosen[0]), 'day'),
              to: formatDay(language, dayOf(chosen[1]), 'day'),
            })}{' '}
            <button type="button" className="plain" onClick={() => choose({})}>
              {t('desk.release')}
            </button>
          </p>
        )}
        <details>
          <summary>{t('desk.stripTable')}</summary>
          <table className="strip-table">
            <thead>
              <tr>
                <th scope="col">{t('desk.stripDay')}</th>
                <th scope="col">{t('desk.stripCount')}</th>
                <th scope="col">{t('desk.stripDisputed')}</th>
              </tr>
            </thead>
            <tbody>
              {shown.toReversed().map(({ day, events, disputed }) => (
                <tr key={day}>
                  <th scope="row">
                    <button type="button" className="plain" onClick={() => choose({ from: day, to: day })}>
                      {formatDay(language, day, 'day')}
                    </button>
                  </th>
                  <td>{showNumber(language, events)}</td>
                  <td>{showNumber(language, disputed)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </details>
      </div>
    </section>
  );
}

const ends = ['from', 'to'] as const;

const inside = (day: number, first: number, last: number) => Math.min(last, Math.max(first, day));
