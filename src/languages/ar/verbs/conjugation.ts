import { fold } from '../../../text/index.ts';
import type { VerbForm, VerbPart } from '../analysis.ts';
import { spellings } from './spelling.ts';
import type { Stem } from './stems.ts';
import { stemsOf } from './stems.ts';
import type { Verb } from './verb.ts';

type Gender = VerbForm['gender'];
type Count = VerbForm['number'];
type Voice = 'active' | 'passive';
type Ending = readonly [gender: Gender, number: Count, sounds: string];

const perfectEndings: Record<Stem['ending'], readonly Ending[]> = {
  kept: [
    ['m', 's', ''],
    ['f', 's', 'at'],
    ['m', 'd', 'A'],
    ['f', 'd', 'atA'],
    ['m', 'p', 'W'],
  ],
  a: [
    ['m', 's', 'Y'],
    ['f', 's', 'at'],
    ['m', 'd', 'aيA'],
    ['f', 'd', 'atA'],
    ['m', 'p', 'W'],
    ['f', 'p', 'ayn'],
  ],
  o: [
    ['m', 's', 'A'],
    ['f', 's', 'at'],
    ['m', 'd', 'aوA'],
    ['f', 'd', 'atA'],
    ['m', 'p', 'W'],
    ['f', 'p', 'aوn'],
  ],
  i: [
    ['m', 's', 'I'],
    ['f', 's', 'iيat'],
    ['m', 'd', 'iيA'],
    ['f', 'd', 'iيatA'],
    ['m', 'p', 'W'],
    ['f', 'p', 'In'],
  ],
  u: [],
};

/** Indicative first, then the clipped shapes after لم and لن. */
const imperfectEndings: Record<Stem['ending'], readonly Ending[]> = {
  kept: [
    ['m', 's', ''],
    ['m', 'd', 'An'],
    ['m', 'd', 'A'],
    ['m', 'p', 'Un'],
    ['m', 'p', 'W'],
  ],
  a: [
    ['m', 's', 'Y'],
    ['m', 's', ''],
    ['m', 'd', 'aيAn'],
    ['m', 'd', 'aيA'],
    ['m', 'p', 'aون'],
    ['m', 'p', 'W'],
  ],
  i: [
    ['m', 's', 'I'],
    ['m', 's', ''],
    ['m', 'd', 'iيAn'],
    ['m', 'd', 'iيA'],
    ['m', 'p', 'Un'],
    ['m', 'p', 'W'],
  ],
  u: [
    ['m', 's', 'U'],
    ['m', 's', ''],
    ['m', 'd', 'uوAn'],
    ['m', 'd', 'uوA'],
    ['m', 'p', 'Un'],
    ['m', 'p', 'W'],
  ],
  o: [],
};

const participleEndings: Record<'kept' | 'a' | 'i', readonly Ending[]> = {
  kept: [
    ['m', 's', ''],
    ['f', 's', 'aT'],
    ['m', 'd', 'An'],
    ['m', 'd', 'ayn'],
    ['f', 'd', 'atAn'],
    ['f', 'd', 'atayn'],
    ['m', 'p', 'Un'],
    ['m', 'p', 'In'],
    ['m', 'p', 'U'],
    ['m', 'p', 'I'],
    ['f', 'p', 'At'],
  ],
  i: [
    ['m', 's', 'I'],
    ['m', 's', ''],
    ['f', 's', 'iيaT'],
    ['m', 'd', 'iيAn'],
    ['m', 'd', 'iيayn'],
    ['m', 'p', 'Un'],
    ['m', 'p', 'In'],
    ['f', 'p', 'iيAt'],
  ],
  a: [
    ['m', 's', 'Y'],
    ['f', 's', 'AT'],
    ['m', 'd', 'aيAn'],
    ['m', 'd', 'aيayn'],
    ['m', 'p', 'aون'],
    ['m', 'p', 'ayn'],
    ['f', 'p', 'aيAt'],
  ],
};

const latin: Record<string, string> = { t: 'ت', n: 'ن', s: 'س', m: 'م', y: 'ي' };
const lettered = (sounds: string): string => sounds.replace(/[tnsmy]/g, (letter) => latin[letter] as string);

/** A word form as it is spelled, before folding. */
export type SpelledForm = Omit<VerbForm, 'folded'> & { spelled: string };

/**
 * Every third-person form of a verb that newspapers print, folded and without clitics: perfect and imperfect, active and passive,
 * both genders, three numbers, clipped shapes included; masdars; participles. A shape that may be active or passive comes once, as `either`.
 */
export function conjugate(verb: Verb): VerbForm[] {
  const found = new Map<string, VerbForm>();
  for (const { spelled, ...rest } of spelledForms(verb)) {
    const folded = fold(spelled);
    const key = `${folded} ${rest.part} ${rest.gender} ${rest.number}`;
    const known = found.get(key);
    if (known === undefined) found.set(key, { folded, ...rest });
    else {
      if (known.voice !== rest.voice) known.voice = 'either';
      if (rest.clipped !== true) delete known.clipped;
    }
  }
  return [...found.values()];
}

/** The same forms with their hamzas, ta marbuta and alef maqsura; a shape comes once for each voice. */
export function spelledForms(verb: Verb): SpelledForm[] {
  const forms: SpelledForm[] = [];
  const stems = stemsOf(verb);
  const lemma = verb.lemma;
  const add = (sounds: string, part: VerbPart, voice: Voice, gender: Gender, number: Count, clipped = false): void => {
    for (const spelled of spellings(lettered(sounds)))
      forms.push({ spelled, lemma, part, voice, gender, number, ...(clipped ? { clipped } : {}) });
  };
  const addPerfect = (stem: Stem, voice: Voice): void => {
    for (const [gender, number, ending] of perfectEndings[stem.ending])
      add(stem.sounds + ending, 'perfect', voice, gender, number);
    if (stem.ending === 'kept') add(`${openGeminate(stem.short)}n`, 'perfect', voice, 'f', 'p');
  };
  const addImperfect = (stem: Stem, voice: Voice): void => {
    const vowel = voice === 'passive' ? 'u' : stems.prefixVowel;
    for (const [, number, ending] of imperfectEndings[stem.ending]) {
      const clipped = ending === '' ? stem.ending !== 'kept' : /[AW]$/.test(ending);
      add(`y${vowel}${stem.sounds}${ending}`, 'imperfect', voice, 'm', number, clipped);
      if (number !== 'p') add(`t${vowel}${stem.sounds}${ending}`, 'imperfect', voice, 'f', number, clipped);
    }
    if (stem.ending === 'kept' && stem.short !== stem.sounds) {
      add(`y${vowel}${stem.short}`, 'imperfect', voice, 'm', 's', true);
      add(`t${vowel}${stem.short}`, 'imperfect', voice, 'f', 's', true);
    }
    const weakVowel = stem.ending === 'a' ? 'aي' : stem.ending === 'u' ? 'U' : 'I';
    const plural = stem.ending === 'kept' ? openGeminate(stem.short) : stem.sounds + weakVowel;
    add(`y${vowel}${plural}n`, 'imperfect', voice, 'f', 'p');
  };
  const addParticiple = (stem: Stem, part: VerbPart, voice: Voice): void => {
    const endings = participleEndings[stem.ending === 'a' || stem.ending === 'i' ? stem.ending : 'kept'];
    for (const [gender, number, ending] of endings) add(joinGlide(stem.sounds, ending), part, voice, gender, number);
  };
  addPerfect(stems.perfect, 'active');
  addPerfect(stems.passivePerfect, 'passive');
  addImperfect(stems.imperfect, 'active');
  addImperfect(stems.passiveImperfect, 'passive');
  addParticiple(stems.active, 'active-participle', 'active');
  addParticiple(stems.passive, 'passive-participle', 'passive');
  for (const [spelled, number] of masdarShapes(verb, stems.masdars)) {
    const gender = /(ة|ات)$/.test(spelled) ? 'f' : 'm';
    forms.push({ spelled, lemma, part: 'masdar', voice: 'either', gender, number });
  }
  return forms;
}

/** شنّ + n is شننّ: the two like radicals part before a consonant. */
const openGeminate = (sounds: string): string => sounds.replace(/(.)\1$/, '$1a$1');

/** مدعوّ, مرميّ: a stem that ends in a long vowel keeps its glide before a vowel. */
function joinGlide(stem: string, ending: string): string {
  if (ending === '' || !/[UI]$/.test(stem)) return stem + ending;
  return stem.slice(0, -1) + (stem.endsWith('U') ? 'uو' : 'iي') + ending;
}

function masdarShapes(verb: Verb, byRule: readonly string[]): [string, Count][] {
  const shapes: [string, Count][] = [];
  for (const entry of verb.masdar ?? []) {
    const [one = '', many] = entry.split('/');
    shapes.push([one, 's']);
    if (many !== undefined) shapes.push([many, 'p']);
  }
  for (const sounds of byRule)
    for (const single of spellings(lettered(sounds))) {
      shapes.push([single, 's']);
      const open = single.endsWith('ة') ? single.slice(0, -1) : single;
      shapes.push([`${open}ات`, 'p']);
      const bound = single.endsWith('ة') ? `${open}ت` : single;
      shapes.push([`${bound}ان`, 'd'], [`${bound}ين`, 'd']);
    }
  return shapes;
}
