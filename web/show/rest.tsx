import { type ReactNode, useState, useSyncExternalStore } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { useNarrow } from '../chain/narrow.ts';

/** How many of a list are shown at once: on a desk, and where the page is as wide as a phone. */
export interface AtOnce {
  wide: number;
  narrow: number;
}

/** Whether the page is being printed, and who wants to know: lists that stand inside lists open together, in one go. */
let isPrinting = false;
const watching = new Set<() => void>();

function setPrinting(now: boolean): void {
  isPrinting = now;
  for (const tell of watching) tell();
}

addEventListener('beforeprint', () => flushSync(() => setPrinting(true)));
addEventListener('afterprint', () => setPrinting(false));

function watch(onChange: () => void): () => void {
  watching.add(onChange);
  return () => watching.delete(onChange);
}

const usePrinting = (): boolean => useSyncExternalStore(watch, () => isPrinting);

/** How many of `all` are shown and how to show the others; null where nothing is left. On paper all of them stand. */
export function useRest(all: number, { wide, narrow }: AtOnce): { shown: number; rest: ReactNode } {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const most = useNarrow() ? narrow : wide;
  const printing = usePrinting();
  // a rest of one is no longer than the words that would stand for it
  if (open || printing || all <= most + 1) return { shown: all, rest: null };
  return {
    shown: most,
    rest: (
      <button
        type="button"
        className="plain rest"
        onClick={({ currentTarget }) => focusNext(currentTarget, () => flushSync(() => setOpen(true)))}
      >
        {t('rest', { count: all - most })}
      </button>
    ),
  };
}

/** The button goes away when it was pressed: the reader goes on at the first that it brought. It stands behind its list or its last item, or in a row of its own. */
function focusNext(button: HTMLElement, show: () => void): void {
  const before = button.previousElementSibling ?? button.closest('tr')?.previousElementSibling;
  const last = before?.matches('ul, ol') ? before.lastElementChild : before;
  show();
  const next = last?.nextElementSibling;
  if (!(next instanceof HTMLElement)) return;
  if (!next.hasAttribute('tabindex')) next.tabIndex = -1;
  next.focus();
}

/** The first of a list, and the way to the others. `frame`: what the items stand in; the way to the others stands behind it. */
export function FirstOf<T>({
  items,
  atOnce,
  draw,
  frame = (drawn) => drawn,
}: {
  items: readonly T[];
  atOnce: AtOnce;
  draw: (item: T) => ReactNode;
  frame?: (drawn: ReactNode) => ReactNode;
}) {
  const { shown, rest } = useRest(items.length, atOnce);
  return (
    <>
      {frame(items.slice(0, shown).map(draw))}
      {rest}
    </>
  );
}
