import type { Arc } from './analysis.ts';

/** An arc before it has a place in a document. */
export type ArcWord = Omit<Arc, 'from' | 'to' | 'start' | 'end'>;

/**
 * Every arc is made here, its fields written out one by one: spreading gives objects of many layouts, and code that looks into all of them
 * runs several times slower.
 */
export function makeArc(place: Pick<Arc, 'from' | 'to' | 'start' | 'end'>, word: ArcWord): Arc {
  return {
    from: place.from,
    to: place.to,
    start: place.start,
    end: place.end,
    kind: word.kind,
    id: word.id,
    stem: word.stem,
    proclitics: word.proclitics,
    enclitic: word.enclitic,
    form: word.form,
    quantity: word.quantity,
    date: word.date,
    gender: word.gender,
    number: word.number,
    features: word.features,
    score: word.score,
  };
}

/** The same stretch of text read as something else. */
export const changeArc = (arc: Arc, changes: Partial<ArcWord>): Arc => makeArc(arc, { ...arc, ...changes });
