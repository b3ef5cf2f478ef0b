import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { EventItem } from '../../src/ledger/index.ts';
import { useLanguage } from '../app/language.tsx';
import { showDate } from '../show/figures.ts';
import { LongRows } from '../show/long-rows.tsx';
import { EventRow } from './row.tsx';

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
  return (
    <LongRows
      items={entries}
      keyOf={({ item }) => item.id}
      draw={({ item, day }) => <EntryRow item={item} day={day} />}
      more={more}
    />
  );
}

const EntryRow = memo(function EntryRow({ item, day }: Entry) {
  return (
    <>
      {day !== null && <h2 className="dateline">{day}</h2>}
      <EventRow item={item} dated={false} />
    </>
  );
});
