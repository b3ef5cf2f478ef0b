import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Network } from '../../src/ledger/index.ts';
import { useNames, useNetwork } from '../app/api.ts';
import { readFilters } from '../app/filters.ts';
import { useLanguage } from '../app/language.tsx';
import { Failed, Loading } from '../app/states.tsx';
import { showNumber } from '../show/figures.ts';
import { nameIn } from '../show/names.ts';
import { Run } from '../show/text.tsx';
import { type Layout, layOut } from './network-layout.ts';
import { Tabs } from './page.tsx';

const width = 860;
const column = 250;

/** Who gets it from whom: who says it on the side where reading begins, who carries it on the other. */
export function NetworkPage() {
  const { t } = useTranslation();
  const network = useNetwork();
  return (
    <section className="sheet-page network" aria-labelledby="network-title">
      <div className="headline">
        <h1 id="network-title">{t('sources.network')}</h1>
        <Tabs />
      </div>
      {network.isPending && <Loading />}
      {network.isError && <Failed error={network.error} retry={() => void network.refetch()} />}
      {network.data !== undefined &&
        (network.data.ways.length === 0 ? (
          <p className="state">{t('sources.networkNone')}</p>
        ) : (
          <Ways network={network.data} />
        ))}
    </section>
  );
}

function Ways({ network }: { network: Network }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const name = useNameOf(network);
  const chosen = [readFilters(useSearch({ strict: false })).actor ?? ''].flat()[0] ?? '';
  const ways = useMemo(
    () => network.ways.filter(({ from, to }) => chosen === '' || from === chosen || to === chosen),
    [network, chosen],
  );
  const choose = (id: string) => void navigate({ to: '/network', search: id === '' ? {} : { actor: id } });
  return (
    <>
      <p className="quiet note">{t('sources.networkNote')}</p>
      <label className="choose">
        <span className="unheard">{t('sources.name')}</span>
        <select value={chosen} onChange={(event) => choose(event.target.value)}>
          <option value="">{t('sources.everyone')}</option>
          {network.nodes.map(({ id }) => (
            <option key={id} value={id}>
              {name(id)}
            </option>
          ))}
        </select>
      </label>
      <Drawing layout={layOut(ways)} name={name} choose={choose} />
      <details open={ways.length <= 12}>
        <summary>{t('sources.asTable')}</summary>
        <WayTable ways={ways} name={name} />
      </details>
    </>
  );
}

function useNameOf({ nodes }: Network): (id: string) => string {
  const { language } = useLanguage();
  const names = useNames();
  return useMemo(() => {
    const byId = new Map(nodes.map((node) => [node.id, nameIn(language, node, names) ?? node.id]));
    return (id: string) => byId.get(id) ?? id;
  }, [nodes, names, language]);
}

type Drawn = { layout: Layout; name: (id: string) => string; choose: (id: string) => void };

function Drawing({ layout, name, choose }: Drawn) {
  const { t } = useTranslation();
  const { dir } = useLanguage();
  const x = (at: number) => (dir === 'rtl' ? width - at : at);
  const path = ({ y1, y2 }: Layout['ways'][number]) => {
    const [start, end, middle] = [x(column + 6), x(width - column - 6), width / 2];
    return `M${start},${y1}C${middle},${y1} ${middle},${y2} ${end},${y2}`;
  };
  return (
    <div className="wide">
      <svg
        viewBox={`0 -24 ${width} ${layout.height + 28}`}
        className="ways"
        style={{ minInlineSize: `${width * 0.75}px` }}
        aria-label={t('sources.draw')}
      >
        {layout.ways.map((way) => (
          <path key={`${way.from} ${way.to}`} d={path(way)} strokeWidth={way.width} className="way">
            <title>{`${name(way.from)} ← ${name(way.to)}: ${t('sources.in', { count: way.statements })}`}</title>
          </path>
        ))}
        <text x={x(column)} y={-8} className="head" textAnchor="end">
          {t('sources.from')}
        </text>
        <text x={x(width - column)} y={-8} className="head" textAnchor="start">
          {t('sources.to')}
        </text>
        {(['from', 'to'] as const).map((side) =>
          layout[side].map(({ id, y }) => (
            // biome-ignore lint/a11y/useSemanticElements: SVG has no button of its own
            <g
              key={`${side} ${id}`}
              role="button"
              tabIndex={0}
              onClick={() => choose(id)}
              onKeyDown={(event) => {
                if (event.key === 'Enter') choose(id);
              }}
            >
              <circle cx={x(side === 'from' ? column + 3 : width - column - 3)} cy={y} r={3} />
              <text
                x={x(side === 'from' ? column - 6 : width - column + 6)}
                y={y + 4}
                textAnchor={side === 'from' ? 'end' : 'start'}
                direction={dir}
              >
                {cut(name(id))}
              </text>
            </g>
          )),
        )}
      </svg>
    </div>
  );
}

const longest = 34;
const cut = (text: string) => (text.length > longest ? `${text.slice(0, longest - 1)}…` : text);

function WayTable({ ways, name }: { ways: Network['ways']; name: (id: string) => string }) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{t('sources.from')}</th>
          <th scope="col">{t('sources.to')}</th>
          <th scope="col" className="figure">
            {t('sources.statements')}
          </th>
        </tr>
      </thead>
      <tbody>
        {ways.map(({ from, to, statements }) => (
          <tr key={`${from} ${to}`}>
            {[from, to].map((id, at) => (
              <td key={at === 0 ? 'from' : 'to'}>
                <Link to="/sources/$id" params={{ id }}>
                  <Run text={name(id)} />
                </Link>
              </td>
            ))}
            <td className="figure">{showNumber(language, statements)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
