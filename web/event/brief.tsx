import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { MentionText } from '../../src/ledger/index.ts';
import { Run } from '../show/text.tsx';
import { type FieldName, gatherFields } from './fields.ts';
import { useFieldWords } from './table.tsx';

const asked: readonly FieldName[] = ['who', 'where', 'killed', 'wounded', 'captured', 'missing', 'displaced'];
const mostValues = 4;

/** Who is said to have done it, where, and how many it cost, in a line each: what differs stands beside each other, told by most first. */
export function Brief({ mentions }: { mentions: MentionText[] }) {
  const { t } = useTranslation();
  const words = useFieldWords();
  const fields = useMemo(
    () => gatherFields(mentions, words).filter(({ name }) => asked.includes(name)),
    [mentions, words],
  );
  if (fields.length === 0) return null;
  return (
    <dl className="brief">
      {fields.map(({ name, values }) => (
        <div key={name}>
          <dt>{t(`field.${name}`)}</dt>
          <dd>
            {values.slice(0, mostValues).map(({ key, text, holders }, at) => (
              <span key={key}>
                {at > 0 && ' / '}
                <Run text={text} />
                {countArticles(holders) > 1 && (
                  <span className="quiet"> ({t('event.articles', { count: countArticles(holders) })})</span>
                )}
              </span>
            ))}
            {values.length > mostValues && <span className="quiet"> / +{values.length - mostValues}</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}

const countArticles = (holders: readonly { mention: MentionText }[]): number =>
  new Set(holders.map(({ mention }) => mention.document.id)).size;
