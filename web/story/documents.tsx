import { useTranslation } from 'react-i18next';
import type { DocumentItem } from '../../src/ledger/index.ts';
import { DocumentRow } from '../documents/row.tsx';
import { FirstOf } from '../show/rest.tsx';
import { collapseCopies } from './copies.ts';

interface ListProps {
  documents: readonly DocumentItem[];
  copies: readonly (readonly string[])[];
}

const articlesAtOnce = { wide: 12, narrow: 5 };

/** The articles behind an event or a story, oldest first, copies collapsed. */
export function DocumentList({ documents, copies }: ListProps) {
  const { t } = useTranslation();
  return (
    <FirstOf
      items={collapseCopies(documents, copies)}
      atOnce={articlesAtOnce}
      frame={(rows) => <ol className="rows">{rows}</ol>}
      draw={({ document, copies: more }) => (
        <li key={document.id}>
          <DocumentRow item={document} />
          {more.length > 0 && (
            <details className="copies">
              <summary>{t('story.copies', { count: more.length })}</summary>
              <ol>
                {more.map((copy) => (
                  <li key={copy.id}>
                    <DocumentRow item={copy} />
                  </li>
                ))}
              </ol>
            </details>
          )}
        </li>
      )}
    />
  );
}
