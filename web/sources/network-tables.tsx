import { Link } from '@tanstack/react-router';
import { type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Network } from '../../src/ledger/index.ts';
import { useLanguage } from '../app/language.tsx';
import { showNumber } from '../show/figures.ts';
import { Run } from '../show/text.tsx';
import { leaningsOf, tally } from './network-layout.ts';

interface Tabled {
  ways: Network['ways'];
  /** How many statements each has from anybody. */
  carries: ReadonlyMap<string, number>;
  name: (id: string) => string;
  choose: (id: string) => void;
}

/** Whoever has nearly all from one other: what an outlet adds of its own can be seen at once. */
export function Leanings({ ways, carries, name, choose }: Tabled) {
  const { t } = useTranslation();
  const rows = useMemo(() => leaningsOf(ways, carries), [ways, carries]);
  if (rows.length === 0) return null;
  return (
    <section className="leanings" aria-labelledby="leanings-title">
      <h2 id="leanings-title">{t('sources.leanings')}</h2>
      <p className="quiet">{t('sources.leaningsNote')}</p>
      <table>
        <Head columns={['to', 'from', 'part']} />
        <tbody>
          {rows.map(({ from, to, statements, of }) => (
            <tr key={`${from} ${to}`}>
              <th scope="row">
                <Name id={to} name={name} choose={choose} />
              </th>
              <td>
                <Name id={from} name={name} choose={choose} />
              </td>
              <td className="figure">
                <Part statements={statements} of={of} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Part({ statements, of }: { statements: number; of: number }) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const n = (value: number) => showNumber(language, value);
  return statements === of ? t('sources.allOf', { of: n(of) }) : t('sources.partOf', { n: n(statements), of: n(of) });
}

/** Everybody, whether drawn or not; each name leads to its own ways. */
export function Everybody({ ways, name, choose }: Omit<Tabled, 'carries'>) {
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
export function WaysOf({ id, ways, carries, name, choose }: Tabled & { id: string }) {
  const { t } = useTranslation();
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
        <Head columns={['from', 'to', 'part']} />
        <tbody>
          {ways.map(({ from, to, statements }) => (
            <tr key={`${from} ${to}`}>
              {[from, to].map((one, at) => (
                <td key={at === 0 ? 'from' : 'to'}>
                  {one === id ? <Run text={name(one)} /> : <Name id={one} name={name} choose={choose} />}
                </td>
              ))}
              <td className="figure">
                <Part statements={statements} of={carries.get(to) ?? statements} />
              </td>
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

type Column = 'part' | 'name' | 'takesFrom' | 'carriedBy' | 'statements' | 'from' | 'to';
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
