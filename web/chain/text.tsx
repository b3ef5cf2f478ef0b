import { useTranslation } from 'react-i18next';
import { Arrow, Dot } from '../show/chain-words.tsx';
import { Run } from '../show/text.tsx';
import type { ChainGraph, ChainNode } from './parts.ts';

/** The diagram in words: each origin with the ways that lead from it to who carries it. */
export function ChainText({ graph }: { graph: ChainGraph }) {
  const { t } = useTranslation();
  const starts = graph.nodes.filter((node) => !graph.edges.some((edge) => edge.to === node.id));
  return (
    <ul className="chain-text">
      {starts.flatMap((start) =>
        findWays(graph, start).map((way) => (
          <li key={way.map((step) => step.node.id).join(' ')}>
            {way.map(({ node, mode }) => (
              <span key={node.id}>
                {mode !== null && <Arrow mode={mode} />}
                <span className={node.disowned ? 'link disowned' : 'link'}>
                  {mode === null && <Dot anonymous={node.kind === 'unnamed' || node.kind === 'gap'} />}
                  <Run text={node.name ?? t('someone')} />
                </span>
                {node.copies.length > 0 && (
                  <span className="quiet">
                    {' '}
                    ({t('event.sameText')}{' '}
                    <Run text={node.copies.map((name) => name ?? t('someone')).join(t('listComma'))} />)
                  </span>
                )}
              </span>
            ))}
            {start.disowned && <span className="grave"> ({t('event.disowned')})</span>}
          </li>
        )),
      )}
    </ul>
  );
}

type Step = { node: ChainNode; mode: ChainGraph['edges'][number]['mode'] | null };
const mostWays = 60;

/** All ways from a node to those that nothing follows. */
export function findWays(graph: ChainGraph, start: ChainNode): Step[][] {
  const byId = new Map(graph.nodes.map((node) => [node.id, node]));
  const ways: Step[][] = [];
  const walk = (way: Step[]) => {
    if (ways.length >= mostWays) return;
    const at = way.at(-1)?.node.id;
    const next = graph.edges.filter((edge) => edge.from === at);
    if (next.length === 0) ways.push(way);
    for (const edge of next) {
      const node = byId.get(edge.to);
      if (node !== undefined) walk([...way, { node, mode: edge.mode }]);
    }
  };
  walk([{ node: start, mode: null }]);
  return ways;
}
