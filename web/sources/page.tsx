import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { SourceItem, SourceSort } from '../../src/ledger/index.ts';
import { useNames, useSourceList } from '../app/api.ts';
import { HowToBegin } from '../app/begin.tsx';
import { Files } from '../app/files.tsx';
import { type Filters, readFilters } from '../app/filters.ts';
import { useRowKeys } from '../app/keyboard.ts';
import { useLanguage } from '../app/language.tsx';
import { Failed, Loading } from '../app/states.tsx';
import { showNumber } from '../show/figures.ts';
import { nameIn } from '../show/names.ts';
import { Run } from '../show/text.tsx';

const figures = ['documents', 'asOrigin', 'asRelay', 'disputed', 'disowned', 'events'] as const;
type Figure = (typeof figures)[number];
const wordOf = (figure: Figure) => (figure === 'documents' ? 'published' : figure);
const sortOf: Readonly<Record<Figure, SourceSort>> = {
  documents: 'documents',
  asOrigin: 'said',
  asRelay: 'passed-on',
  disputed: 'contradicted',
  disowned: 'disowned',
  events: 'events',
};

export const SourcesPage = () => <List list="sources" />;
export const ActorsPage = () => <List list="actors" />;

/** Who publishes and speaks, or who acts: busiest first or by a figure, each figure under its word. */
function List({ list }: { list: 'sources' | 'actors' }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const filters = readFilters(useSearch({ strict: false }));
  const asked = [filters.q ?? ''].flat().join(' ');
  const sources = useSourceList(list, filters);
  useRowKeys();
  const items = sources.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <section className="sheet-page sources" aria-labelledby="sources-title">
      <div className="headline">
        <h1 id="sources-title">{t(`sources.${list}`)}</h1>
        <Tabs />
      </div>
      <p className="quiet page-is">{t(`pageIs.${list}`)}</p>
      <form
        className="find-form"
        onSubmit={(event) => {
          event.preventDefault();
          const q = String(new FormData(event.currentTarget).get('q') ?? '').trim();
          const { q: _before, ...others } = filters;
          void navigate({ to: `/${list}`, search: q === '' ? others : { ...others, q } });
        }}
      >
        <label className="words">
          <span>{t('sources.find')}</span>
          <input key={asked} type="search" name="q" dir="auto" defaultValue={asked} />
        </label>
        <button type="submit">{t('find.go')}</button>
        <label>
          <span>{t('sources.sort')}</span>
          <select
            value={[filters.sort ?? ''].flat()[0]}
            onChange={({ target: { value } }) => {
              const { sort: _before, ...others } = filters;
              void navigate({ to: `/${list}`, search: value === '' ? others : { ...others, sort: value } });
            }}
          >
            <option value="">{t('sources.sortUsual')}</option>
            {figures.map((figure) => (
              <option key={figure} value={sortOf[figure]}>
                {t(`sources.${wordOf(figure)}`)}
              </option>
            ))}
          </select>
        </label>
      </form>
      {sources.isPending && <Loading />}
      {sources.isError && <Failed error={sources.error} retry={() => void sources.refetch()} />}
      {sources.isSuccess && items.length === 0 && (
        <>
          <p className="state">{t(asked === '' ? 'sources.none' : 'sources.noneFound')}</p>
          {asked !== '' && (
            <p>
              <Link to="/search" search={{ q: asked }}>
                {t('sources.inArticles', { q: asked })}
              </Link>
            </p>
          )}
          <HowToBegin />
        </>
      )}
      {items.length > 0 && <Table items={items} list={list} filters={filters} />}
      {sources.hasNextPage && (
        <button type="button" className="more" onClick={() => void sources.fetchNextPage()}>
          {t('events.more')}
        </button>
      )}
      {items.length > 0 && <Files list={list} filters={filters} />}
    </section>
  );
}

export function Tabs() {
  const { t } = useTranslation();
  return (
    <nav className="tabs" aria-label={t('sources.title')}>
      <Link to="/sources">{t('sources.sources')}</Link>
      <Link to="/actors">{t('sources.actors')}</Link>
      <Link to="/network">{t('sources.network')}</Link>
    </nav>
  );
}

/** Said, though the elements have them: laid out as blocks, as on a phone, a table is none any more for those who hear it. */
const as = {
  table: { role: 'table' },
  rowgroup: { role: 'rowgroup' },
  row: { role: 'row' },
  columnheader: { role: 'columnheader' },
  rowheader: { role: 'rowheader' },
  cell: { role: 'cell' },
} as const;

function Table({ items, list, filters }: { items: SourceItem[]; list: 'sources' | 'actors'; filters: Filters }) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const names = useNames();
  return (
    <div className="wide">
      <table className="by-row" {...as.table}>
        <thead {...as.rowgroup}>
          <tr {...as.row}>
            <th scope="col" {...as.columnheader}>
              {t('sources.name')}
            </th>
            {figures.map((figure) => (
              <th
                key={figure}
                scope="col"
                {...as.columnheader}
                className="figure"
                aria-sort={filters.sort === sortOf[figure] ? 'descending' : undefined}
              >
                <Link to={`/${list}`} search={{ ...filters, sort: sortOf[figure] }}>
                  {t(`sources.${wordOf(figure)}`)}
                </Link>
              </th>
            ))}
          </tr>
        </thead>
        <tbody {...as.rowgroup}>
          {items.map((item) => (
            <tr key={item.id} {...as.row}>
              <th scope="row" {...as.rowheader}>
                <Link to="/sources/$id" params={{ id: item.id }} data-row="">
                  <Run text={nameIn(language, item, names) ?? item.id} />
                </Link>
              </th>
              {figures.map((figure) => (
                <td
                  key={figure}
                  {...as.cell}
                  className={`figure${item[figure] === 0 ? ' none' : ''}${item[figure] > 0 && (figure === 'disputed' || figure === 'disowned') ? ' grave' : ''}`}
                >
                  <span className="of">{t(`sources.${wordOf(figure)}`)} </span>
                  {item[figure] === 0 ? <span className="quiet">–</span> : showNumber(language, item[figure])}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
