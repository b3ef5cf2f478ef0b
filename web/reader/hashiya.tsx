import { useCallback, useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentDetail } from '../../src/ledger/index.ts';
import { Gloss } from './gloss.tsx';
import type { Mark } from './marks.ts';
import { stackGlosses } from './stack.ts';

interface HashiyaProps {
  detail: DocumentDetail;
  marks: Mark[];
  selected: string | null;
  select: (id: string | null) => void;
}

interface Bar {
  key: string;
  id: string;
  top: number;
  height: number;
}

/** The margin: one gloss a mark, level with its line; close ones stack, the selected one stands where its line is. */
export function Hashiya({ detail, marks, selected, select }: HashiyaProps) {
  const { t } = useTranslation();
  const margin = useRef<HTMLElement>(null);
  const [tops, setTops] = useState<number[]>([]);
  const [bars, setBars] = useState<Bar[]>([]);
  const [height, setHeight] = useState(0);

  const place = useCallback(() => {
    const aside = margin.current;
    const leaf = aside?.parentElement;
    if (!aside || !leaf) return;
    const origin = leaf.getBoundingClientRect().top;
    const runs = [...leaf.querySelectorAll<HTMLElement>('.matn .run')];
    const lines = new Map<string, DOMRect>();
    const nextBars: Bar[] = [];
    const starts = new Map(marks.map((mark) => [mark.id, String(mark.at.start)]));
    for (const run of runs) {
      const rect = run.getClientRects()[0];
      if (rect === undefined) continue;
      const ids = (run.dataset['marks'] ?? '').split(' ');
      for (const id of ids) if (starts.get(id) === run.dataset['start']) lines.set(id, rect);
      if (run.classList.contains('trigger')) {
        const id = ids.find((one) => marks.some((mark) => mark.id === one && mark.layer === 'events')) ?? '';
        nextBars.push({ key: run.dataset['start'] ?? '', id, top: rect.top - origin, height: rect.height });
      }
    }
    setBars(nextBars);
    const glosses = [...aside.querySelectorAll<HTMLElement>('.gloss')].map((gloss) => {
      const line = lines.get(gloss.dataset['mark'] ?? '');
      return { top: line === undefined ? 0 : line.top - origin, height: gloss.offsetHeight };
    });
    const next = stackGlosses(
      glosses,
      3,
      marks.findIndex((mark) => mark.id === selected),
    );
    const last = next.at(-1) ?? 0;
    setTops(next);
    setHeight(last + (glosses.at(-1)?.height ?? 0));
  }, [marks, selected]);

  useLayoutEffect(place, [place]);
  useLayoutEffect(() => {
    const leaf = margin.current?.parentElement;
    if (!leaf) return;
    const watch = new ResizeObserver(place);
    watch.observe(leaf);
    for (const gloss of leaf.querySelectorAll('.gloss')) watch.observe(gloss);
    void globalThis.document.fonts.ready.then(place);
    return () => watch.disconnect();
  }, [place]);

  return (
    <aside className="hashiya" ref={margin} aria-label={t('reader.margin')} style={{ minBlockSize: height + 28 }}>
      {bars.map((bar) => (
        <span
          key={bar.key}
          className={bar.id === selected ? 'event-bar selected' : 'event-bar'}
          style={{ insetBlockStart: bar.top, blockSize: bar.height }}
          aria-hidden="true"
        />
      ))}
      {marks.length === 0 && detail.read && <p className="quiet">{t('reader.noMarks')}</p>}
      {marks.map((mark, at) => (
        <div key={mark.id} className="gloss-place" style={{ insetBlockStart: tops[at] ?? 0 }}>
          <Gloss detail={detail} mark={mark} isSelected={mark.id === selected} select={select} />
        </div>
      ))}
    </aside>
  );
}
