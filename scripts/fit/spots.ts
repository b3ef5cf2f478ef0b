import type { Article, GoldEvent } from './annotated.ts';

/** Where annotators have a happening: where the words begin that tell it. */
export interface GoldSpots {
  id: string;
  types: readonly string[];
  optional: boolean;
  at: readonly number[];
}

/** How far a word that annotators chose may begin from the one that is read. */
const close = 12;

export const isCloseTo = (at: readonly number[], start: number): boolean =>
  at.some((each) => Math.abs(each - start) < close);

export function spotsOf({ gold, version: { text } }: Article): GoldSpots[] {
  return (gold.events as (GoldEvent & Anchored)[]).map(
    ({ id, type, type_alt, optional, anchor, context, also, anchor_span }) => {
      const base = context === undefined ? -1 : text.indexOf(context);
      const first = anchor_span?.[0] ?? (base < 0 ? text.indexOf(anchor) : Math.max(text.indexOf(anchor, base), base));
      const at = [first, ...(also ?? []).map((words) => text.indexOf(words))].filter((each) => each >= 0);
      return { id, types: [type, ...(type_alt ?? [])], optional: optional === true, at };
    },
  );
}

interface Anchored {
  type: string;
  type_alt?: string[];
  optional?: boolean;
  anchor: string;
  context?: string;
  also?: string[];
  anchor_span?: [number, number];
}
