import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { DisputeItem, DisputeSide } from '../../src/ledger/index.ts';
import { useDisputes, useNames } from '../app/api.ts';
import type { Filters } from '../app/filters.ts';
import { useLanguage } from '../app/language.tsx';
import { belongsIn, nameIn } from '../show/names.ts';
import { FirstOf } from '../show/rest.tsx';
import { Outside, Run } from '../show/text.tsx';
import { gatherDisputes } from './gather.ts';
import { DisputedEvents, kindOf, spanOf } from './sides.tsx';

const most = 12;

/** The outer column of the list: the newest disputes, one line a side. */
export function DisputeColumn({ filters }: { filters: Filters }) {
  const { t } = useTranslation();
  const disputes = useDisputes(most, filters);
  const items = disputes.data?.pages[0]?.items ?? [];
  return (
    <aside className="column" aria-labelledby="column-title">
      <h2 id="column-title">{t('events.disputes')}</h2>
      {disputes.isSuccess && items.length === 0 && <p className="quiet">{t('events.disputesNone')}</p>}
      <DisputeEntries items={items} most={most} />
      {items.length > 0 && (
        <p>
          <Link to="/disputes">{t('events.allDisputes')}</Link>
        </p>
      )}
    </aside>
  );
}

/** At most so many disputes, those of one kind and subject as one; on a phone the first four and the way to the rest. */
export function DisputeEntries({ items, most: count }: { items: readonly DisputeItem[]; most: number }) {
  return (
    <FirstOf
      items={gatherDisputes(items).slice(0, count)}
      atOnce={{ wide: count, narrow: 4 }}
      frame={(rows) => <ul>{rows}</ul>}
      draw={({ dispute: item }) => (
        <li key={item.id}>
          <DisputeEntry dispute={item} />
        </li>
      )}
    />
  );
}

/** A dispute in a narrow column: its kind, and a line for each side. */
function DisputeEntry({ dispute }: { dispute: DisputeItem }) {
  const { t } = useTranslation();
  return (
    <>
      <p className="kind">{kindOf(t, dispute)}</p>
      <SideLine side={dispute.sides[0]} />
      <p className="against">{t('dispute.against')}</p>
      <SideLine side={dispute.sides[1]} />
      <DisputedEvents dispute={dispute} />
    </>
  );
}

function SideLine({ side }: { side: DisputeSide }) {
  const { language } = useLanguage();
  const names = useNames();
  const span = spanOf(side);
  const origin = side.statement?.statement.chain[0];
  const named = origin ?? side.document.outlet;
  const who = named === null || named === undefined ? null : nameIn(language, named, names);
  const belongs = belongsIn(language, who, origin?.affiliation ?? null, names);
  return (
    <>
      {who !== null && (
        <p className="who">
          <Run text={who} />
          {belongs !== null && ` (${belongs})`}
        </p>
      )}
      <p className="words" dir="auto" lang={side.document.language}>
        <Link
          to="/documents/$id"
          params={{ id: side.document.id }}
          {...(span === null ? {} : { hash: `${span.start}-${span.end}` })}
        >
          <Outside text={side.text} />
        </Link>
      </p>
    </>
  );
}
