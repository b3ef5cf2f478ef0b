import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RejectItem } from '../../src/ledger/index.ts';
import { useRejects, useSummary } from '../app/api.ts';
import { Files } from '../app/files.tsx';
import { useLanguage } from '../app/language.tsx';
import { mayWrite, useSession } from '../app/session.ts';
import { showMoment } from '../show/figures.ts';
import { Outside, Run } from '../show/text.tsx';
import { send } from './jobs.ts';
import { showRejectReason } from './reject-reason.ts';

/** What could not be read, why, and what can be done about it. */
export function Rejects() {
  const { t } = useTranslation();
  const rejects = useRejects();
  const retry = useRetry();
  const items = rejects.data?.pages.flatMap((page) => page.items) ?? [];
  const unread = useSummary().data?.unread ?? 0;
  const again = items.filter(({ whole, code }) => whole && code !== 'redacted');
  return (
    <section className="rejects" aria-labelledby="rejects-title">
      <h2 id="rejects-title">{t('taking.rejects')}</h2>
      {rejects.isSuccess && items.length === 0 && <p className="quiet note">{t('taking.rejectsNone')}</p>}
      {unread > 0 && <p className="quiet note">{t('taking.unread', { count: unread })}</p>}
      {retry.may && again.length > 1 && (
        <button type="button" onClick={() => void retry.start(undefined)}>
          {t('taking.retryAll')}
        </button>
      )}
      {retry.refused !== null && (
        <p className="grave" role="alert" dir="auto">
          {retry.refused}
        </p>
      )}
      <ol className="rows">
        {items.map((item) => (
          <li key={item.id}>
            <Reject item={item} retry={retry.may && again.includes(item) ? () => void retry.start([item.id]) : null} />
          </li>
        ))}
      </ol>
      {rejects.hasNextPage && (
        <button type="button" className="more" onClick={() => void rejects.fetchNextPage()}>
          {t('events.more')}
        </button>
      )}
      {items.length > 0 && <Files list="rejects" />}
    </section>
  );
}

function useRetry() {
  const session = useSession();
  const queries = useQueryClient();
  const [refused, setRefused] = useState<string | null>(null);
  const start = async (ids: string[] | undefined) => {
    setRefused(await send('/rejects/retry', ids === undefined ? {} : { ids }));
    await queries.invalidateQueries({ queryKey: ['/jobs'] });
  };
  return { may: mayWrite(session), refused, start };
}

function Reject({ item, retry }: { item: RejectItem; retry: (() => void) | null }) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const where = item.path ?? item.url ?? item.id;
  const why = showRejectReason(language, item);
  return (
    <article className="reject">
      <h3 className="reject-where">
        <Run text={where} />
      </h3>
      <p dir="auto" lang={why.language} title={item.reason}>
        <Outside text={why.text} />
      </p>
      <p className="facts">
        <span>{item.whole ? t('taking.whole') : t('taking.part')}</span>
        <span>{showMoment(language, item.capturedAt)}</span>
        {item.captureSha256 !== null && item.size > 0 && item.code !== 'redacted' && (
          <span>
            <a href={`/api/v1/captures/${item.captureSha256}`}>{t('taking.raw')}</a>
          </span>
        )}
        {retry !== null && (
          <span>
            <button type="button" className="plain" onClick={retry}>
              {t('taking.retry')}
            </button>
          </span>
        )}
      </p>
    </article>
  );
}
