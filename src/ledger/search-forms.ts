import { fold } from '../text/index.ts';
import data from './search-plurals.json' with { type: 'json' };

const feminine = /^(?=\p{L}{4})(.+)ه$/u;
const femininePlural = /^(?=\p{L}{5})(.+)ات$/u;
const feminineDual = /^(?=\p{L}{6})(.+)ت(?:ان|ين)$/u;
const masculinePlural = /^(?=\p{L}{5})(م.+)(?:ون|ين)$/u;
const participle = /^م\p{L}{3,}$/u;

/** Broken plurals that follow from the shape of their singular: [singular, plural], C any letter but a long vowel. */
const C = '([^اويه\\s])';
const W = '([^ايه\\s])';
const shapes: readonly [singular: RegExp, plural: (...c: string[]) => string][] = [
  // صاروخ, صواريخ
  [new RegExp(`^${C}ا${C}و${C}$`, 'u'), (a, b, c) => `${a}وا${b}ي${c}`],
  // قذيفه, قذائف
  [new RegExp(`^${C}${C}ي${C}ه$`, 'u'), (a, b, c) => `${a}${b}ائ${c}`],
  // قاعده, قواعد
  [new RegExp(`^${C}ا${C}${C}ه$`, 'u'), (a, b, c) => `${a}وا${b}${c}`],
  // منطقه, مناطق; مصدر, مصادر; موقع, مواقع
  [new RegExp(`^م${W}${C}${C}ه?$`, 'u'), (a, b, c) => `م${a}ا${b}${c}`],
];
const plurals: readonly [plural: RegExp, singulars: (...c: string[]) => string[]][] = [
  [new RegExp(`^${C}وا${C}ي${C}$`, 'u'), (a, b, c) => [`${a}ا${b}و${c}`]],
  [new RegExp(`^${C}${C}ائ${C}$`, 'u'), (a, b, c) => [`${a}${b}ي${c}ه`]],
  [new RegExp(`^${C}وا${C}${C}$`, 'u'), (a, b, c) => [`${a}ا${b}${c}ه`]],
  [new RegExp(`^م${W}ا${C}${C}$`, 'u'), (a, b, c) => [`م${a}${b}${c}`, `م${a}${b}${c}ه`]],
];

/** Of two spellings of one name each finds the other. */
const american = /امريك|اميرك/u;

/** Broken plurals that no shape tells, each word with the others of its group. */
const listed = new Map<string, readonly string[]>();
for (const group of data.groups) {
  const words = group.split(' ').map(fold);
  for (const word of words) listed.set(word, [...(listed.get(word) ?? []), ...words.filter((other) => other !== word)]);
}

/**
 * The forms in which a folded word, free of its article, may stand for the same thing: singular, dual and plural where the word's own
 * shape or the list of broken plurals tells them, and both seats of a hamza. The word itself comes first.
 */
export function formsToFind(word: string): string[] {
  const other = american.exec(word);
  const spelt = other === null ? [word] : [word, word.replace(american, other[0] === 'امريك' ? 'اميرك' : 'امريك')];
  const forms = spelt.flatMap((one) => [one, ...(listed.get(one) ?? []), ...numbersOf(one)]);
  const seats = forms.flatMap((form) => {
    if (form.includes('ؤ')) return [form.replace('ؤ', 'ئ')];
    return form.includes('ئو') ? [form.replace('ئو', 'ؤو')] : [];
  });
  return [...new Set([...forms, ...seats])];
}

function numbersOf(word: string): string[] {
  const forms: string[] = [];
  const stem = (feminine.exec(word) ?? femininePlural.exec(word) ?? feminineDual.exec(word))?.[1];
  if (stem !== undefined) forms.push(`${stem}ه`, `${stem}ات`, `${stem}تان`, `${stem}تين`);
  const base = masculinePlural.exec(word)?.[1];
  if (base !== undefined) forms.push(base, `${base}ون`, `${base}ين`);
  else if (participle.test(word) && stem === undefined) forms.push(`${word}ون`, `${word}ين`);
  for (const [singular, plural] of shapes) {
    const found = singular.exec(word);
    if (found !== null) forms.push(plural(...found.slice(1)));
  }
  for (const [plural, singulars] of plurals) {
    const found = plural.exec(word);
    if (found !== null) forms.push(...singulars(...found.slice(1)));
  }
  return forms;
}
