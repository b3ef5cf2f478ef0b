import { useTranslation } from 'react-i18next';
import { shapeOf } from './draw.tsx';
import type { ChainGraph, NodeKind } from './parts.ts';

const modes = ['direct', 'relayed', 'hearsay', 'inferred'] as const;
const kinds: NodeKind[] = ['person', 'institution', 'outlet', 'channel', 'unnamed', 'gap'];

/** What the shapes and lines of this diagram mean; only those that occur in it. */
export function ChainLegend({ graph }: { graph: ChainGraph }) {
  const { t } = useTranslation();
  const hasKind = (kind: NodeKind) => graph.nodes.some((node) => node.kind === kind);
  return (
    <ul className="legend" aria-label={t('event.legend')}>
      {kinds.filter(hasKind).map((kind) => (
        <li key={kind}>
          <svg width="30" height="22" aria-hidden="true" className="chain">
            <g className={`node ${kind}`}>
              <path className="shape" d={shapeOf({ kind }, 3, 2, 24, 14)} />
            </g>
          </svg>
          {t(`kind.${kind}`)}
        </li>
      ))}
      {modes
        .filter((mode) => graph.edges.some((edge) => edge.mode === mode))
        .map((mode) => (
          <li key={mode}>
            <svg width="34" height="10" aria-hidden="true" className="chain">
              <g className={`edge ${mode}`}>
                <path d="M1 5H33" />
              </g>
            </svg>
            {t(`mode.${mode}`)}
          </li>
        ))}
    </ul>
  );
}
