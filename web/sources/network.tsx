import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Network } from '../../src/ledger/index.ts';
import { useNames, useNetwork } from '../app/api.ts';
import { HowToBegin } from '../app/begin.tsx';
import { Files } from '../app/files.tsx';
import { useLanguage } from '../app/language.tsx';
import { Failed, Loading } from '../app/states.tsx';
import { showNumber } from '../show/figures.ts';
import { nameIn } from '../show/names.ts';
import { WaysDrawing } from './network-drawing.tsx';
import { layOut, mostDrawn, stepsOf, usualLeast } from './network-layout.ts';
import { Everybody, Leanings, WaysOf } from './network-tables.tsx';
import { Tabs } from './page.tsx';

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
          <>
            <p className="state">{t('sources.networkNone')}</p>
            <HowToBegin />
          </>
        ) : (
          <Ways network={network.data} />
        ))}
    </section>
  );
}

interface Asked {
  actor?: string;
  least?: string;
}

/** The strongest ways, or all of one source; beside them a table in which everybody stands. */
function Ways({ network }: { network: Network }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const name = useNameOf(network);
  const carries = useMemo(() => new Map(network.nodes.map((node) => [node.id, node.carries])), [network]);
  const asked = useSearch({ strict: false }) as Asked;
  const { actor } = asked;
  const usual = useMemo(() => usualLeast(network.ways), [network]);
  const least = asked.least === undefined ? usual : Number(asked.least);
  const among = useMemo(
    () => (actor === undefined ? network.ways : network.ways.filter(({ from, to }) => from === actor || to === actor)),
    [network, actor],
  );
  const drawn = useMemo(() => {
    // who looks at one source sees all its ways: they lie beside one another
    if (actor !== undefined) return among;
    return among.filter(({ statements }) => statements >= least).slice(0, mostDrawn);
  }, [among, actor, least]);
  const layout = useMemo(() => layOut(drawn), [drawn]);
  const go = (search: Asked) => void navigate({ to: '/network', search: search as Record<string, string> });
  const choose = (id: string) => go(id === '' ? {} : { actor: id });
  return (
    <>
      <p className="quiet note">{t('sources.networkNote')}</p>
      <div className="choose">
        <label>
          <span>{t('sources.whose')}</span>
          <select value={actor ?? ''} onChange={(event) => choose(event.target.value)}>
            <option value="">{t('sources.everyone')}</option>
            {network.nodes.map(({ id }) => (
              <option key={id} value={id}>
                {name(id)}
              </option>
            ))}
          </select>
        </label>
        {actor === undefined && <Least ways={network.ways} usual={usual} least={least} choose={go} />}
        <p className="quiet" role="status">
          {t(actor === undefined ? 'sources.drawn' : 'sources.drawnOf', {
            drawn: drawn.length,
            count: among.length,
            name: actor === undefined ? '' : name(actor),
          })}
        </p>
      </div>
      <div className="network-and-table">
        {drawn.length === 0 ? (
          <p className="state">{t('sources.noneDrawn')}</p>
        ) : (
          <WaysDrawing layout={layout} name={name} chosen={actor ?? null} choose={choose} />
        )}
        {actor === undefined ? (
          <div>
            <Leanings ways={network.ways} carries={carries} name={name} choose={choose} />
            <Everybody ways={network.ways} name={name} choose={choose} />
          </div>
        ) : (
          <WaysOf id={actor} ways={among} carries={carries} name={name} choose={choose} />
        )}
      </div>
      <Files list="network" filters={actor === undefined ? {} : { actor }} />
    </>
  );
}

type Chosen = { ways: Network['ways']; usual: number; least: number; choose: (search: Asked) => void };

function Least({ ways, usual, least, choose }: Chosen) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const steps = stepsOf(ways, usual);
  return (
    <label>
      <span>{t('sources.least')}</span>
      <select
        value={String(least)}
        onChange={({ target }) => choose(Number(target.value) === usual ? {} : { least: target.value })}
      >
        {(steps.includes(least) ? steps : [...steps, least].sort((a, b) => a - b)).map((step) => (
          <option key={step} value={String(step)}>
            {step === 1 ? t('sources.any') : showNumber(language, step)}
          </option>
        ))}
      </select>
    </label>
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
