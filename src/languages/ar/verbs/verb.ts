/** The ten derived forms of three radicals, and the two of four (زعزع 11, تزعزع 12). */
export type FormNumber = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12;

/**
 * One verb of the inventory. `lemma`: perfect, 3rd masculine singular, with its hamzas. `root`: its radicals, hamza as أ, weak ones as و or ي.
 * `vowel`: the vowel of form I's imperfect, where it shows in writing (hollow, defective and hamzated roots) and is not the usual one.
 * `masdar`: for form I, and those in use beside the rule's own (حصار beside محاصرة); a plural stands after a slash ("هجوم/هجمات").
 */
export interface Verb {
  lemma: string;
  root: string;
  form: FormNumber;
  masdar?: readonly string[];
  vowel?: 'a' | 'i' | 'u';
}
