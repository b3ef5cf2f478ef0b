import { Link } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentDetail, DocumentItem } from '../../src/ledger/index.ts';
import { useDocument, useNames } from '../app/api.ts';
import { useLanguage } from '../app/language.tsx';
import { Failed, Loading } from '../app/states.tsx';
import { showMoment } from '../show/figures.ts';
import { nameIn } from '../show/names.ts';
import { rowsOfTexts } from '../show/rows.ts';
import { Run } from '../show/text.tsx';
import { TextsBeside } from '../show/texts-beside.tsx';
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

interface BesideProps {
  detail: DocumentDetail;
  other: string;
}

/** Both texts in columns, with what only one of them has marked. */
export function Beside({ detail, other }: BesideProps) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const names = useNames();
  const query = useDocument(other);
  const there = query.data;
  const rows = useMemo(
    () => (there === undefined ? [] : rowsOfTexts(paragraphsOf(detail), paragraphsOf(there))),
    [detail, there],
  );
  if (query.isPending) return <Loading />;
  if (query.isError) return <Failed error={query.error} retry={() => void query.refetch()} />;
  const sideOf = (document: DocumentDetail) => ({
    name: (
      <ToldBy
        parts={[
          document.outlet === null ? document.title : nameIn(language, document.outlet, names),
          showMoment(language, document.published),
        ]}
      />
    ),
    language: document.language,
  });
  return (
    <>
      <p className="quiet">{t(rows.every(({ same }) => same) ? 'beside.same' : 'beside.note')}</p>
      <TextsBeside rows={rows} sides={[sideOf(detail), sideOf(query.data)]} />
    </>
  );
}

const paragraphsOf = ({ version }: DocumentDetail): string[] =>
  version.blocks.map(({ start, end }) => version.text.slice(start, end).trim()).filter((text) => text !== '');
