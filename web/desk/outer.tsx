import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Changes } from '../../src/ledger/index.ts';
import { useDisputes, useNames } from '../app/api.ts';
import type { Filters } from '../app/filters.ts';
import { useLanguage } from '../app/language.tsx';
import { DisputeEntries } from '../disputes/column.tsx';
import { formatDay } from '../show/figures.ts';
import { nameIn } from '../show/names.ts';
import { Run } from '../show/text.tsx';
import { useQuiet } from './news.ts';

const shown = 8;

/** The outer column: what came into dispute, in red, and under it who has gone quiet. */
export function OuterColumn({ changes, range }: { changes: Changes | null; range: Filters }) {
  const { t } = useTranslation();
  const inRange = Object.keys(range).length > 0;
  const listed = useDisputes(shown, range);
  const isNews = !inRange && changes !== null && changes.since !== null;
  const items = isNews ? changes.disputes.items : (listed.data?.pages[0]?.items ?? []);
  return (
    <aside className="column" aria-labelledby="column-title">
      <h2 id="column-title">{t(isNews ? 'desk.disputes' : 'desk.disputesFirst')}</h2>
      {items.length === 0 && <p className="quiet">{t(isNews ? 'desk.disputesNone' : 'events.disputesNone')}</p>}
      <DisputeEntries items={items} most={shown} />
      <p>
        <Link to="/disputes">{t('events.allDisputes')}</Link>
      </p>
      <Quiet />
    </aside>
  );
}

const mostQuiet = 6;

function Quiet() {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const names = useNames();
  const quiet = useQuiet();
  if (quiet.length === 0) return null;
  return (
    <section aria-labelledby="quiet-title" className="gone-quiet">
      <h2 id="quiet-title">{t('desk.quiet')}</h2>
      <ul>
        {quiet.slice(0, mostQuiet).map((source) => (
          <li key={source.id}>
            <strong>
              <Run text={nameIn(language, source, names) ?? source.id} />
            </strong>
            <br />
            <span className="quiet" title={formatDay(language, source.last, 'day')}>
              {source.pace <= 1.2
                ? t('desk.daily', { count: source.silent })
                : t('desk.quietLine', { count: source.silent, pace: source.pace })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
