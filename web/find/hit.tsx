import { Link } from '@tanstack/react-router';
import type { SearchHit } from '../../src/ledger/index.ts';
import { DocumentRow } from '../documents/row.tsx';
import { Outside } from '../show/text.tsx';
import { splitMarks } from './marks.ts';

/** A document that was found, with the passages; each leads to its words in the article. */
export function Hit({ hit: { document, passages } }: { hit: SearchHit }) {
  return (
    <>
      <DocumentRow item={document} />
      {passages.map((passage) => (
        <p key={passage.start} className="passage" dir="auto" lang={document.language}>
          <Link
            to="/documents/$id"
            params={{ id: document.id }}
            hash={`${passage.marks[0]?.start ?? passage.start}-${passage.marks[0]?.end ?? passage.end}`}
          >
            {splitMarks(passage).map(({ text, at, marked }) =>
              marked ? (
                <mark key={at}>
                  <Outside text={text} />
                </mark>
              ) : (
                <Outside key={at} text={text} />
              ),
            )}
          </Link>
        </p>
      ))}
    </>
  );
}
