import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentDetail } from '../../src/ledger/index.ts';
import { useEditsOf } from '../app/api.ts';
import { useLanguage } from '../app/language.tsx';
import { Failed } from '../app/states.tsx';
import { ChangedWords, Effects } from '../show/effects.tsx';
import { showMoment } from '../show/figures.ts';

/** Every version with when it was captured, each a link to itself; of the one shown, what it changed against the one before, and what that did. */
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
          {open && <Changed document={detail.id} version={detail.versionId} />}
        </details>
      )}
    </section>
  );
}

function Changed({ document, version }: { document: string; version: string }) {
  const { t } = useTranslation();
  const edits = useEditsOf(document);
  if (edits.isError) return <Failed error={edits.error} retry={() => void edits.refetch()} />;
  if (edits.data === undefined) return <p role="status">{t('states.loading')}</p>;
  const edit = edits.data.items.find(({ after }) => after === version);
  if (edit === undefined) return <p>{t('versions.same')}</p>;
  return (
    <>
      <Effects edit={edit} />
      {edit.text.every(({ kind }) => kind === 'same') ? <p>{t('versions.same')}</p> : <ChangedWords edit={edit} />}
    </>
  );
}
