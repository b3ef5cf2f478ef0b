import type { Arc } from '../analysis.ts';
import type { Argument } from './draft.ts';
import { casualtyOfVerb } from './lexicon.ts';
import { addresseeOf } from './outer-subject.ts';
import type { Phrase, PhrasedSentence } from './phrases.ts';
import { canAct, isClitic, isThatStrikes, phrasesBehind } from './reach.ts';
import { onlyTells } from './slots.ts';
import { hitting } from './triggers.ts';
import { agrees, topicOf } from './voice.ts';

const none: ReadonlySet<number> = new Set();

/** The subject of each verb of a sentence: told with it, or the last one told that agrees with it. `before`: the last of the sentence before. */
export function findSubjects(sentence: PhrasedSentence, before: Argument | null): Map<number, Argument> {
  const found = new Map<number, Argument>();
  const told: Argument[] = before === null ? [] : [before];
  for (let i = 0; i < sentence.arcs.length; i++) {
    const arc = sentence.arcs[i] as Arc;
    if (arc.kind !== 'verb') continue;
    const own = topicOf(sentence, i) ?? (isClitic(sentence, i) || isOfMany(arc) ? null : firstBare(sentence, i));
    if (own !== null && canAct(own)) {
      const argument = { phrase: own, sentence };
      found.set(i, argument);
      if (!onlyTells(own)) told.push(argument);
      // "اتهم الحزب الجيش بأنه قصف": who is accused is meant next
      const asked = addresseeOf(sentence, i, nextVerb(sentence, i));
      if (asked !== null) told.push(asked);
    } else {
      const earlier = doneByThing(sentence, i) ?? told.findLast((each) => agreesWith(each.phrase, arc));
      if (earlier !== undefined) found.set(i, earlier);
    }
  }
  return found;
}

/** The subject of a sentence's last verb that tells one. */
export function lastSubjectOf(sentence: PhrasedSentence): Argument | null {
  for (let i = sentence.arcs.length - 1; i >= 0; i--) {
    if ((sentence.arcs[i] as Arc).kind !== 'verb') continue;
    const own = topicOf(sentence, i) ?? (isOfMany(sentence.arcs[i] as Arc) ? null : firstBare(sentence, i));
    if (own !== null && canAct(own) && !onlyTells(own)) return { phrase: own, sentence };
  }
  return null;
}

/** "وأغلقوا مكتب الرئيس": a verb in the plural or the dual has its subject before it. */
const isOfMany = ({ form }: Arc): boolean => form !== null && form.gender === 'm' && form.number !== 's';

function nextVerb({ arcs }: PhrasedSentence, verb: number): number {
  const next = arcs.findIndex((arc, k) => k > verb && arc.kind === 'verb');
  return next < 0 ? arcs.length : next;
}

function firstBare(sentence: PhrasedSentence, verb: number): Phrase | null {
  return (
    phrasesBehind(sentence, verb, none).find(
      (phrase) => phrase.preposition === null && !phrase.joined && !phrase.annexed && phrase.ending !== 'object',
    ) ?? null
  );
}

/** "سقطت قذيفة على منزل وقتلت خمسة أشخاص": a weapon or an attack did it, nobody told before. */
function doneByThing(sentence: PhrasedSentence, i: number): Argument | null {
  const { arcs } = sentence;
  const { form, proclitics, id } = arcs[i] as Arc;
  if ((proclitics[0] !== 'و' && proclitics[0] !== 'ف') || (casualtyOfVerb(id) === null && !hitting.has(id)))
    return null;
  for (let k = i - 1; k >= 0; k--) {
    const arc = arcs[k] as Arc;
    if (arc.kind === 'particle' && arc.id === 'complementizer') return null;
    if (arc.kind !== 'verb') continue;
    const subject = topicOf(sentence, k) ?? firstBare(sentence, k);
    return subject !== null && isThatStrikes(subject) && agrees(subject, form) ? { phrase: subject, sentence } : null;
  }
  return null;
}

function agreesWith(phrase: Phrase, arc: Arc): boolean {
  const form = arc.form;
  if (form === null) return true;
  if (form.number === 'p') return phrase.number === 'p' || phrase.quantity !== null || phrase.kind === 'actor';
  if (form.number === 'd') return phrase.number === 'd' || phrase.kind === 'actor';
  if (form.gender === 'f') return phrase.gender !== 'm' || phrase.number === 'p';
  return phrase.gender !== 'f' && phrase.number !== 'p';
}
