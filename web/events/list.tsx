import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { memo, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EventItem } from '../../src/ledger/index.ts';
import { useLanguage } from '../app/language.tsx';
import { showDate } from '../show/figures.ts';
import { EventRow } from './row.tsx';

/** A longer list is drawn only where it is seen; a shorter one whole, so that a browser finds and prints all of it. */
const mostWhole = 150;

interface Entry {
  item: EventItem;
  /** The dateline above it, where its day is another than that of the one before. */
  day: string | null;
}

/** The events under the day that they belong to, as a broadsheet has its datelines. `more`: fetches the next page, where there is one. */
export function EventList({ items, more }: { items: EventItem[]; more: (() => void) | null }) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  let before: string | null = null;
  const entries = items.map((item): Entry => {
    const day = item.date === null ? t('events.undated') : showDate(t, language, item.date);
    const entry = { item, day: day === before ? null : day };
    before = day;
    return entry;
  });
  if (entries.length > mostWhole) return <LongList entries={entries} more={more} />;
  return (
    <ol className="rows">
      {entries.map((entry) => (
        <li key={entry.item.id}>
          <EntryRow entry={entry} />
        </li>
      ))}
    </ol>
  );
}

/** Drawn once: scrolling a long list moves rows, it does not change them. */
const EntryRow = memo(function EntryRow({ entry: { item, day } }: { entry: Entry }) {
  return (
    <>
      {day !== null && <h2 className="dateline">{day}</h2>}
      <EventRow item={item} />
    </>
  );
});

/** How many rows above and below what is seen are drawn, so that j and k find the next one. */
const around = 12;
const usualHeight = 128;

function LongList({ entries, more }: { entries: readonly Entry[]; more: (() => void) | null }) {
  const list = useRef<HTMLOListElement>(null);
  const [top, setTop] = useState(0);
  useEffect(() => {
    if (list.current !== null) setTop(list.current.getBoundingClientRect().top + window.scrollY);
  }, []);
  const rows = useWindowVirtualizer({
    count: entries.length,
    estimateSize: () => usualHeight,
    overscan: around,
    scrollMargin: top,
    useFlushSync: false,
    getItemKey: (at) => entries[at]?.item.id ?? at,
  });
  const shown = rows.getVirtualItems();
  const last = shown.at(-1)?.index ?? 0;
  // who went on this far goes on by scrolling
  useEffect(() => {
    if (last >= entries.length - around) more?.();
  }, [last, entries.length, more]);
  return (
    <ol ref={list} className="rows long" style={{ blockSize: rows.getTotalSize() }}>
      {shown.map(({ index, key, start }) => {
        const entry = entries[index];
        if (entry === undefined) return null;
        return (
          <li
            key={key}
            ref={rows.measureElement}
            data-index={index}
            aria-setsize={more === null ? entries.length : -1}
            aria-posinset={index + 1}
            style={{ transform: `translateY(${start - top}px)` }}
          >
            <EntryRow entry={entry} />
          </li>
        );
      })}
    </ol>
  );
}
