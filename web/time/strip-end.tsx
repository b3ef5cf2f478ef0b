import { useTranslation } from 'react-i18next';
import { useLanguage } from '../app/language.tsx';
import { formatDay } from '../show/figures.ts';
import type { Days, End, useBrush } from './brush.ts';
import { dayOf, type TimeScale } from './scale.ts';

/** In pixels: as wide as a finger or a shaking hand needs an end to be. */
const endWidth = 24;

interface EndProps {
  end: End;
  scale: TimeScale;
  width: number;
  chosen: Days;
  hold: ReturnType<ReturnType<typeof useBrush>['handle']>;
}

/**
 * One end of what is chosen, for the pointer and for keys. It stands outside of what is chosen, so that two ends of one day do not lie over
 * each other, and none over the first or the last day: the strip leaves room for it on either side.
 */
export function StripEnd({ end, scale, width, chosen, hold }: EndProps) {
  const { t } = useTranslation();
  const { language, dir } = useLanguage();
  const day = end === 'from' ? chosen[0] : chosen[1];
  const edge = scale.at(end === 'from' ? day : day + 1);
  const isLeft = (end === 'from') === (dir === 'ltr');
  const left = Math.max(-endWidth, Math.min(width, isLeft ? edge - endWidth : edge));
  return (
    <span
      role="slider"
      tabIndex={0}
      className="strip-end"
      // the picture of time is reckoned from the left, whichever way time runs
      data-side={isLeft ? 'left' : 'right'}
      style={{ left }}
      aria-label={t(`events.${end}`)}
      aria-valuemin={scale.from}
      aria-valuemax={scale.to}
      aria-valuenow={day}
      aria-valuetext={formatDay(language, dayOf(day), 'day')}
      {...hold}
    />
  );
}
