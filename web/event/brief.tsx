import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { MentionText } from '../../src/ledger/index.ts';
import { Run } from '../show/text.tsx';
import { briefFields, chooseBrief } from './brief-values.ts';
import { gatherFields } from './fields.ts';
import { fieldAnchor, useFieldWords } from './table.tsx';

/** Who is said to have done it, where, and how many it cost, in a line each: what differs stands beside each other. */
export function Brief({ mentions }: { mentions: MentionText[] }) {
  const { t } = useTranslation();
  const words = useFieldWords();
  const fields = useMemo(
    () =>
      gatherFields(mentions, words).flatMap((field) =>
        briefFields.includes(field.name) ? [{ name: field.name, ...chooseBrief(field) }] : [],
      ),
    [mentions, words],
  );
  if (fields.length === 0) return null;
  return (
    <dl className="brief">
      {fields.map(({ name, shown, left }) => (
        <div key={name}>
          <dt>{t(`field.${name}`)}</dt>
          <dd>
            {shown.map(({ key, text, holders }, at) => (
              <span key={key}>
                {at > 0 && ' / '}
                <Run text={text} />
                {countArticles(holders) > 1 && (
                  <span className="quiet"> ({t('event.articles', { count: countArticles(holders) })})</span>
                )}
              </span>
            ))}
            {left > 0 && (
              <>
                {' / '}
                <a href={`#${fieldAnchor(name)}`}>{t('event.moreValues', { left })}</a>
              </>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}

const countArticles = (holders: readonly { mention: MentionText }[]): number =>
  new Set(holders.map(({ mention }) => mention.document.id)).size;
