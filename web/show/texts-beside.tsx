import { Fragment, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Marked } from './marked.tsx';
import type { Row } from './rows.ts';

/** What stands over a side: its name, and the language of its text. */
export interface Side {
  name: ReactNode;
  language: string;
}

interface BesideProps {
  rows: readonly Row[];
  sides: readonly [Side, Side];
  /** Whether the right one came to be out of the left one. */
  isEdit?: boolean;
}

/** So many paragraphs that both have are folded into one line; fewer are shown, so that what differs does not stand alone. */
const leastFolded = 2;

/** Two texts beside each other, paragraph by paragraph, one under the other on a phone; what only one has is marked, what both have is folded. */
export function TextsBeside({ rows, sides, isEdit = false }: BesideProps) {
  const { t } = useTranslation();
  return (
    <div className="texts-beside">
      <div className="beside-row beside-head" aria-hidden="true">
        {sides.map((side, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: there are two sides and they never change places
          <p key={at}>{side.name}</p>
        ))}
      </div>
      {inRuns(rows).map((run, at) => {
        // biome-ignore lint/suspicious/noArrayIndexKey: the paragraphs of two texts never change places
        const drawn = run.map((row, n) => <RowBeside key={n} row={row} sides={sides} isEdit={isEdit} />);
        // biome-ignore lint/suspicious/noArrayIndexKey: likewise
        if (run[0]?.same !== true || run.length < leastFolded) return <Fragment key={at}>{drawn}</Fragment>;
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: likewise
          <details key={at} className="alike">
            <summary>{t('beside.alike', { count: run.length })}</summary>
            {drawn}
          </details>
        );
      })}
    </div>
  );
}

const edited = ['del', 'ins'] as const;

function RowBeside({ row, sides, isEdit }: { row: Row; sides: BesideProps['sides']; isEdit: boolean }) {
  const { t } = useTranslation();
  const texts = [row.left, row.right] as const;
  return (
    <div className={row.same ? 'beside-row same' : 'beside-row'}>
      {texts.map((text, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the left and the right
        <div key={at} className={text === null ? 'beside-cell empty' : 'beside-cell'}>
          <p className="beside-name">{sides[at]?.name}</p>
          {text === null ? (
            <p className="quiet">{t('beside.nothing')}</p>
          ) : (
            <p className="told" dir="auto" lang={sides[at]?.language}>
              <Marked stretches={text} as={isEdit ? (edited[at] ?? 'mark') : 'mark'} />
            </p>
          )}
        </div>
      ))}
    </div>
  );
}

/** Paragraphs that both have and those that differ, each run by itself. */
function inRuns(rows: readonly Row[]): Row[][] {
  const runs: Row[][] = [];
  for (const row of rows) {
    const last = runs.at(-1);
    if (last?.[0]?.same === row.same) last.push(row);
    else runs.push([row]);
  }
  return runs;
}
