import type { Place } from '../../../model/index.ts';
import type { Register } from '../names/index.ts';
import type { Argument } from './draft.ts';
import type { Phrase } from './phrases.ts';

/** Which places of knowledge a bare noun can take up; a noun that is not here takes up only what was told with the same noun. */
const kindsOfNoun: Readonly<Record<string, readonly Place['kind'][]>> = {
  مدينه: ['town'],
  بلده: ['town', 'village'],
  قريه: ['village'],
  محافظه: ['governorate'],
  ولايه: ['governorate'],
  اقليم: ['region', 'governorate'],
  مديريه: ['district'],
  قضاء: ['district'],
  ناحيه: ['district'],
  مخيم: ['camp'],
  قاعده: ['base'],
  معسكر: ['base', 'camp'],
  معبر: ['crossing'],
  جزيره: ['site', 'region'],
};

/** Nouns that take up nothing when they stand alone: "المنطقة" is as often the whole Middle East. */
const tooWide = new Set('منطقه حدود شمال جنوب شرق غرب اراضي جبهه عاصمه سماء اجواء موقع'.split(' '));

/** How many characters back a place that is taken up may stand. */
const reach = 700;

/**
 * The place that a bare definite noun takes up: "سيطر الجيش على المدينة" behind "مدينة عدن", "في المستشفى" behind "مستشفى الشفاء". The nearest
 * one told before with the same noun and a name, or of the kind that the noun names; null where there is none. `told`: the phrases of the
 * document, in text order.
 */
export function antecedentOfPlace(phrase: Phrase, told: readonly Argument[], register: Register): Phrase | null {
  const noun = bareNoun(phrase);
  if (noun === null) return null;
  for (let i = told.length - 1; i >= 0; i--) {
    const { phrase: earlier } = told[i] as Argument;
    if (earlier.end > phrase.start) continue;
    if (phrase.start - earlier.end > reach) return null;
    if (earlier.kind === 'place' && isTakenUp(earlier, noun, register)) return earlier;
  }
  return null;
}

/** The noun of a definite place phrase that has no name. */
function bareNoun(phrase: Phrase): string | null {
  const { noun, nominals, definite, number, to, from } = phrase;
  if (phrase.kind !== 'place' || noun === null || !noun.sense.place || !definite || number !== 's') return null;
  if (nominals.length > 0 || noun.enclitic !== null || to - from > 1 || tooWide.has(noun.shape)) return null;
  return noun.shape;
}

function isTakenUp(earlier: Phrase, noun: string, register: Register): boolean {
  const named = earlier.nominals.find(({ kind }) => kind === 'place');
  if (earlier.noun?.shape === noun) return named !== undefined || earlier.to - earlier.from > 1;
  // "مطار بيروت" is one name of knowledge
  if (earlier.head.stem === noun && earlier.end - earlier.start > noun.length) return true;
  const kind = named?.id == null ? undefined : register.place(named.id)?.kind;
  return kind !== undefined && kindsOfNoun[noun]?.includes(kind) === true && earlier.noun === null;
}
