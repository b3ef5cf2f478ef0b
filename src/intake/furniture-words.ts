import type { BlockRole } from '../model/index.ts';

/**
 * Phrases that mark furniture. A form is matched folded, at word edges; `…` stands for any words of one line, `#` for a number.
 * `where`: `line` the form is the whole line (marks at its edges aside); `start` a short line begins with it;
 * `tail` it opens what ends a paragraph, after a full stop or on a line of its own; `any` a line that holds it anywhere.
 * `takes`: how many short lines after it belong to it; `rest` for all of them.
 */
export interface FurniturePhrases {
  role: BlockRole | null;
  /** Default furniture. */
  kind?: 'furniture' | 'caption' | 'embed';
  where: 'line' | 'start' | 'tail' | 'any';
  forms: readonly string[];
  takes?: number | 'rest';
}

/** What one language's pages print around their stories. All forms are matched folded. */
export interface FurnitureWords {
  language: string;
  phrases: readonly FurniturePhrases[];
  /** Agencies and papers as datelines and credits name them; `wires` are words for "agencies" in general. */
  agencies: readonly string[];
  wires: readonly string[];
  /** Agencies, archives and words that credit a picture and never a text. */
  pictures: readonly string[];
  /** Cities that open datelines. */
  cities: readonly string[];
  /** Months by number, 1 to 12, with all names in use. */
  months: readonly (readonly string[])[];
  lunarMonths: readonly string[];
  weekdays: readonly string[];
  /** Other words of a line that is only a date ("published on", "at", "a.m."). */
  dateWords: readonly string[];
  /** Labels in front of a source's name ("source:"). */
  sourceLabels: readonly string[];
  /** Between a writer's name and the town ("فلان من جدة"). */
  fromWords: readonly string[];
  /** Words of bylines ("by", "correspondent"). */
  bylineWords: readonly string[];
}
