import { useTranslation } from 'react-i18next';
import { useLanguage } from '../app/language.tsx';
import { writeMermaid } from './mermaid.ts';
import type { ChainGraph } from './parts.ts';

/** What the page's style says of a shape; a picture that leaves the page has to carry it. */
const carried = [
  'fill',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'font-family',
  'font-size',
  'font-weight',
  'text-anchor',
  'opacity',
  'text-decoration',
];

/** The drawn picture as a file of its own. */
export function writeSvg(svg: SVGSVGElement): string {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  const from = [svg, ...svg.querySelectorAll<SVGElement>('*')];
  const to = [copy, ...copy.querySelectorAll<SVGElement>('*')];
  from.forEach((element, n) => {
    const style = getComputedStyle(element);
    for (const name of carried) to[n]?.setAttribute(name, style.getPropertyValue(name));
  });
  return new XMLSerializer().serializeToString(copy);
}

function save(name: string, type: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = Object.assign(document.createElement('a'), { href: address, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/** Takes the diagram along, as a picture or as text. */
export function TakeChain({ graph, id }: { graph: ChainGraph; id: string }) {
  const { t } = useTranslation();
  const { dir } = useLanguage();
  const takeSvg = () => {
    const svg = document.querySelector<SVGSVGElement>('.chain-frame svg.chain');
    if (svg !== null) save(`isnad-${id}.svg`, 'image/svg+xml', writeSvg(svg));
  };
  return (
    <p className="take">
      <button type="button" className="plain" onClick={takeSvg}>
        {t('take.svg')}
      </button>
      <button
        type="button"
        className="plain"
        onClick={() => save(`isnad-${id}.mmd`, 'text/plain', writeMermaid(graph, dir, t('someone')))}
      >
        {t('take.mermaid')}
      </button>
    </p>
  );
}
