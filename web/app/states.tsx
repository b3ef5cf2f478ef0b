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
      <p>{t('states.missing')}</p>
      <p>
        <Link to="/">{t('states.home')}</Link>
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
