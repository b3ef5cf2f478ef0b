import type { Profile } from './profile.ts';

/** Where a phrase stands to the word of a happening. `isAnchored`: in a sentence that tells the happening. */
export interface Location {
  name: string;
  number: number;
  isAnchored: boolean;
}

const anchored = ['after', 'before', 'in', 'again-after', 'again-before', 'again-in'];
const others = ['title', 'sentence-1', 'sentence-2', 'later', 'far'];
const [after, before, inside, againAfter, againBefore, againInside, title, one, two, later, far] = [
  ...anchored,
  ...others,
].map((name, number): Location => ({ name, number, isAnchored: number < anchored.length })) as [
  Location,
  Location,
  Location,
  Location,
  Location,
  Location,
  Location,
  Location,
  Location,
  Location,
  Location,
];

/** More than there are. */
export const mostLocations = 16;

/** How many sentences before the happening's are looked at. */
export const reachBack = 2;

/** `main`: the sentence of the happening; `anchor`: the arc that tells it in the phrase's sentence. */
export function locationOf({ argument, index }: Profile, main: number, anchor: number | null): Location {
  const { phrase, sentence } = argument;
  if (anchor === null) {
    if (sentence.sentence.block.kind === 'title') return title;
    if (index >= main) return later;
    return main - index === 1 ? one : main - index <= reachBack ? two : far;
  }
  if (phrase.from > anchor) return index === main ? after : againAfter;
  if (phrase.to <= anchor) return index === main ? before : againBefore;
  return index === main ? inside : againInside;
}
