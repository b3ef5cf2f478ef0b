import { type CueVerb, cueVerbs } from '../cues/words.ts';

/** The reporting verbs by their lemma. */
export const cueOf: ReadonlyMap<string, CueVerb> = new Map(cueVerbs.map((cue) => [cue.lemma, cue]));
