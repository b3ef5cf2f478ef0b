import { Link } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentDetail } from '../../src/ledger/index.ts';
import { useDocument } from '../app/api.ts';
import { useLanguage } from '../app/language.tsx';
import { showMoment } from '../show/figures.ts';
import { Outside } from '../show/text.tsx';
import { findDifference } from './difference.ts';

/** Every version with when it was captured, each a link to itself; of the one shown, what changed against the one before. */
export function Versions({ detail }: { detail: DocumentDetail }) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const [open, setOpen] = useState(false);
  if (detail.history.length < 2) return null;
  const at = detail.history.findIndex(({ id }) => id === detail.versionId);
  const before = detail.history[at - 1];
  return (
    <section className="versions" aria-labelledby="versions-title">
      <h2 id="versions-title">{t('versions.title')}</h2>
      <ol>
        {detail.history.map(({ id, capturedAt, captureSha256 }, n) => (
          <li key={id}>
            <Link
              to="/documents/$id"
              params={{ id: detail.id }}
              search={n === detail.history.length - 1 ? {} : { version: id }}
            >
              {t('versions.captured', { moment: showMoment(language, capturedAt) })}
            </Link>{' '}
            <code dir="ltr">{captureSha256.slice(0, 12)}…</code>
            {id === detail.versionId && <strong> {t('versions.shown')}</strong>}
          </li>
        ))}
      </ol>
      {before !== undefined && (
        <details onToggle={(event) => setOpen(event.currentTarget.open)}>
          <summary>{t('versions.compare')}</summary>
          {open && <Difference detail={detail} before={before.id} />}
        </details>
      )}
    </section>
  );
}

function Difference({ detail, before }: { detail: DocumentDetail; before: string }) {
  const { t } = useTranslation();
  const old = useDocument(detail.id, before);
  const text = old.data?.version.text;
  const stretches = useMemo(
    () => (text === undefined ? [] : findDifference(text, detail.version.text)),
    [text, detail.version.text],
  );
  if (text === undefined) return <p role="status">{t('states.loading')}</p>;
  if (text === detail.version.text) return <p>{t('versions.same')}</p>;
  return (
    <div className="difference" dir="auto" lang={detail.language}>
      {stretches.map((stretch, n) => {
        const words = <Outside text={stretch.text} />;
        // biome-ignore lint/suspicious/noArrayIndexKey: the stretches of one comparison never change places
        if (stretch.kind === 'added') return <ins key={n}>{words}</ins>;
        // biome-ignore lint/suspicious/noArrayIndexKey: likewise
        if (stretch.kind === 'removed') return <del key={n}>{words}</del>;
        // biome-ignore lint/suspicious/noArrayIndexKey: likewise
        return <span key={n}>{words}</span>;
      })}
    </div>
  );
}
