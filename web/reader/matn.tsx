import { type KeyboardEvent, type MouseEvent, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentDetail } from '../../src/ledger/index.ts';
import type { Block, Span } from '../../src/model/index.ts';
import { Outside } from '../show/text.tsx';
import { cutBlocks } from './blocks.ts';
import { Gloss } from './gloss.tsx';
import { chooseMark, type Layer, type Mark, type Piece } from './marks.ts';
import { findRuns, type Run } from './runs.ts';

interface MatnProps {
  detail: DocumentDetail;
  marks: Mark[];
  pieces: Piece[];
  shown: ReadonlySet<Layer>;
  selected: string | null;
  passage: Span | null;
  select: (id: string | null) => void;
  /** Where there is no margin: the selected mark's gloss opens under its line. */
  inline: boolean;
}

const rightToLeft = new Set(['ar', 'fa', 'ur', 'ckb', 'ku', 'ps', 'he', 'sd', 'ug', 'dv', 'yi']);

/** The article as it was: its own blocks in its own direction, the marks laid over its words. */
export function Matn(props: MatnProps) {
  const { t } = useTranslation();
  const { detail, marks, pieces, shown, selected, passage } = props;
  const { text, language } = detail.version;
  const visible = useMemo(() => {
    const here = pieces.filter(
      (piece) => piece.mark === selected || (piece.layer !== 'passage' && shown.has(piece.layer)),
    );
    if (passage !== null) here.push({ ...passage, mark: '', layer: 'passage', part: 'passage' });
    return here;
  }, [pieces, shown, selected, passage]);
  const disputed = useMemo(() => new Set(marks.filter((mark) => mark.disputed).map((mark) => mark.id)), [marks]);
  const blocks: Block[] =
    detail.version.blocks.length > 0
      ? detail.version.blocks
      : [{ kind: 'paragraph', role: null, start: 0, end: text.length }];
  return (
    <article
      className="matn"
      lang={language === 'und' ? undefined : language}
      dir={language === 'und' ? 'auto' : rightToLeft.has(language) ? 'rtl' : 'ltr'}
      aria-label={t('reader.article')}
    >
      {cutBlocks(blocks, text).map((block) => (
        <BlockText key={block.start} block={block} visible={visible} disputed={disputed} {...props} />
      ))}
    </article>
  );
}

type BlockProps = MatnProps & { block: Block & { isRest: boolean }; visible: Piece[]; disputed: ReadonlySet<string> };

function BlockText({ block, visible, disputed, ...props }: BlockProps) {
  const { t } = useTranslation();
  const runs = useMemo(() => findRuns(block, visible), [block, visible]);
  const selected = props.marks.find((mark) => mark.id === props.selected);
  const opensHere =
    props.inline && selected !== undefined && selected.at.start >= block.start && selected.at.start < block.end;
  const role = block.isRest
    ? null
    : (block.role ??
      (block.kind === 'furniture' || block.kind === 'caption' || block.kind === 'embed' ? block.kind : null));
  const content = (
    <>
      {role !== null && <span className="role">{t(`role.${role}`)}</span>}
      {runs.map((run) => (
        <RunText key={run.start} run={run} disputed={disputed} {...props}>
          {opensHere && run.start === selected.at.start && (
            <div className="gloss-inline">
              <Gloss detail={props.detail} mark={selected} isSelected select={props.select} />
            </div>
          )}
        </RunText>
      ))}
    </>
  );
  // of a block in pieces only those in view are laid out
  const isLong = block.isRest || block.end - block.start > 4_000;
  if (block.kind === 'title')
    return (
      <h1 className="block title" data-block={block.start}>
        {content}
      </h1>
    );
  if (block.kind === 'heading')
    return (
      <h2 className="block heading" data-block={block.start}>
        {content}
      </h2>
    );
  return (
    <div className={`block ${block.kind}${isLong ? ' long' : ''}`} data-block={block.start}>
      {content}
    </div>
  );
}

type RunProps = MatnProps & { run: Run<Piece>; disputed: ReadonlySet<string>; children: React.ReactNode };

function RunText({ run, disputed, detail, selected, select, inline, children }: RunProps) {
  const words = detail.version.text.slice(run.start, run.end);
  if (run.pieces.length === 0) return <Outside text={words} />;
  const mark = chooseMark(run.pieces);
  const classes = new Set<string>();
  for (const piece of run.pieces) {
    classes.add(piece.part === 'passage' ? 'in-passage' : piece.part);
    if (piece.part === 'content' && disputed.has(piece.mark)) classes.add('disputed');
    if (piece.mark === selected) classes.add(piece.part === 'trigger' ? 'selected framed' : 'selected');
  }
  if (mark === null)
    return (
      <mark className="in-passage">
        <Outside text={words} />
      </mark>
    );
  const choose = () => select(mark === selected ? null : mark);
  const onClick = (event: MouseEvent) => {
    // Who selects words to copy them means no mark.
    if (window.getSelection()?.isCollapsed === false) return;
    event.stopPropagation();
    choose();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    choose();
  };
  // One stop a mark: the run where its own words begin.
  const begins = run.pieces.some((piece) => piece.mark === mark && piece.start === run.start);
  const stop = begins
    ? { role: 'button', tabIndex: inline ? 0 : -1, 'aria-expanded': mark === selected, onKeyDown }
    : {};
  return (
    <>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the run where the mark begins takes the keys */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: likewise */}
      <span
        className={`run ${[...classes].join(' ')}`}
        data-marks={run.pieces.map((piece) => piece.mark).join(' ')}
        data-start={run.start}
        onClick={onClick}
        {...stop}
      >
        <Outside text={words} />
      </span>
      {children}
    </>
  );
}
