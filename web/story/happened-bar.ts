import type { TimeScale } from '../time/scale.ts';
import type { EventTimes } from './tellings.ts';

/** In pixels: narrower than this nothing is seen. */
const least = 6;

export interface Bar {
  x: number;
  width: number;
  /** Its ends are not what they seem: it is known less exactly, or goes on, or lies, beyond the picture. */
  isOpen: boolean;
}

/** Where the bar of what happened lies. What lies before or behind the picture is a stub at that edge of it, whichever way time runs. */
export function barOf(happened: NonNullable<EventTimes['happened']>, scale: TimeScale, width: number): Bar {
  const from = Math.max(scale.from, happened.from ?? scale.from);
  const to = Math.min(scale.to, happened.to ?? scale.to);
  const within = (x: number, wide: number) => Math.max(0, Math.min(x, width - wide));
  if (from > to) {
    const isBefore = happened.to !== null && happened.to < scale.from;
    const edge = scale.at(isBefore ? scale.from : scale.to + 1);
    return { x: within(edge - least / 2, least), width: least, isOpen: true };
  }
  const wide = Math.max(least, scale.width(from, to));
  return {
    x: within(Math.min(scale.left(from), scale.left(to)), wide),
    width: wide,
    isOpen: happened.from === null || happened.to === null || !happened.exact,
  };
}
