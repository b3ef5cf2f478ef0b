import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { EventDetail, MentionText } from '../../src/ledger/index.ts';
import { useNames } from '../app/api.ts';
import { useLanguage } from '../app/language.tsx';
import { nameIn } from '../show/names.ts';
import { Run } from '../show/text.tsx';
import { gatherAccused } from './accused.ts';
import { briefFields, chooseBrief } from './brief-values.ts';
import { gatherFields } from './fields.ts';
import { fieldAnchor, useFieldWords } from './table.tsx';

/** Who is said to have done it and who denies a part in it, where, and how many it cost, in a line each: what differs stands beside each other. */
export function Brief({ event: { mentions, disputed } }: { event: EventDetail }) {
  const { t } = useTranslation();
  const words = useFieldWords();
  const fields = useMemo(
    () =>
      gatherFields(mentions, words).flatMap((field) =>
        briefFields.includes(field.name) ? [{ name: field.name, ...chooseBrief(field) }] : [],
      ),
    [mentions, words],
  );
  if (fields.length === 0 && disputed.length === 0) return null;
  return (
    <dl className="brief">
      <DeniesPart disputed={disputed} />
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

/** That somebody is accused stands where it is said who did it, and not among the disputes alone. */
function DeniesPart({ disputed }: Pick<EventDetail, 'disputed'>) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const names = useNames();
  const accused = useMemo(() => gatherAccused(disputed), [disputed]);
  if (accused.length === 0) return null;
  const name = (one: Parameters<typeof nameIn>[1]) => nameIn(language, one, names) ?? t('someone');
  return (
    <div>
      <dt>{t('event.deniesPart')}</dt>
      <dd>
        {accused.map(({ who, by }, at) => (
          <span key={who.id}>
            {at > 0 && ' / '}
            <Run text={name(who)} />
            {by.length > 0 && (
              <span className="quiet">
                {' '}
                ({t('event.accusedBy')}{' '}
                {by.map((one, n) => (
                  <span key={one.id}>
                    {n > 0 && t('listComma')}
                    <Run text={name(one)} />
                  </span>
                ))}
                )
              </span>
            )}
          </span>
        ))}
      </dd>
    </div>
  );
}

const countArticles = (holders: readonly { mention: MentionText }[]): number =>
  new Set(holders.map(({ mention }) => mention.document.id)).size;
