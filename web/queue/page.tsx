import { Link, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Files } from '../app/files.tsx';
import { mayWrite, useSession } from '../app/session.ts';
import { History } from '../correct/history.tsx';
import { DisputeQueue, MergeQueue } from './queues.tsx';

const parts = ['merges', 'disputes', 'decided'] as const;

/** What the machine is least certain of, one after the other, and what people decided so far. */
export function QueuePage() {
  const { t } = useTranslation();
  const { of = 'merges' } = useSearch({ from: '/queue' });
  const may = mayWrite(useSession());
  return (
    <section className="sheet-page queue" aria-labelledby="queue-title">
      <h1 id="queue-title">{t('queue.title')}</h1>
      <nav className="tabs" aria-label={t('queue.title')}>
        {parts.map((part) => (
          <Link
            key={part}
            to="/queue"
            search={part === 'merges' ? {} : { of: part }}
            activeOptions={{ exact: true, includeSearch: true }}
            aria-current={part === of ? 'page' : undefined}
          >
            {t(`queue.${part}`)}
          </Link>
        ))}
      </nav>
      <p className="quiet">{t(`queue.${of}Hint`)}</p>
      {of === 'merges' && <MergeQueue />}
      {of === 'disputes' && <DisputeQueue />}
      {of === 'decided' && <History of={null} may={may} />}
      <Files list={of === 'decided' ? 'decisions' : `queue/${of}`} />
    </section>
  );
}
