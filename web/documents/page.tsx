import { Link, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { moreOf, useDocuments } from '../app/api.ts';
import { HowToBegin } from '../app/begin.tsx';
import { Files } from '../app/files.tsx';
import { readFilters } from '../app/filters.ts';
import { useRowKeys } from '../app/keyboard.ts';
import { Failed, Loading } from '../app/states.tsx';
import { FilterBar } from '../events/filters.tsx';
import { editsAnchor } from '../feeds/edits-anchor.ts';
import { LongRows } from '../show/long-rows.tsx';
import { Rejects } from './rejects.tsx';
import { DocumentRow } from './row.tsx';
import { Taking } from './taking.tsx';

/** Everything that was taken in and what became of it; beside it what could not be read, and where more is taken in. */
export function DocumentsPage() {
  const { t } = useTranslation();
  const filters = readFilters(useSearch({ strict: false }));
  const documents = useDocuments(filters);
  useRowKeys();
  const items = documents.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <div className="find">
      <section aria-labelledby="documents-title">
        <h1 id="documents-title">{t('documents.title')}</h1>
        <p className="quiet page-is">{t('pageIs.documents')}</p>
        <p>
          <Link to="/feeds" hash={editsAnchor}>
            {t('feeds.edits')}
          </Link>
        </p>
        <FilterBar filters={filters} to="/documents" />
        {documents.isPending && <Loading />}
        {documents.isError && <Failed error={documents.error} retry={() => void documents.refetch()} />}
        {documents.isSuccess && items.length === 0 && (
          <>
            <p className="state">{t(Object.keys(filters).length > 0 ? 'documents.noneFiltered' : 'documents.none')}</p>
            <HowToBegin />
          </>
        )}
        <LongRows
          items={items}
          keyOf={({ id }) => id}
          draw={(item) => <DocumentRow item={item} level="h2" />}
          usualHeight={88}
          more={moreOf(documents)}
        />
        {documents.hasNextPage && (
          <button type="button" className="more" onClick={() => void documents.fetchNextPage()}>
            {t('events.more')}
          </button>
        )}
        {items.length > 0 && <Files list="documents" filters={filters} />}
      </section>
      <aside className="beside">
        <Taking />
        <Rejects />
      </aside>
    </div>
  );
}
