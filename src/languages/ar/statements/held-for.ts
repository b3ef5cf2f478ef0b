import type { AnalysedSentence, Arc } from '../analysis.ts';
import { hasFused, isDefinite, isJoined } from '../names/index.ts';
import { isComplementizer, isQuote } from './complements.ts';
import type { Region } from './region.ts';
import type { Site } from './sites.ts';

/** Pronouns that stand alone as what is held for something: "معتبرا إياه انتهاكا". Folded. */
const itself = /^ايا(?:ه|ها|هم|هما)$/;
/** How far behind the verb what something is held for may stand. */
const reach = 14;

/**
 * "اعتبرتها دمشق دليلا على …", "معتبرا إياه انتهاكا", "تعتبر الهجوم عملا غير قانوني": what something is held for, an indefinite noun in the accusative or one in
 * quotation marks, behind a pronoun, or behind an object with its article. Null where nothing is held for anything.
 */
export function heldFor(sentence: AnalysedSentence, site: Site): number | null {
  const { arcs } = sentence;
  const cue = arcs[site.at] as Arc;
  const pronoun = arcs.findIndex(({ stem }, k) => k >= site.next && k < site.next + 3 && itself.test(stem));
  if (pronoun !== -1) return isLabel(arcs[pronoun + 1]) ? pronoun + 1 : null;
  if (cue.enclitic !== null) return behindSubject(sentence, site.next);
  const object = arcs[site.next];
  // "يعتبر الجولاني حليفا": of the passive's letters, and whoever is held for something would be taken for who holds it
  if (cue.form?.part === 'imperfect' && object?.kind !== 'masdar') return null;
  return object !== undefined && object.kind !== 'role' && isDefinite(object) && isAccusative(arcs[site.next + 1])
    ? site.next + 1
    : null;
}

/** Behind a pronoun on the verb, its subject and words of time: the first noun that can be what something is held for. */
function behindSubject({ arcs, nominals }: AnalysedSentence, from: number): number | null {
  let named = false;
  for (let k = from; k < Math.min(from + reach, arcs.length); k++) {
    const arc = arcs[k] as Arc;
    const nominal = nominals.find((each) => each.from === arc.from && each.preposition === null);
    if (nominal !== undefined && !named) {
      named = true;
      k = arcs.findIndex(({ to }) => to >= nominal.to);
      continue;
    }
    if (named && (isAccusative(arc) || (isQuote(arc) && isLabel(arcs[k + 1])))) return isQuote(arc) ? k + 1 : k;
    if (named && isLabel(arc) && arcs[k - 1]?.kind !== 'particle') return k;
    if (arc.kind === 'verb' || arc.stem === '،' || isComplementizer(arc)) return null;
  }
  return null;
}

const nouns = new Set(['word', 'masdar', 'participle', 'noun', 'role']);

/** An indefinite noun without preposition. */
const isLabel = (arc: Arc | undefined): boolean =>
  arc !== undefined &&
  ((nouns.has(arc.kind) && arc.id !== 'given' && !isDefinite(arc) && !hasFused(arc) && !isJoined(arc)) || isQuote(arc));

/** "عملا", "دليلا": the accusative's alef shows what the noun is. */
const isAccusative = (arc: Arc | undefined): boolean =>
  arc !== undefined &&
  isLabel(arc) &&
  arc.enclitic === null &&
  arc.end - arc.start > 3 &&
  (/(?<!ه)ا$/.test(arc.stem) || arc.features.includes('accusative'));

/** "تعتبر الهجوم عملا": a deed right behind the verb is what is held for something, and nobody who speaks. */
export const isHeldFor = ({ arcs }: AnalysedSentence, { cue }: Site, { nameWords }: Region): boolean =>
  cue?.quotedLabel === true && nameWords !== null && arcs[nameWords.from]?.kind === 'masdar';
