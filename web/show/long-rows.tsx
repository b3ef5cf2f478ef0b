import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useEffect, useRef, useState } from 'react';

/** A longer list is drawn only where it is seen; a shorter one whole, so that a browser finds and prints all of it. */
const mostWhole = 150;
/** How many rows above and below what is seen are drawn, so that j and k find the next one. */
const around = 12;

interface RowsProps<T> {
  items: readonly T[];
  keyOf: (item: T) => string;
  /** Draws a row. It should not draw anew what it drew before: scrolling a long list moves rows, it does not change them. */
  draw: (item: T) => ReactNode;
  /** About how high a row is before it is measured. */
  usualHeight?: number;
  /** Fetches the next page, where there is one. */
  more: (() => void) | null;
}

/** The rows of a list, however long it grows. */
export function LongRows<T>(props: RowsProps<T>) {
  const { items, keyOf, draw } = props;
  if (items.length > mostWhole) return <LongList {...props} />;
  return (
    <ol className="rows">
      {items.map((item) => (
        <li key={keyOf(item)}>{draw(item)}</li>
      ))}
    </ol>
  );
}

function LongList<T>({ items, keyOf, draw, usualHeight = 128, more }: RowsProps<T>) {
  const list = useRef<HTMLOListElement>(null);
  const [top, setTop] = useState(0);
  useEffect(() => {
    if (list.current !== null) setTop(list.current.getBoundingClientRect().top + window.scrollY);
  }, []);
  const rows = useWindowVirtualizer({
    count: items.length,
    estimateSize: () => usualHeight,
    overscan: around,
    scrollMargin: top,
    useFlushSync: false,
    getItemKey: (at) => {
      const item = items[at];
      return item === undefined ? at : keyOf(item);
    },
  });
  const shown = rows.getVirtualItems();
  const last = shown.at(-1)?.index ?? 0;
  // who went on this far goes on by scrolling
  useEffect(() => {
    if (last >= items.length - around) more?.();
  }, [last, items.length, more]);
  return (
    <ol ref={list} className="rows long" style={{ blockSize: rows.getTotalSize() }}>
      {shown.map(({ index, key, start }) => {
        const item = items[index];
        if (item === undefined) return null;
        return (
          <li
            key={key}
            ref={rows.measureElement}
            data-index={index}
            aria-setsize={more === null ? items.length : -1}
            aria-posinset={index + 1}
            style={{ transform: `translateY(${start - top}px)` }}
          >
            {draw(item)}
          </li>
        );
      })}
    </ol>
  );
}
