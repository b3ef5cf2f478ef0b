import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { EditItem } from '../../src/ledger/index.ts';
import type { EventType } from '../../src/model/index.ts';
import { useNames } from '../app/api.ts';
import { useLanguage } from '../app/language.tsx';
import { showQuantity } from './figures.ts';
import { showKind } from './labels.ts';
import { nameIn } from './names.ts';
import { rowsOfEdit } from './rows.ts';
import { Run } from './text.tsx';
import { TextsBeside } from './texts-beside.tsx';

/** What an edit did to what is said, told and disputed. */
export function Effects({ edit }: { edit: EditItem }) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const { statements, events, figures, disputes } = edit;
  return (
    <ul className="effects">
      {figures.map(({ event, type, label, field, before, after }) => (
        <li key={`${event} ${field}`}>
          <Run text={showKind(t, language, { type: type as EventType, label })} />: {t(`edits.${field}`)}{' '}
          {t('edits.fromTo', {
            before: before === null ? t('edits.noFigure') : showQuantity(t, language, before),
            after: after === null ? t('edits.noFigure') : showQuantity(t, language, after),
          })}
        </li>
      ))}
      {(['removed', 'added'] as const).map((way) => [
        ...statements[way].map((said) => (
          <li key={`${way} ${said.id}`}>
            {t(`edits.said.${way}`)} <Said {...said} />
          </li>
        )),
        ...events[way].map(({ id, type, label, words }) => (
          <li key={`${way} ${id}`}>
            {t(`edits.told.${way}`)} {showKind(t, language, { type: type as EventType, label })}: <Run text={words} />
          </li>
        )),
        ...disputes[way].map((dispute) => (
          <li key={`${way} ${dispute.kind} ${dispute.words} ${dispute.against} ${dispute.document?.id}`}>
            {t(`edits.disputed.${way}`)} <Disputed {...dispute} />
          </li>
        )),
      ])}
    </ul>
  );
}

function Speaker({ who }: Pick<EditItem['statements']['added'][number], 'who'>) {
  const names = useNames();
  const { language } = useLanguage();
  const name = who === null ? null : nameIn(language, who, names);
  return name === null ? null : <Run text={name} />;
}

function Said({ who, act, words }: EditItem['statements']['added'][number]) {
  const { t } = useTranslation();
  return (
    <>
      <Speaker who={who} /> {t(`act.${act}`)}: <Run text={words} />
    </>
  );
}

function Disputed({ kind, words, who, against, document }: EditItem['disputes']['added'][number]) {
  const { t } = useTranslation();
  return (
    <>
      {t(`disputeKind.${kind}`)}: «<Run text={words} />» / «<Run text={against} />»
      {who !== null && (
        <>
          {' '}
          – <Speaker who={who} />
        </>
      )}
      {document !== null && (
        <>
          {' '}
          –{' '}
          <Link to="/documents/$id" params={{ id: document.id }}>
            <Run text={document.outlet?.name ?? document.title ?? t('documents.untitled')} />
          </Link>
        </>
      )}
    </>
  );
}

/** The article before and after an edit, beside each other, with what it took out and put in. */
export function ChangedWords({ edit }: { edit: EditItem }) {
  const { t } = useTranslation();
  const rows = useMemo(() => rowsOfEdit(edit.text), [edit]);
  const { language } = edit.document;
  return (
    <TextsBeside
      isEdit
      rows={rows}
      sides={[
        { name: t('versions.before'), language },
        { name: t('versions.after'), language },
      ]}
    />
  );
}
