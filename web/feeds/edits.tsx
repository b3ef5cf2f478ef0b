import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { EditItem } from '../../src/ledger/index.ts';
import { useLanguage } from '../app/language.tsx';
import { showMoment, showQuantity } from '../show/figures.ts';
import { Outside, Run } from '../show/text.tsx';
import { useEdits } from './feeds.ts';

/** Articles that were changed after they came: the words, and what that did to statements and figures. */
export function Edits() {
  const { t } = useTranslation();
  const items = useEdits().data?.items ?? [];
  return (
    <section aria-labelledby="edits-title" className="edits">
      <h2 id="edits-title">{t('feeds.edits')}</h2>
      {items.length === 0 && <p className="quiet note">{t('feeds.noEdits')}</p>}
      <ol className="rows">
        {items.map((edit) => (
          <li key={`${edit.document.id} ${edit.after}`}>
            <Edit edit={edit} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function Edit({ edit }: { edit: EditItem }) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const { document, statements, figures, disputes } = edit;
  return (
    <article className="document-row edit">
      <h3 dir="auto" lang={document.language}>
        <Link to="/documents/$id" params={{ id: document.id }} data-row="">
          <Outside text={document.title ?? t('documents.untitled')} />
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
      <ul className="effects">
        {figures.map(({ event, label, field, before, after }) => (
          <li key={`${event} ${field}`}>
            <Run text={label} />: {t(`feeds.${field}`)}{' '}
            {t('feeds.fromTo', {
              before: before === null ? t('feeds.noFigure') : showQuantity(t, language, before),
              after: after === null ? t('feeds.noFigure') : showQuantity(t, language, after),
            })}
          </li>
        ))}
        {statements.removed.map(({ id, words }) => (
          <li key={`- ${id}`}>
            {t('feeds.gone')} <Run text={words} />
          </li>
        ))}
        {statements.added.map(({ id, words }) => (
          <li key={`+ ${id}`}>
            {t('feeds.come')} <Run text={words} />
          </li>
        ))}
        {disputes.removed.length > 0 && <li>{t('feeds.disputesGone', { count: disputes.removed.length })}</li>}
        {disputes.added.length > 0 && <li>{t('feeds.disputesCome', { count: disputes.added.length })}</li>}
      </ul>
      <details>
        <summary>{t('versions.compare')}</summary>
        <Words edit={edit} />
      </details>
    </article>
  );
}

function Words({ edit }: { edit: EditItem }) {
  return (
    <div className="difference" dir="auto" lang={edit.document.language}>
      {edit.text.map(({ kind, text }, n) => {
        const words = <Outside text={text} />;
        // biome-ignore lint/suspicious/noArrayIndexKey: the stretches of one comparison never change places
        if (kind === 'added') return <ins key={n}>{words}</ins>;
        // biome-ignore lint/suspicious/noArrayIndexKey: likewise
        if (kind === 'removed') return <del key={n}>{words}</del>;
        // biome-ignore lint/suspicious/noArrayIndexKey: likewise
        return <span key={n}>{words}</span>;
      })}
    </div>
  );
}
