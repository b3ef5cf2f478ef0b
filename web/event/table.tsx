import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { MentionText } from '../../src/ledger/index.ts';
import { useNames } from '../app/api.ts';
import { useLanguage } from '../app/language.tsx';
import { actKeys, Corrections, useCorrecting } from '../correct/corrections.tsx';
import { ChainWords } from '../show/chain-words.tsx';
import { showDate, showQuantity } from '../show/figures.ts';
import { showKind } from '../show/labels.ts';
import { nameIn } from '../show/names.ts';
import { useRest } from '../show/rest.tsx';
import { Run } from '../show/text.tsx';
import { fieldActs } from './field-acts.ts';
import {
  type Field,
  type FieldName,
  type FieldValue,
  type FieldWords,
  gatherFields,
  type Holder,
  isOfUnnamed,
} from './fields.ts';

/** All that is said, value by value, each with everybody who says so and where the words stand. */
export function FieldTable({ mentions, event }: { mentions: MentionText[]; event: string }) {
  const { t } = useTranslation();
  const words = useFieldWords();
  const fields = useMemo(() => gatherFields(mentions, words), [mentions, words]);
  return (
    <table className="fields-table">
      <thead>
        <tr>
          <th scope="col">{t('event.field')}</th>
          <th scope="col">{t('event.said')}</th>
          <th scope="col">{t('event.holders')}</th>
        </tr>
      </thead>
      {fields.map((field) => (
        <FieldRows key={field.name} field={field} event={event} />
      ))}
    </table>
  );
}

/** Where a field stands on the page. */
export const fieldAnchor = (name: FieldName): string => `field-${name}`;

const valuesAtOnce = { wide: 5, narrow: 2 };

/** What a field is said to be, by most first. */
function FieldRows({ field, event }: { field: Field; event: string }) {
  const { shown, rest } = useRest(field.values.length, valuesAtOnce);
  const rows = rest === null ? shown : shown + 1;
  return (
    <tbody id={fieldAnchor(field.name)}>
      {field.values.slice(0, shown).map((value, at) => (
        <ValueRow key={value.key} field={field} value={value} rows={rows} isFirst={at === 0} event={event} />
      ))}
      {rest !== null && (
        <tr>
          <td colSpan={2}>{rest}</td>
        </tr>
      )}
    </tbody>
  );
}

interface RowProps {
  field: Field;
  value: FieldValue;
  /** How many rows the field has on the page. */
  rows: number;
  isFirst: boolean;
  event: string;
}

/** A value with its holders; where a person may set the field, a row of its own for the keys. */
function ValueRow({ field, value, rows, isFirst, event }: RowProps) {
  const { t } = useTranslation();
  const correcting = useCorrecting(
    useMemo(() => fieldActs(field.name, value), [field, value]),
    event,
  );
  const isRow = correcting.acts.length > 0;
  return (
    <tr
      className={isFirst ? 'first' : undefined}
      {...(isRow ? { tabIndex: 0, 'data-row': '', onKeyDown: actKeys(correcting) } : {})}
    >
      {isFirst && (
        <th scope="rowgroup" rowSpan={rows}>
          {t(`field.${field.name}`)}
        </th>
      )}
      <td className="value">
        <Run text={value.text} />
        {isOfUnnamed(value) && <span className="standing open of-unnamed">{t('event.onlyUnnamed')}</span>}
        {isRow && <Corrections correcting={correcting} />}
      </td>
      <td>
        <Holders holders={value.holders} />
      </td>
    </tr>
  );
}

const holdersAtOnce = { wide: 4, narrow: 2 };

function Holders({ holders }: { holders: Holder[] }) {
  const lines = holders.map((holder) => (
    <li key={`${holder.mention.document.id} ${holder.span.start} ${holder.statements.map((one) => one.statement.id)}`}>
      <HolderLine holder={holder} />
    </li>
  ));
  const { shown, rest } = useRest(lines.length, holdersAtOnce);
  return (
    <>
      <ul className="holders">{lines.slice(0, shown)}</ul>
      {rest}
    </>
  );
}

function HolderLine({ holder }: { holder: Holder }) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const names = useNames();
  const { document } = holder.mention;
  const outlet = document.outlet === null ? t('documents.noOutlet') : (nameIn(language, document.outlet, names) ?? '');
  const chains = holder.statements.length === 0 ? [[]] : holder.statements.map((one) => one.statement.chain);
  return (
    <div className="holder-line">
      <div>
        {chains.map((chain, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the chains of one holder stand in text order
          <div key={at}>
            <ChainWords chain={chain} carrier={outlet} />
          </div>
        ))}
      </div>
      <Link
        className="quote"
        to="/documents/$id"
        params={{ id: document.id }}
        hash={`${holder.span.start}-${holder.span.end}`}
      >
        {holder.words === null ? (
          t(holder.byHand ? 'event.byHand' : 'event.inArticle')
        ) : (
          <Run text={`«${holder.words}»`} />
        )}
      </Link>
    </div>
  );
}

/** The words of the page's language for what fields say. */
export function useFieldWords(): FieldWords {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const names = useNames();
  return useMemo(
    () => ({
      name: (named) => nameIn(language, named, names),
      what: (mention) => showKind(t, language, mention),
      factuality: (mention) => t(`factuality.${mention.factuality}`),
      date: (mention) => (mention.date === null ? t('date.unknown') : showDate(t, language, mention.date)),
      quantity: (quantity) => showQuantity(t, language, quantity),
      // Knowledge has no names of weapons: the article's own words are the Arabic.
      munition: (munition) =>
        language === 'ar'
          ? munition.surface
          : `${munition.kind.replaceAll('-', ' ')}: ${showQuantity(t, language, munition)}`,
      casualty: (casualty) =>
        casualty.who === null
          ? showQuantity(t, language, casualty)
          : `${showQuantity(t, language, casualty)} (${t(`victims.${casualty.who}`)})`,
    }),
    [t, language, names],
  );
}
