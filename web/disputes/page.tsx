import { Link, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { moreOf, useDisputes } from '../app/api.ts';
import { HowToBegin } from '../app/begin.tsx';
import { Files } from '../app/files.tsx';
import { type Filters, readFilters } from '../app/filters.ts';
import { useRowKeys } from '../app/keyboard.ts';
import { Failed, Loading } from '../app/states.tsx';
import { FilterBar } from '../events/filters.tsx';
import { LongRows } from '../show/long-rows.tsx';
import { useRest } from '../show/rest.tsx';
import { en } from '../words/en.ts';
import { gatherDisputes } from './gather.ts';
import { DisputeSides } from './sides.tsx';

const kinds = Object.keys(en.disputeKind) as (keyof typeof en.disputeKind)[];

const atOnce = { wide: Number.POSITIVE_INFINITY, narrow: 8 };

/** What contradicts what, the newest first: of every kind or of one, both sides beside each other in their own words. */
export function DisputesPage() {
  const { t } = useTranslation();
  const filters = readFilters(useSearch({ from: '/disputes' }));
  const disputes = useDisputes(50, filters);
  useRowKeys();
  const items = disputes.data?.pages.flatMap((page) => page.items) ?? [];
  const gathered = gatherDisputes(items);
  const { shown, rest } = useRest(gathered.length, atOnce);
  const filtered = Object.keys(filters).length > 0;
  return (
    <section className="sheet-page disputes" aria-labelledby="disputes-title">
      <h1 id="disputes-title">{t('dispute.title')}</h1>
      <p className="quiet page-is">{t('pageIs.disputes')}</p>
      <Kinds filters={filters} />
      <FilterBar filters={filters} to="/disputes" />
      {disputes.isPending && <Loading />}
      {disputes.isError && <Failed error={disputes.error} retry={() => void disputes.refetch()} />}
      {disputes.isSuccess && items.length === 0 && (
        <div className="state">
          <p>{t(filtered ? 'dispute.noneHere' : 'dispute.none')}</p>
          <p>{filtered ? <Link to="/disputes">{t('events.clear')}</Link> : t('dispute.noneHint')}</p>
          <HowToBegin />
        </div>
      )}
      <LongRows
        items={gathered.slice(0, shown)}
        keyOf={({ dispute }) => dispute.id}
        draw={({ dispute, ...gathered }) => <DisputeSides dispute={dispute} gathered={gathered} level="h2" />}
        usualHeight={260}
        more={rest === null ? moreOf(disputes) : null}
      />
      {rest}
      {rest === null && disputes.hasNextPage && (
        <button type="button" className="more" onClick={() => void disputes.fetchNextPage()}>
          {t('events.more')}
        </button>
      )}
      {items.length > 0 && <Files list="disputes" filters={filters} map />}
    </section>
  );
}

/** One kind or all, each an address of its own. */
function Kinds({ filters }: { filters: Filters }) {
  const { t } = useTranslation();
  const { kind: chosen, ...others } = filters;
  return (
    <nav className="tabs" aria-label={t('dispute.kinds')}>
      <Link
        to="/disputes"
        search={others}
        activeOptions={{ exact: true, includeSearch: true }}
        aria-current={chosen === undefined ? 'page' : undefined}
      >
        {t('dispute.allKinds')}
      </Link>
      {kinds.map((kind) => (
        <Link
          key={kind}
          to="/disputes"
          search={{ ...others, kind }}
          activeOptions={{ exact: true, includeSearch: true }}
          aria-current={[chosen].flat().includes(kind) ? 'page' : undefined}
        >
          {t(`disputeKind.${kind}`)}
        </Link>
      ))}
      <Link to="/queue" search={{ of: 'disputes' }}>
        {t('queue.title')}
      </Link>
    </nav>
  );
}
