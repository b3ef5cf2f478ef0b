import { Link, useLocation, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentDetail } from '../../src/ledger/index.ts';
import { useDocument, useNames } from '../app/api.ts';
import { useKeys } from '../app/keyboard.ts';
import { useLanguage } from '../app/language.tsx';
import { Failed, Loading } from '../app/states.tsx';
import { showMoment } from '../show/figures.ts';
import { fold } from '../show/fold.ts';
import { nameIn } from '../show/names.ts';
import { Run } from '../show/text.tsx';
import { Copies } from './copies.tsx';
import { Foot } from './foot.tsx';
import { Hashiya } from './hashiya.tsx';
import { LayerBar } from './layer-bar.tsx';
import { findMarks, isGlossed, type Layer, markAt, readPassage } from './marks.ts';
import { Matn } from './matn.tsx';
import { SelectionLink } from './selection.tsx';
import { useWide } from './wide.ts';

export function ReaderPage() {
  const { id } = useParams({ from: '/documents/$id' });
  const { version } = useSearch({ from: '/documents/$id' });
  const document = useDocument(id, version ?? null);
  if (document.isPending) return <Loading />;
  if (document.isError) return <Failed error={document.error} retry={() => void document.refetch()} />;
  return <Spread key={document.data.versionId} detail={document.data} />;
}

const firstLayers: readonly Layer[] = ['statements', 'events'];

/** The article in the middle, untouched, and what is known of its words in the margin. */
function Spread({ detail }: { detail: DocumentDetail }) {
  const { marks, pieces } = useMemo(() => findMarks(detail), [detail]);
  const [shown, setShown] = useState<ReadonlySet<Layer>>(new Set(firstLayers));
  const { selected, passage, select } = useSelection(detail, pieces);
  const wide = useWide();
  // of what was not read nothing stands in the margin, and there is nothing to switch
  const hasMargin = wide && detail.read;
  const visible = useMemo(
    () => marks.filter((mark) => (isGlossed(mark) && shown.has(mark.layer)) || mark.id === selected),
    [marks, shown, selected],
  );
  const step = (by: 1 | -1) => {
    const steps = visible.filter(isGlossed);
    const at = steps.findIndex((mark) => mark.id === selected);
    const next = steps[at === -1 ? (by === 1 ? 0 : steps.length - 1) : at + by];
    if (next !== undefined) select(next.id);
  };
  useKeys({
    j: () => step(1),
    k: () => step(-1),
    o: () => globalThis.document.querySelector<HTMLElement>('.gloss.selected a[data-open]')?.click(),
    Escape: () => select(null),
  });
  return (
    <div className={hasMargin ? 'spread wide' : 'spread'}>
      <DocumentHead detail={detail} />
      {detail.read && <LayerBar shown={shown} onChange={setShown} />}
      <div className="leaf">
        <Matn
          detail={detail}
          marks={marks}
          pieces={pieces}
          shown={shown}
          selected={selected}
          passage={passage}
          select={select}
          inline={!hasMargin}
        />
        {hasMargin && <Hashiya detail={detail} marks={visible} selected={selected} select={select} />}
      </div>
      <SelectionLink />
      <Foot detail={detail} />
    </div>
  );
}

/** What is selected lives in the address (`#start-end`), so that it can be sent to somebody. */
function useSelection(detail: DocumentDetail, pieces: ReturnType<typeof findMarks>['pieces']) {
  const navigate = useNavigate();
  const hash = useLocation({ select: (location) => location.hash });
  const passage = useMemo(() => readPassage(hash), [hash]);
  const [chosen, setChosen] = useState<string | null>(null);
  // Several marks may share a span: the one that was clicked is remembered beside the address.
  const [chosenFor, setChosenFor] = useState<string | null>(null);
  const selected = passage === null ? null : chosenFor === hash && chosen !== null ? chosen : markAt(passage, pieces);
  const select = useCallback(
    (id: string | null) => {
      const own = pieces.find((piece) => piece.mark === id);
      const next = id === null || own === undefined ? '' : `${own.start}-${own.end}`;
      setChosen(id);
      setChosenFor(next);
      void navigate({
        to: '/documents/$id',
        params: { id: detail.id },
        search: true,
        hash: next,
        replace: true,
        resetScroll: false,
        hashScrollIntoView: false,
      });
    },
    [detail.id, navigate, pieces],
  );
  // Coming from elsewhere the passage is brought into view; a click in the page leaves the page where it is.
  useEffect(() => {
    if (passage === null) return;
    const run = globalThis.document.querySelector('.matn .in-passage, .matn .selected');
    if (run === null) return;
    const { top, bottom } = run.getBoundingClientRect();
    const inView = top > 80 && bottom < window.innerHeight - 40;
    if (!inView) run.scrollIntoView({ block: 'center' });
  }, [passage]);
  return { selected, passage, select };
}

function DocumentHead({ detail }: { detail: DocumentDetail }) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const names = useNames();
  const outlet =
    detail.outlet === null ? t('documents.noOutlet') : (nameIn(language, detail.outlet, names) ?? detail.outlet.id);
  const published = showMoment(language, detail.published);
  // an outlet that signs its own articles is named already
  const isOutlet = [outlet, detail.outlet?.name ?? ''].some((name) => fold(name) === fold(detail.version.author ?? ''));
  const author = isOutlet ? null : detail.version.author;
  return (
    <header className="document-head">
      <p className="facts">
        <strong>
          <Run text={outlet} />
        </strong>
        {published !== null && (
          <span>
            {t('reader.published')} {published}
          </span>
        )}
        {author !== null && (
          <span>
            <Run text={author} />
          </span>
        )}
        <Address url={detail.url} />
      </p>
      {!detail.current && (
        <p className="notice" role="note">
          {t('versions.older')}{' '}
          <Link to="/documents/$id" params={{ id: detail.id }}>
            {t('versions.newest')}
          </Link>
        </p>
      )}
      {!detail.read && (
        <p className="notice" role="note">
          {t('reader.unread')}
        </p>
      )}
      <Copies detail={detail} />
    </header>
  );
}

/** The article's own address; a link only where it leads to a page and nothing else. */
function Address({ url }: { url: string | null }) {
  if (url === null) return null;
  const shown = (
    <bdi dir="ltr" className="address">
      {url.length > 60 ? `${url.slice(0, 60)}…` : url}
    </bdi>
  );
  if (!/^https?:\/\//i.test(url)) return shown;
  return (
    <a href={url} rel="noreferrer noopener external" target="_blank">
      {shown}
    </a>
  );
}
