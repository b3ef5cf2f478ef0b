import { Link } from '@tanstack/react-router';
import { memo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentItem } from '../../src/ledger/index.ts';
import { useNames } from '../app/api.ts';
import { useLanguage } from '../app/language.tsx';
import { showMoment } from '../show/figures.ts';
import { nameIn } from '../show/names.ts';
import { Outside, Run } from '../show/text.tsx';

interface RowProps {
  item: DocumentItem;
  /** Where it stands right under the title of the page: of second level. */
  level?: 'h2' | 'h3';
  /** Its title with what was found in it, and where that stands in the article. */
  found?: { title: ReactNode; hash: string };
}

/** One document of a list: who published it, when, and how much was read in it. */
export const DocumentRow = memo(function DocumentRow({ item, level: Title = 'h3', found }: RowProps) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const names = useNames();
  const published = showMoment(language, item.published);
  const outlet =
    item.outlet === null ? t('documents.noOutlet') : (nameIn(language, item.outlet, names) ?? item.outlet.id);
  return (
    <article className="document-row">
      <Title dir="auto" lang={item.language}>
        <Link
          to="/documents/$id"
          params={{ id: item.id }}
          {...(found === undefined ? {} : { hash: found.hash })}
          data-row=""
        >
          {found?.title ?? <Outside text={item.title ?? item.opening ?? t('documents.untitled')} />}
        </Link>
      </Title>
      <p className="facts">
        <span>
          <Run text={outlet} />
        </span>
        {published !== null && <span>{published}</span>}
        {item.read ? (
          <>
            <span>{t('documents.statements', { count: item.statements })}</span>
            <span>{t('documents.events', { count: item.events })}</span>
          </>
        ) : (
          <span className="open">{t('documents.unread')}</span>
        )}
      </p>
    </article>
  );
});
