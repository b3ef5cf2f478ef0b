import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentItem } from '../../src/ledger/index.ts';
import { useDocument } from '../app/api.ts';
import { Failed, Loading } from '../app/states.tsx';
import { DocumentRow } from '../documents/row.tsx';
import { Beside } from '../reader/copies.tsx';
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
                    <Compared one={document.id} other={copy.id} />
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

/** Both texts beside each other, fetched when they are asked for. */
function Compared({ one, other }: { one: string; other: string }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <details className="compared" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('reader.compare')}</summary>
      {open && <Opened one={one} other={other} />}
    </details>
  );
}

function Opened({ one, other }: { one: string; other: string }) {
  const first = useDocument(one);
  if (first.isPending) return <Loading />;
  if (first.isError) return <Failed error={first.error} retry={() => void first.refetch()} />;
  return <Beside detail={first.data} other={other} />;
}
