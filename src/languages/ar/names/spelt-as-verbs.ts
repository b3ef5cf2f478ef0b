import type { Arc } from '../analysis.ts';
import { changeArc } from '../arc.ts';
import { cueVerbs } from '../cues/words.ts';
import { hasFused, isDefinite, isJoined } from './phrase.ts';
import { namesSpeltAsVerbs } from './words.ts';

const reporting = new Set(cueVerbs.map(({ lemma }) => lemma));
/** How many arcs a title may have, and a family name. */
const reach = { title: 10, family: 3 };

/**
 * "أكد الناطق باسم الحركة رفعت السعيد أن", "وقال الشيخ حكمت …": between a verb of saying of one man, with his title, and what he says no second verb can stand;
 * a word that spells one there is his name. "المحكمة حكمت", "الحكومة التي رفعت" stay.
 */
export function withNamesSpeltAsVerbs(arcs: Arc[]): Arc[] {
  for (let k = 1; k < arcs.length; k++) {
    const arc = arcs[k] as Arc;
    if (isSpokenToYou(arcs, k)) {
      const stem = `${arc.stem}${arc.enclitic}`;
      arcs[k] = changeArc(arc, {
        kind: 'word',
        id: stem,
        stem,
        enclitic: null,
        form: null,
        gender: null,
        number: null,
      });
      continue;
    }
    if (arc.kind !== 'verb' || !namesSpeltAsVerbs.has(arc.stem) || arc.proclitics.length > 0 || arc.enclitic !== null)
      continue;
    if (isSpeakerAt(arcs, k) && isFamilyBehind(arcs, k))
      arcs[k] = changeArc(arc, { kind: 'noun', id: 'given', form: null, gender: null, number: 's' });
  }
  return arcs;
}

/** "وقال براك إن": right behind a verb of saying nobody acquits you. */
function isSpokenToYou(arcs: readonly Arc[], at: number): boolean {
  const [before, arc] = [arcs[at - 1] as Arc, arcs[at] as Arc];
  if (arc.kind !== 'verb' || arc.enclitic !== 'ك' || arc.proclitics.length > 0) return false;
  return before.kind === 'verb' && reporting.has(before.id) && before.enclitic === null;
}

function isSpeakerAt(arcs: readonly Arc[], at: number): boolean {
  for (let k = at - 1; k >= Math.max(0, at - reach.title); k--) {
    const arc = arcs[k] as Arc;
    if (arc.kind === 'verb') return reporting.has(arc.id) && arc.form?.gender === 'm' && arc.form.number === 's';
    const isOfName = arc.stem === '«' || arc.stem === '»' || arc.stem === '"';
    if (arc.kind === 'mark' ? !isOfName && (arc.stem !== '،' || k !== at - 1) : isClause(arc)) return false;
  }
  return false;
}

const isClause = ({ id }: Arc): boolean => id === 'complementizer' || id === 'relative' || id === 'negation';

/** A family name, and behind it what is said, in what, to whom, or a comma. */
function isFamilyBehind(arcs: readonly Arc[], at: number): boolean {
  let k = at + 1;
  while (k <= at + reach.family && isFamilyName(arcs[k])) k++;
  const behind = arcs[k];
  if (k === at + 1 || behind === undefined) return false;
  return (
    behind.kind === 'particle' ||
    behind.kind === 'date' ||
    behind.stem === ':' ||
    behind.stem === '،' ||
    behind.proclitics.includes('ل') ||
    behind.proclitics.includes('ب')
  );
}

const isFamilyName = (arc: Arc | undefined): boolean =>
  arc !== undefined &&
  !hasFused(arc) &&
  !isJoined(arc) &&
  (arc.id === 'given' ||
    arc.kind === 'word' ||
    arc.kind === 'actor' ||
    (isNameKind(arc) && (isDefinite(arc) || isBareName(arc))));

/** "صالح مسلم": a family name in the letters of one who does something. */
const isBareName = ({ kind, stem, enclitic }: Arc): boolean =>
  kind === 'participle' && enclitic === null && !/[اه]$/.test(stem);

const isNameKind = ({ kind, number }: Arc): boolean =>
  (kind === 'nisba' || kind === 'noun' || kind === 'participle' || kind === 'place') && number !== 'p';
