import type { Phrase, PhrasedSentence } from './phrases.ts';

/** A phrase and all that و joins to it, one behind the other: "ثلاثة من رجال الأمن وضابطا ومدنيين". Of whom a part is ("من …") stands between. */
export function joinedFrom({ phrases }: PhrasedSentence, first: Phrase): Phrase[] {
  const found = [first];
  let end = first.to;
  for (let i = phrases.indexOf(first) + 1; i < phrases.length; i++) {
    const phrase = phrases[i] as Phrase;
    const isOfThem = phrase.preposition === 'من' && phrase.from === end + 1 && !phrase.joined;
    if (!isOfThem && !phrase.joined) break;
    if (!isOfThem) found.push(phrase);
    end = phrase.to;
  }
  return found;
}
