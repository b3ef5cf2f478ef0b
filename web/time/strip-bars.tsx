import { useTranslation } from 'react-i18next';
import type { Days } from '../../src/ledger/index.ts';
import { useLanguage } from '../app/language.tsx';
import { formatDay } from '../show/figures.ts';
import { dayNumber, dayOf, findTicks, type TimeScale } from './scale.ts';

interface BarsProps {
  days: Days['items'];
  scale: TimeScale;
  width: number;
  height: number;
  chosen: [number, number] | null;
  label: string;
}

const foot = 18;

/** A bar a day, as high as the day's events are many; the part in dispute is red and hatched by its outline. */
export function StripBars({ days, scale, width, height, chosen, label }: BarsProps) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const highest = Math.max(1, ...days.map(({ events }) => events));
  const room = height - foot - 4;
  const unit = scale.width(0, 0);
  const gap = unit > 5 ? 1 : 0;
  const rise = (n: number) => (n === 0 ? 0 : Math.max(2, (n / highest) * room));
  return (
    <svg className="strip-bars" width={width} height={height} role="img" aria-label={label}>
      {chosen !== null && (
        <rect
          className="chosen"
          x={Math.min(scale.left(chosen[0]), scale.left(chosen[1]))}
          y={0}
          width={Math.max(2, scale.width(chosen[0], chosen[1]))}
          height={height - foot}
        />
      )}
      {days.map(({ day, events, disputed }) => {
        const x = scale.left(dayNumber(day)) + gap / 2;
        const barWidth = Math.min(28, Math.max(1, unit - gap));
        const inset = (Math.max(1, unit - gap) - barWidth) / 2;
        return (
          <g key={day}>
            <title>{`${formatDay(language, day, 'day')}: ${t('summary.events', { count: events })}`}</title>
            <rect
              className="bar"
              x={x + inset}
              y={height - foot - rise(events)}
              width={barWidth}
              height={rise(events)}
            />
            {disputed > 0 && (
              <rect
                className="bar disputed"
                x={x + inset}
                y={height - foot - rise(disputed)}
                width={barWidth}
                height={rise(disputed)}
              />
            )}
          </g>
        );
      })}
      <line className="axis" x1={0} x2={width} y1={height - foot + 0.5} y2={height - foot + 0.5} />
      <TimeTicks scale={scale} width={width} y={height - 4} />
    </svg>
  );
}

const widest = 96;

/** The days, months or years written under a picture of time. */
export function TimeTicks({ scale, width, y }: { scale: TimeScale; width: number; y: number }) {
  const { language } = useLanguage();
  return findTicks(scale.from, scale.to, Math.max(2, Math.floor(width / widest))).map(({ day, precise }) => {
    const x = scale.left(day) + scale.width(day, day) / 2;
    if (x < 30 || x > width - 30) return null;
    return (
      <text key={day} className="tick" x={x} y={y} textAnchor="middle">
        {formatDay(language, dayOf(day), precise).replace(precise === 'day' ? /\s\d{4}$/ : /$^/, '')}
      </text>
    );
  });
}
