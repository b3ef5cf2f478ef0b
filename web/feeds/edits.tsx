import { Link, useLocation } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { EditItem } from '../../src/ledger/index.ts';
import { Files } from '../app/files.tsx';
import { useLanguage } from '../app/language.tsx';
import { ChangedWords, Effects } from '../show/effects.tsx';
import { showMoment } from '../show/figures.ts';
import { Outside, Run } from '../show/text.tsx';
import { editsAnchor } from './edits-anchor.ts';
import { useEdits } from './feeds.ts';

/** Articles that were changed after they came: the words, and what that did to statements, events and disputes. `settled`: whether what stands above it is there. */
export function Edits({ settled }: { settled: boolean }) {
  const { t } = useTranslation();
  const edits = useEdits();
  const items = edits.data?.items ?? [];
  const title = useRef<HTMLHeadingElement>(null);
  const asked = useLocation({ select: ({ hash }) => hash === editsAnchor });
  const ready = settled && edits.isSuccess;
  // on a phone all that comes above pushes it away until it is there
  useEffect(() => {
    if (asked && ready) title.current?.scrollIntoView();
  }, [asked, ready]);
  return (
    <section aria-labelledby={editsAnchor} className="edits">
      <h2 id={editsAnchor} ref={title}>
        {t('feeds.edits')}
      </h2>
      {items.length === 0 && <p className="quiet note">{t('feeds.noEdits')}</p>}
      <ol className="rows">
        {items.map((edit) => (
          <li key={`${edit.document.id} ${edit.after}`}>
            <Edit edit={edit} />
          </li>
        ))}
      </ol>
      {items.length > 0 && <Files list="edits" />}
    </section>
  );
}

function Edit({ edit }: { edit: EditItem }) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const { document } = edit;
  return (
    <article className="document-row edit">
      <h3 dir="auto" lang={document.language}>
        <Link to="/documents/$id" params={{ id: document.id }} data-row="">
          <Outside text={document.title ?? document.opening ?? t('documents.untitled')} />
        </Link>
      </h3>
      <p className="facts">
        {document.outlet !== null && (
          <span>
            <Run text={document.outlet.name} />
          </span>
        )}
        <span>{showMoment(language, edit.at)}</span>
      </p>
      <Effects edit={edit} />
      <details>
        <summary>{t('versions.compare')}</summary>
        <ChangedWords edit={edit} />
      </details>
    </article>
  );
}
