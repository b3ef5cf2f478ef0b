import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { EventDetail } from '../../src/ledger/index.ts';
import { useLanguage } from '../app/language.tsx';
import { formatDay, showDate, showMoment } from '../show/figures.ts';
import { FirstOf } from '../show/rest.tsx';
import { foreignTo } from '../show/runs.ts';
import { Outside, Run } from '../show/text.tsx';
import { dayOf, scaleTime, type TimeScale } from '../time/scale.ts';
import { TimeTicks } from '../time/strip-bars.tsx';
import { useWidth } from '../time/width.ts';
import { barOf } from './happened-bar.ts';
import { type EventTimes, findRange, findTimes } from './tellings.ts';

const rowHeight = 44;
const rowsAtOnce = { wide: 16, narrow: 6 };
const clocks = ['happened', 'said', 'published'] as const;

/** A row an event: a bar for when it happened, as wide as the day is uncertain; squares for what was said, rings for what was published. */
export function Timeline({ events }: { events: EventDetail[] }) {
  const { t } = useTranslation();
  const { dir } = useLanguage();
  const [frame, width] = useWidth<HTMLDivElement>();
  const times = useMemo(() => findTimes(events), [events]);
  const range = useMemo(() => findRange(times), [times]);
  const scale = useMemo(() => scaleTime(range?.[0] ?? 0, range?.[1] ?? 0, width, dir), [range, width, dir]);
  if (range === null) return <p className="quiet">{t('date.unknown')}</p>;
  const undated = times.filter(({ happened }) => happened === null).length;
  return (
    <>
      <ul className="legend" aria-label={t('event.legend')}>
        {clocks.map((clock) => (
          <li key={clock}>
            <svg width="26" height="14" aria-hidden="true" className="times">
              {clock === 'happened' && <rect className="happened" x={2} y={3} width={22} height={8} />}
              {clock === 'said' && <rect className="said" x={9} y={3} width={8} height={8} />}
              {clock === 'published' && <circle className="published" cx={13} cy={7} r={4} />}
            </svg>
            {t(`story.${clock}`)}
          </li>
        ))}
        <li className="quiet">{t('story.timelineNote')}</li>
      </ul>
      <div className="timeline">
        <FirstOf
          items={times}
          atOnce={rowsAtOnce}
          draw={(one) => <TimelineRow key={one.event.id} times={one} scale={scale} width={width} />}
        />
        <div className="timeline-row" aria-hidden="true">
          <span />
          <div ref={frame} className="track">
            {width > 0 && (
              <svg className="times" width={width} height={22} aria-hidden="true">
                <line className="axis" x1={0} x2={width} y1={0.5} y2={0.5} />
                <TimeTicks scale={scale} width={width} y={16} />
              </svg>
            )}
          </div>
        </div>
      </div>
      {undated > 0 && <p className="quiet">{t('story.dropped', { count: undated })}</p>}
      <details>
        <summary>{t('story.table')}</summary>
        <TimesTable times={times} />
      </details>
    </>
  );
}

interface RowProps {
  times: EventTimes;
  scale: TimeScale;
  width: number;
}

function TimelineRow({ times, scale, width }: RowProps) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const { event, happened, said, published } = times;
  const label = `${t('story.happened')}: ${showDate(t, language, event.date)}`;
  return (
    <div className="timeline-row">
      <p className="what" dir="auto" lang={foreignTo(language, event.title)}>
        <Link to="/events/$id" params={{ id: event.id }} data-row="">
          <Outside text={event.title} />
        </Link>
      </p>
      <div className="track">
        {width > 0 && (
          <svg className="times" width={width} height={rowHeight} role="img" aria-label={label}>
            {happened !== null && <HappenedBar happened={happened} scale={scale} width={width} label={label} />}
            {said.map(({ at, exact, document }) => (
              <rect
                key={`${at} ${document}`}
                className={exact ? 'said' : 'said open'}
                x={scale.at(at) - 4}
                y={19}
                width={8}
                height={8}
              />
            ))}
            {published.map(({ at, document }) => (
              <circle key={`${at} ${document}`} className="published" cx={scale.at(at)} cy={36} r={4} />
            ))}
          </svg>
        )}
      </div>
    </div>
  );
}

function HappenedBar({
  happened,
  scale,
  width,
  label,
}: Omit<RowProps, 'times'> & { happened: NonNullable<EventTimes['happened']>; label: string }) {
  const bar = barOf(happened, scale, width);
  return (
    <rect
      className={bar.isOpen ? 'happened open' : 'happened'}
      x={bar.x + 0.5}
      y={3.5}
      width={bar.width - 1}
      height={9}
    >
      <title>{label}</title>
    </rect>
  );
}

function TimesTable({ times }: { times: EventTimes[] }) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  return (
    <table className="strip-table wide-table">
      <thead>
        <tr>
          <th scope="col">{t('story.what')}</th>
          {clocks.map((clock) => (
            <th key={clock} scope="col">
              {t(`story.${clock}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {times.map(({ event, said }) => (
          <tr key={event.id}>
            <th scope="row">
              <Run text={event.title} />
            </th>
            <td>{showDate(t, language, event.date)}</td>
            <td>
              {[...new Set(said.map(({ at }) => formatDay(language, dayOf(Math.floor(at)), 'day')))].join(
                t('listComma'),
              )}
            </td>
            <td>
              {[...new Set(event.mentions.map(({ document }) => showMoment(language, document.published)))]
                .filter((moment) => moment !== null)
                .join(t('listComma'))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
