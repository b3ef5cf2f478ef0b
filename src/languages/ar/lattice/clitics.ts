import { spellings } from './spellings.ts';

/** One way to take the clitics off a folded word. `proclitics` in the order in which they stand. */
export interface Split {
  proclitics: readonly string[];
  stem: string;
  enclitic: string | null;
  /** An alef was taken off as the ending of an indefinite accusative: no verb has one. */
  accusative: boolean;
}

const enclitics = ['هما', 'كما', 'ها', 'هم', 'هن', 'نا', 'كم', 'ني', 'ه', 'ي', 'ك'] as const;

const variantAt = new RegExp(`^(ال)?(${spellings.map(([variant]) => variant).join('|')})`);
const keptOf = new Map(spellings);

/** A folded word in the spelling that the lexicon uses. */
export function spellAlike(word: string): string {
  let spelled = spelledMemo.get(word);
  if (spelled === undefined) {
    spelled = word.replace(
      variantAt,
      (_, article: string | undefined, variant: string) => (article ?? '') + keptOf.get(variant),
    );
    if (spelledMemo.size > 200_000) spelledMemo.clear();
    spelledMemo.set(word, spelled);
  }
  return spelled;
}
const spelledMemo = new Map<string, string>();

/** The sequences of proclitics that a word may begin with, with what is left; the word as it stands comes first. */
function prefixesOf(word: string): { proclitics: string[]; rest: string }[] {
  const found: { proclitics: string[]; rest: string }[] = [];
  const add = (proclitics: string[], rest: string): void => {
    found.push({ proclitics, rest });
    if (rest.startsWith('ال') && rest.length > 3)
      found.push({ proclitics: [...proclitics, 'ال'], rest: rest.slice(2) });
    else if (rest.startsWith('لل') && rest.length > 3)
      found.push({ proclitics: [...proclitics, 'ل', 'ال'], rest: rest.slice(2) });
  };
  const afterConjunction = (proclitics: string[], rest: string): void => {
    add(proclitics, rest);
    const first = rest[0];
    if (first !== undefined && 'بكلس'.includes(first) && rest.length > 2) add([...proclitics, first], rest.slice(1));
  };
  afterConjunction([], word);
  if ((word[0] === 'و' || word[0] === 'ف') && word.length > 2) afterConjunction([word[0]], word.slice(1));
  return found;
}

/** Shapes that a stem may have had before a suffix was put to it: ة opens to ت, ى to ا, the silent alef of وا falls, a last hamza takes a seat. */
function stemsBefore(rest: string, enclitic: string): string[] {
  const stem = rest.slice(0, rest.length - enclitic.length);
  const last = stem.at(-1);
  const stems = [stem];
  // "لقائه", "لقاؤه": the hamza takes a seat
  if (last === 'ئ' || last === 'ؤ') stems.push(`${stem.slice(0, -1)}ء`);
  if (last === 'ت') stems.push(`${stem.slice(0, -1)}ه`);
  if (last === 'ا') stems.push(`${stem.slice(0, -1)}ي`);
  if (last === 'و') stems.push(`${stem}ا`);
  if (last === 'ي' || last === 'ا') stems.push(`${stem}ن`);
  return stems;
}

/** Every way to take clitics off a folded word; which of them are words is for the lexicon to say. */
export function splitsOf(word: string): Split[] {
  const splits: Split[] = [];
  for (const { proclitics, rest } of prefixesOf(word)) {
    splits.push({ proclitics, stem: rest, enclitic: null, accusative: false });
    // the accusative's alef, which no dictionary form has
    if (rest.length > 2 && rest.endsWith('ا'))
      splits.push({ proclitics, stem: rest.slice(0, -1), enclitic: null, accusative: true });
    if (proclitics.at(-1) === 'ال') continue;
    for (const enclitic of enclitics) {
      if (rest.endsWith(enclitic) && rest.length - enclitic.length >= 2) {
        for (const stem of stemsBefore(rest, enclitic)) splits.push({ proclitics, stem, enclitic, accusative: false });
      }
    }
  }
  return splits;
}
