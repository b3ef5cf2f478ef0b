import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useSummary } from './api.ts';

/** In a ledger without any article: how to get some in. Nothing otherwise. */
export function HowToBegin() {
  const { t } = useTranslation();
  const { data } = useSummary();
  if (data?.documents !== 0) return null;
  return (
    <div className="state begin">
      <p>{t('begin.none')}</p>
      <ul>
        <li>
          <Link to="/documents">{t('begin.take')}</Link>
        </li>
        <li>
          <Link to="/feeds">{t('begin.watch')}</Link>
        </li>
        <li>
          {t('begin.command')} <code dir="ltr">isnad ingest PATH|URL…</code>
        </li>
        <li>
          {t('begin.demo')} <code dir="ltr">isnad start</code>
        </li>
      </ul>
    </div>
  );
}
