import { Fragment } from 'react';
import type { Stretch } from './apart.ts';
import { Outside } from './text.tsx';

interface MarkedProps {
  stretches: readonly Stretch[];
  most?: number;
  /** As what they are marked: what an edit took out or put in is that. */
  as?: 'mark' | 'del' | 'ins';
}

/** A text with the words marked that no text beside it has; cut off after `most` characters. */
export function Marked({ stretches, most = Number.POSITIVE_INFINITY, as: Mark = 'mark' }: MarkedProps) {
  let left = most;
  return stretches.map(({ text, own }, at) => {
    if (left <= 0) return null;
    const words = <Outside text={text.length > left ? `${text.slice(0, left)}…` : text} />;
    left -= text.length;
    // biome-ignore lint/suspicious/noArrayIndexKey: the stretches of one text never change places
    if (!own) return <Fragment key={at}>{words}</Fragment>;
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: likewise
      <Mark key={at} className="only-here">
        {words}
      </Mark>
    );
  });
}
