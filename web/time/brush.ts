import { type KeyboardEvent, type PointerEvent, useRef, useState } from 'react';
import type { TimeScale } from './scale.ts';

/** First and last day, both chosen. */
export type Days = [from: number, to: number];
export type End = 'from' | 'to';

/** What the pointer took hold of: a day to choose from, one of the ends, or all that is chosen. */
export interface Grip {
  of: End | 'new' | 'whole';
  at: number;
  chosen: Days | null;
}

const within = (day: number, [first, last]: Days) => Math.min(last, Math.max(first, day));

/** What is chosen when the pointer that took hold has come to another day. An end that is drawn over the other becomes that one. */
export function dragged({ of, at, chosen }: Grip, day: number, all: Days): Days {
  if (of === 'new' || chosen === null) return [Math.min(at, day), Math.max(at, day)];
  if (of === 'whole') {
    const by = Math.min(all[1] - chosen[1], Math.max(all[0] - chosen[0], day - at));
    return [chosen[0] + by, chosen[1] + by];
  }
  const other = of === 'from' ? chosen[1] : chosen[0];
  return [Math.min(other, day), Math.max(other, day)];
}

/** So many days a key moves an end; null where it is not one of ours. Keys to the side go as time does on the page. */
export function stepOf(key: string, dir: 'ltr' | 'rtl'): number | null {
  const sideways = dir === 'ltr' ? 1 : -1;
  if (key === 'ArrowRight') return sideways;
  if (key === 'ArrowLeft') return -sideways;
  if (key === 'ArrowUp') return 1;
  if (key === 'ArrowDown') return -1;
  if (key === 'PageUp') return 7;
  if (key === 'PageDown') return -7;
  if (key === 'Home') return Number.NEGATIVE_INFINITY;
  if (key === 'End') return Number.POSITIVE_INFINITY;
  return null;
}

/** What is chosen when a key has moved an end; it stops at the other end and at the ends of time. */
export function stepped(end: End, by: number, [from, to]: Days, all: Days): Days {
  return end === 'from' ? [within(from + by, [all[0], to]), to] : [from, within(to + by, [from, all[1]])];
}

interface BrushOptions {
  scale: TimeScale;
  dir: 'ltr' | 'rtl';
  /** Where the strip lies on the screen. */
  element: HTMLElement | null;
  chosen: Days | null;
  /** Null: all days. */
  choose: (days: Days | null) => void;
}

/** Choosing days over a strip of time by pointer and by keyboard. `shown`: what is chosen, or about to be. */
export function useBrush({ scale, dir, element, chosen, choose }: BrushOptions) {
  const [pending, setPending] = useState<Days | null>(null);
  // an event may come before what the one before it did is drawn
  const latest = useRef<Days | null>(null);
  const grip = useRef<Grip | null>(null);
  const all: Days = [scale.from, scale.to];
  const shown = pending ?? chosen;
  const propose = (days: Days | null) => {
    latest.current = days;
    setPending(days);
  };
  const dayUnder = (event: PointerEvent) => scale.dayAt(event.clientX - (element?.getBoundingClientRect().left ?? 0));
  const settle = () => {
    grip.current = null;
    const days = latest.current;
    if (days === null) return;
    propose(null);
    choose(days[0] <= all[0] && days[1] >= all[1] ? null : days);
  };
  const take = (event: PointerEvent, of: Grip['of']) => {
    if (event.button !== 0) return;
    event.stopPropagation();
    event.currentTarget.setPointerCapture(event.pointerId);
    grip.current = { of, at: dayUnder(event), chosen: of === 'new' ? null : (shown ?? all) };
    if (of === 'new') propose([grip.current.at, grip.current.at]);
  };
  const onPointerMove = (event: PointerEvent) => {
    if (grip.current !== null) propose(dragged(grip.current, dayUnder(event), all));
  };
  const letGo = () => {
    grip.current = null;
    propose(null);
  };
  const moving = { onPointerMove, onPointerUp: settle, onPointerCancel: letGo };
  return {
    shown,
    frame: {
      ...moving,
      onPointerDown: (event: PointerEvent) => {
        const day = dayUnder(event);
        const isInside = chosen !== null && day >= chosen[0] && day <= chosen[1] && chosen[1] > chosen[0];
        take(event, isInside ? 'whole' : 'new');
      },
    },
    handle: (end: End) => ({
      ...moving,
      onPointerDown: (event: PointerEvent) => take(event, end),
      onKeyDown: (event: KeyboardEvent) => {
        if (event.key === 'Escape' && pending !== null) letGo();
        const by = stepOf(event.key, dir);
        if (by === null || event.ctrlKey || event.metaKey || event.altKey) return;
        event.preventDefault();
        propose(stepped(end, by, latest.current ?? chosen ?? all, all));
      },
      onKeyUp: (event: KeyboardEvent) => {
        if (stepOf(event.key, dir) !== null) settle();
      },
      onBlur: settle,
    }),
  };
}
