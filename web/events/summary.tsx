import { useTranslation } from 'react-i18next';
import { useSummary } from '../app/api.ts';

const explained = ['statement', 'event', 'dispute', 'origin', 'carrier'] as const;

/** What the words of the strip mean, for whoever sees them for the first time. */
export function WordsMean() {
  const { t } = useTranslation();
  return (
    <details className="words-mean">
      <summary>{t('wordsMean.title')}</summary>
      <dl>
        {explained.map((word) => (
          <div key={word}>
            <dt>{t(`wordsMean.${word}.word`)}</dt>
            <dd>{t(`wordsMean.${word}.means`)}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

/** The thin strip on top: what the ledger holds. */
export function SummaryStrip() {
  const { t } = useTranslation();
  const { data } = useSummary();
  if (data === undefined) return <p className="strip" />;
  return (
    <ul className="strip" aria-label={t('summary.label')}>
      <li>
        {t('summary.documents', { count: data.documents })}
        {data.unread > 0 && <span className="quiet"> ({t('summary.unread', { count: data.unread })})</span>}
      </li>
      <li>{t('summary.statements', { count: data.statements })}</li>
      <li>{t('summary.events', { count: data.events })}</li>
      <li className={data.disputes > 0 ? 'grave' : undefined}>{t('summary.disputes', { count: data.disputes })}</li>
      <li>{t('summary.origins', { count: data.origins })}</li>
    </ul>
  );
}
