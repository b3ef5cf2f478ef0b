import { fold, type SentenceWords } from '../../../text/index.ts';

const folded = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/).map(fold));

/** Words before a full stop that it does not end, and words that never open a sentence: behind a stray full stop the sentence goes on. */
export const sentenceWords: SentenceWords = {
  abbreviations: folded('د م أ ص ب ق هـ أ.د كلم كم ت تر'),
  continuers: folded(
    'قوله قولها قولهم خلال باتجاه الذي التي الذين اللذين اللتين والذي والتي والذين بأن أن بشأن بهدف بغية عبر ضمن وذلك',
  ),
};
