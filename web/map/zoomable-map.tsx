import { lazy, Suspense, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useWidth } from '../time/width.ts';
import { FlatBase, frameAround, pixelsOf } from './flat.tsx';
import { type MapProps, Markers } from './markers.tsx';
import type { Country } from './world.ts';
import type { View } from './zoomable.tsx';

const ZoomableBase = lazy(() => import('./zoomable.tsx').then((module) => ({ default: module.ZoomableBase })));

interface ZoomableMapProps extends MapProps {
  /** None as long as they are not loaded, and where they cannot be. */
  countries: readonly Country[];
  /** They are loaded, or it is known that they cannot be. */
  isReady: boolean;
}

/**
 * The map that can be zoomed. Without a graphics processor its first picture takes seconds: until then a plain one stands there, fitted alike,
 * under the same markers, which stay what they are when the other takes its place.
 */
export function ZoomableMap({ countries, isReady, ...props }: ZoomableMapProps) {
  const { t } = useTranslation();
  const [frame, width, element] = useWidth<HTMLDivElement>();
  const [view, setView] = useState<View | null>(null);
  const { picture } = props;
  const size = useMemo(() => ({ width, height: element?.clientHeight ?? 0 }), [width, element]);
  const flat = useMemo(() => frameAround(picture, size), [picture, size]);
  if (width === 0) return <div className="zoomable" ref={frame} />;
  return (
    <div className="zoomable" ref={frame}>
      {isReady && (
        <Suspense>
          <ZoomableBase {...props} countries={countries} show={setView} />
        </Suspense>
      )}
      {view === null && (
        <div className="before-zoomable">
          <FlatBase {...props} countries={countries} size={size} project={flat} />
        </div>
      )}
      <Markers {...props} project={pixelsOf(view?.project ?? flat)} />
      {view !== null && (
        <div className="zoom">
          <button type="button" onClick={() => view.zoom(1)} aria-label={t('map.zoomIn')}>
            +
          </button>
          <button type="button" onClick={() => view.zoom(-1)} aria-label={t('map.zoomOut')}>
            −
          </button>
        </div>
      )}
    </div>
  );
}
