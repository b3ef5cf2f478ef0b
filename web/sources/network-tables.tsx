import { Link } from '@tanstack/react-router';
import { type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Network } from '../../src/ledger/index.ts';
import { useLanguage } from '../app/language.tsx';
import { showNumber } from '../show/figures.ts';
import { Run } from '../show/text.tsx';
import { tally } from './network-layout.ts';

interface Tabled {
  ways: Network['ways'];
  name: (id: string) => string;
  choose: (id: string) => void;
}

/** Everybody, whether drawn or not; each name leads to its own ways. */
export function Everybody({ ways, name, choose }: Tabled) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const rows = useMemo(() => tally(ways), [ways]);
  return (
    <Beside title={t('sources.all', { count: rows.length })}>
      <table>
        <Head columns={['name', 'takesFrom', 'carriedBy', 'statements']} />
        <tbody>
          {rows.map(({ id, ...figures }) => (
            <tr key={id}>
              <th scope="row">
                <Name id={id} name={name} choose={choose} />
              </th>
              {(['takesFrom', 'carriedBy', 'statements'] as const).map((figure) => (
                <td key={figure} className="figure">
                  {figures[figure] === 0 ? <span className="quiet">–</span> : showNumber(language, figures[figure])}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Beside>
  );
}

/** All ways of one source, from whom and to whom. */
export function WaysOf({ id, ways, name, choose }: Tabled & { id: string }) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  return (
    <Beside title={<Run text={name(id)} />}>
      <p className="network-links">
        <Link to="/sources/$id" params={{ id }}>
          {t('sources.itsPage')}
        </Link>
        <button type="button" className="plain" onClick={() => choose('')}>
          {t('sources.everyone')}
        </button>
      </p>
      <table>
        <Head columns={['from', 'to', 'statements']} />
        <tbody>
          {ways.map(({ from, to, statements }) => (
            <tr key={`${from} ${to}`}>
              {[from, to].map((one, at) => (
                <td key={at === 0 ? 'from' : 'to'}>
                  {one === id ? <Run text={name(one)} /> : <Name id={one} name={name} choose={choose} />}
                </td>
              ))}
              <td className="figure">{showNumber(language, statements)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Beside>
  );
}

function Beside({ title, children }: { title: ReactNode; children: ReactNode }) {
  return (
    <section className="network-table" aria-labelledby="table-title">
      <h2 id="table-title">{title}</h2>
      {children}
    </section>
  );
}

type Column = 'name' | 'takesFrom' | 'carriedBy' | 'statements' | 'from' | 'to';
const names: readonly Column[] = ['name', 'from', 'to'];

function Head({ columns }: { columns: readonly Column[] }) {
  const { t } = useTranslation();
  return (
    <thead>
      <tr>
        {columns.map((column) => (
          <th key={column} scope="col" className={names.includes(column) ? undefined : 'figure'}>
            {t(`sources.${column}`)}
          </th>
        ))}
      </tr>
    </thead>
  );
}

function Name({ id, name, choose }: { id: string } & Pick<Tabled, 'name' | 'choose'>) {
  return (
    <button type="button" className="plain" onClick={() => choose(id)}>
      <Run text={name(id)} />
    </button>
  );
}
