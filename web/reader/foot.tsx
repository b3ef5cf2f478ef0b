import { useTranslation } from 'react-i18next';
import type { DocumentDetail } from '../../src/ledger/index.ts';
import { useLanguage } from '../app/language.tsx';
import { showMoment } from '../show/figures.ts';
import { Run } from '../show/text.tsx';
import { Versions } from './versions.tsx';

/** Under the article: how often it was captured, what the reading noted, and the hash of the bytes behind it. */
export function Foot({ detail }: { detail: DocumentDetail }) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const warnings = [
    ...detail.version.warnings.map(({ code, message }) => ({ code, message })),
    ...detail.reading.warnings.map(({ code, message }) => ({ code, message })),
  ];
  const latest = detail.history.at(-1);
  return (
    <footer className="document-foot">
      <p>
        <span>{t('reader.versions', { count: detail.history.length })}</span>
        {latest !== undefined && <span> ({showMoment(language, latest.capturedAt)})</span>}
        <span className="hash">
          {t('reader.original')}{' '}
          <code dir="ltr" title={t('versions.hash')}>
            sha256:{detail.version.captureSha256}
          </code>{' '}
          <a href={`/api/v1/captures/${detail.version.captureSha256}`} download>
            {t('versions.raw')}
          </a>
        </span>
      </p>
      <Versions detail={detail} />
      {warnings.length > 0 && (
        <details>
          <summary>{t('reader.warnings')}</summary>
          <ul>
            {warnings.map(({ code, message }) => (
              <li key={`${code} ${message}`}>
                <Run text={message} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </footer>
  );
}
