import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Refusal } from './api.ts';

export function Loading() {
  const { t } = useTranslation();
  return (
    <p className="state" role="status">
      {t('states.loading')}
    </p>
  );
}

export function Missing() {
  const { t } = useTranslation();
  return (
    <div className="state">
      <h1>{t('states.missing')}</h1>
      <p>{t('states.missingHint')}</p>
      <p>
        <Link to="/">{t('states.home')}</Link> · <Link to="/events">{t('nav.events')}</Link> ·{' '}
        <Link to="/documents">{t('nav.documents')}</Link>
      </p>
    </div>
  );
}

/** What stands where a page could not be drawn at all. */
export function Broken({ error, reset }: { error: unknown; reset: () => void }) {
  const { t } = useTranslation();
  return (
    <div className="state" role="alert">
      <h1>{t('states.broken')}</h1>
      <p className="quiet" dir="auto" lang="en">
        {error instanceof Error ? error.message : String(error)}
      </p>
      <p>
        <button type="button" onClick={reset}>
          {t('states.retry')}
        </button>{' '}
        <a href="/">{t('states.home')}</a>
      </p>
    </div>
  );
}

export function Failed({ error, retry }: { error: Error; retry: () => void }) {
  const { t } = useTranslation();
  if (error instanceof Refusal && error.status === 404) return <Missing />;
  return (
    <div className="state" role="alert">
      <p>{t(error instanceof Refusal && error.status === 400 ? 'states.refused' : 'states.failed')}</p>
      <p className="quiet" dir="auto" lang="en">
        {error.message}
      </p>
      <button type="button" onClick={retry}>
        {t('states.retry')}
      </button>
    </div>
  );
}
