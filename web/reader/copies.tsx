import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentDetail, DocumentItem } from '../../src/ledger/index.ts';
import { useDocument, useNames } from '../app/api.ts';
import { useLanguage } from '../app/language.tsx';
import { Failed, Loading } from '../app/states.tsx';
import { showMoment } from '../show/figures.ts';
import { fold } from '../show/fold.ts';
import { nameIn } from '../show/names.ts';
import { Outside, Run } from '../show/text.tsx';
import { ToldBy } from '../show/told-by.tsx';

/** Who else carries this text, who had it first where that is known, and both texts beside each other. */
export function Copies({ detail }: { detail: DocumentDetail }) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const names = useNames();
  const [beside, setBeside] = useState<string | null>(null);
  const nameOf = (of: Pick<DocumentItem, 'id' | 'outlet' | 'title'>) =>
    (of.outlet === null ? of.title : nameIn(language, of.outlet, names)) ?? of.id;
  return detail.copies.map(({ documents, first }) => (
    <div key={documents.map(({ id }) => id).join()} className="copies-of quiet">
      <p>
        {t('reader.copies')}{' '}
        {documents
          .filter(({ id }) => id !== detail.id)
          .map((copy) => (
            <span key={copy.id} className="copy">
              <Link to="/documents/$id" params={{ id: copy.id }}>
                <Run text={nameOf(copy)} />
              </Link>{' '}
              <button
                type="button"
                className="plain"
                aria-expanded={beside === copy.id}
                aria-label={`${t('reader.compare')}: ${nameOf(copy)}`}
                onClick={() => setBeside(beside === copy.id ? null : copy.id)}
              >
                {t('reader.compare')}
              </button>
            </span>
          ))}
      </p>
      <p>
        <FirstOfCopies first={documents.find(({ id }) => id === first) ?? null} here={detail.id} nameOf={nameOf} />
      </p>
      {documents.some(({ id }) => id === beside) && beside !== null && <Beside detail={detail} other={beside} />}
    </div>
  ));
}

interface FirstProps {
  first: DocumentItem | null;
  here: string;
  nameOf(of: DocumentItem): string;
}

function FirstOfCopies({ first, here, nameOf }: FirstProps) {
  const { t } = useTranslation();
  if (first === null) return t('reader.firstUnknown');
  if (first.id === here) return t('reader.firstHere');
  return (
    <>
      {t('reader.firstThere')} <Run text={nameOf(first)} />
    </>
  );
}

/** Both texts in columns; the paragraphs that only one of them has are marked. */
function Beside({ detail, other }: { detail: DocumentDetail; other: string }) {
  const { t } = useTranslation();
  const query = useDocument(other);
  if (query.isPending) return <Loading />;
  if (query.isError) return <Failed error={query.error} retry={() => void query.refetch()} />;
  const [left, right] = [paragraphsOf(detail), paragraphsOf(query.data)];
  return (
    <div className="side-by-side">
      <Column document={detail} paragraphs={left} others={right} />
      <Column document={query.data} paragraphs={right} others={left} />
      <p className="quiet">{t('reader.compareNote')}</p>
    </div>
  );
}

interface ColumnProps {
  document: DocumentDetail;
  paragraphs: readonly string[];
  others: readonly string[];
}

function Column({ document, paragraphs, others }: ColumnProps) {
  const { language } = useLanguage();
  const names = useNames();
  const there = new Set(others.map(plain));
  const outlet = document.outlet === null ? null : nameIn(language, document.outlet, names);
  return (
    <section>
      <h3>
        <ToldBy parts={[outlet, showMoment(language, document.published)]} />
      </h3>
      {paragraphs.map((text, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the paragraphs of one text never change places
        <p key={at} dir="auto" lang={document.language}>
          {there.has(plain(text)) ? (
            <Outside text={text} />
          ) : (
            <mark className="only-here">
              <Outside text={text} />
            </mark>
          )}
        </p>
      ))}
    </section>
  );
}

const paragraphsOf = ({ version }: DocumentDetail): string[] =>
  version.blocks.map(({ start, end }) => version.text.slice(start, end).trim()).filter((text) => text !== '');

/** Two paragraphs are the same whatever their marks and seats of hamza. */
const plain = (text: string) => fold(text).replace(/[^\p{L}\p{N}]+/gu, ' ');
