import { Link } from '@tanstack/react-router';
import type { SearchHit } from '../../src/ledger/index.ts';
import { DocumentRow } from '../documents/row.tsx';
import { Outside } from '../show/text.tsx';
import { partHeadline, splitMarks } from './marks.ts';

/** A document that was found, with the passages; each leads to its words in the article. What was found in the headline is marked there. */
export function Hit({ hit: { document, passages } }: { hit: SearchHit }) {
  const { headline, others } = partHeadline(document.title, passages);
  return (
    <>
      {headline === null ? (
        <DocumentRow item={document} />
      ) : (
        <DocumentRow item={document} found={{ title: <Marked passage={headline} />, hash: hashOf(headline) }} />
      )}
      {others.map((passage) => (
        <p key={passage.start} className="passage" dir="auto" lang={document.language}>
          <Link to="/documents/$id" params={{ id: document.id }} hash={hashOf(passage)}>
            <Marked passage={passage} />
          </Link>
        </p>
      ))}
    </>
  );
}

type Passage = SearchHit['passages'][number];

/** The way to the first word that was found in it. */
const hashOf = ({ start, end, marks: [first] }: Passage): string => `${first?.start ?? start}-${first?.end ?? end}`;

function Marked({ passage }: { passage: Passage }) {
  return splitMarks(passage).map(({ text, at, marked }) =>
    marked ? (
      <mark key={at}>
        <Outside text={text} />
      </mark>
    ) : (
      <Outside key={at} text={text} />
    ),
  );
}
