import { useTranslation } from 'react-i18next';
import { type Layer, layers } from './marks.ts';

/** Which layers of marks are shown; each switch looks like its mark. */
export function LayerBar({
  shown,
  onChange,
}: {
  shown: ReadonlySet<Layer>;
  onChange: (shown: ReadonlySet<Layer>) => void;
}) {
  const { t } = useTranslation();
  const toggle = (layer: Layer) => {
    const next = new Set(shown);
    if (!next.delete(layer)) next.add(layer);
    onChange(next);
  };
  return (
    <fieldset className="layers">
      <legend>{t('reader.layers')}</legend>
      {layers.map((layer) => (
        <label key={layer}>
          <input type="checkbox" checked={shown.has(layer)} onChange={() => toggle(layer)} />
          <span className={`sample ${layer}`}>{t(`reader.layer.${layer}`)}</span>
        </label>
      ))}
      <p className="quiet">{t('reader.layersHint')}</p>
    </fieldset>
  );
}
