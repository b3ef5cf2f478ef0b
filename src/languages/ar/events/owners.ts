import type { Arc } from '../analysis.ts';
import { isQuoteMark } from './affixes.ts';
import type { Argument, EventDraft } from './draft.ts';
import type { Phrase, PhrasedSentence } from './phrases.ts';
import { addTo, onlyTells } from './slots.ts';

/** How many arcs behind what is hit its owner is looked for. */
const reach = 12;

/** Words between a thing and whose it is: "تابعة لـ", "مرتبطة بـ", "موالية لـ". */
const belonging = new Set(
  'تابع تابعه تابعين تابعتين مملوك مملوكه عائد عائده مرتبط مرتبطه مواليه موال موالين خاص خاصه منتمين منتمون منتم منتميه ينتمون ينتمي تنتمي انتماء بالانتماء ارتباط بالارتباط ولاء بالولاء مرتبطين يتبع تتبع يعود تعود يخص تخص تستخدمها يستخدمها تستخدمه يستخدمه'.split(
    ' ',
  ),
);

/** Verbs of a relative clause whose subject is who has the place or the thing. */
const holding = new Set(
  'استخدم سيطر تمركز تحصن احتل تواجد انتشر اتخذ اختبأ تمترس امتلك أدار شغل استولى خضع'.split(' '),
);

/** Nouns of being somewhere, whose genitive is who is there: "مواقع تمركز المسلحين". */
const stationing = new Set('تمركز تواجد وجود انتشار تجمع تحصن اختباء'.split(' '));

/**
 * Whose what was hit is: "مواقع تابعة للحوثيين", "شاحنات تنقل إمدادات للجيش", "مواقع تمركز المسلحين". The owner is a recipient too; it stands
 * behind the thing, across places and across one clause that describes the thing.
 */
export function takeOwners(draft: EventDraft): void {
  for (const hit of [...draft.recipients, ...draft.places.filter(({ role }) => role === 'target')]) {
    if (hit.sentence !== draft.sentence || (isParty(hit.phrase) && !isNobodyKnown(hit.phrase))) continue;
    const owner = ownerOf(hit);
    if (owner === null) takeStateOfTarget(draft, hit);
    if (owner === null || draft.actors.some(({ phrase }) => phrase === owner)) continue;
    if (hit.phrase.kind === 'people' && isOfDeed(hit.sentence, owner)) continue;
    addTo(draft.recipients, { phrase: owner, sentence: hit.sentence });
    draft.rules.push({ rule: 'ar/events/owner-of-target', start: owner.start, end: owner.end });
    const joined = joinedTo(hit.sentence, owner);
    if (joined !== null) addTo(draft.recipients, { phrase: joined, sentence: hit.sentence });
  }
}

/** "مقتل عشرة أشخاص في هجوم لانتحاريين": whose attack it was. */
function isOfDeed({ phrases }: PhrasedSentence, owner: Phrase): boolean {
  const before = phrases[phrases.indexOf(owner) - 1];
  return (
    owner.preposition === 'ل' && before?.to === owner.from && before.kind === 'event' && before.preposition === 'في'
  );
}

/** "قاعدة عسكرية أميركية", "مواقع إسرائيلية": the adjective says whose it is. */
function takeStateOfTarget(draft: EventDraft, { phrase, sentence }: Argument): void {
  for (let k = phrase.from; k < phrase.to; k++) {
    const arc = sentence.arcs[k] as Arc;
    if (arc.kind === 'nisba' && arc !== phrase.head && draft.nisbas.every((actor) => actor.arc.id !== arc.id))
      draft.recipientNisbas.push({ arc, sentence });
  }
}

/** "590 شخصا متهمين بالانتماء إلى داعش": people of whom the text says only to whom they belong. */
const isNobodyKnown = ({ kind, nominals }: Phrase): boolean =>
  kind === 'people' && nominals.every(({ id, affiliation }) => id === null && affiliation === null);

/** Somebody, not something: no owner is asked for. */
export const isParty = (phrase: Phrase): boolean =>
  !onlyTells(phrase) &&
  (phrase.kind === 'people' || (phrase.kind === 'actor' && phrase.nominals.some(({ kind }) => kind !== 'place'))) &&
  phrase.noun?.sense.aircraft !== true;

function ownerOf({ sentence, phrase }: Argument): Phrase | null {
  const { arcs, phrases, phraseAt } = sentence;
  let described = false;
  let belongs = false;
  for (let k = phrase.to; k < arcs.length && k < phrase.to + reach; k++) {
    const arc = arcs[k] as Arc;
    const at = phrases[phraseAt[k] as number];
    if (belonging.has(bare(arc))) belongs = true;
    if (isQuoteMark(arc)) continue;
    if (stationing.has(arc.stem)) continue;
    if (arc.kind === 'verb') {
      // "الطرق التي يستخدمها الحوثيون", "المواقع التي تتحصن فيها المليشيات"
      if (holding.has(arc.id) && arcs[k - 1]?.id === 'relative') {
        belongs = true;
        described = true;
        continue;
      }
      // "مواقع قالت إنها تابعة لـ"
      if (k === phrase.to && arcs[k + 1]?.id === 'complementizer') {
        described = true;
        k++;
        continue;
      }
      // a verb right behind an indefinite noun describes it
      if (!belongs && (described || arc.form?.part !== 'imperfect' || phrase.definite || k > phrase.to + 3))
        return null;
      described = true;
      continue;
    }
    if (arc.kind === 'mark' || arc.kind === 'date') return null;
    if (arc.kind === 'particle') {
      if (arc.id !== 'preposition' && arc.id !== 'relative') return null;
      continue;
    }
    if (at === undefined || at.from !== k) continue;
    if (at.joined) return null;
    const owned =
      at.preposition === 'ل' ||
      (belongs && (at.preposition === 'ب' || at.preposition === 'الي' || at.preposition === null)) ||
      isStationed(arcs, k) ||
      (at.annexed && k === phrase.to);
    if (owned && isParty(at)) return at;
    if (at.kind === 'place' && at.preposition !== null) k = at.to - 1;
  }
  return null;
}

const bare = (arc: Arc): string => arc.stem.replace(/^ال/, '');

const isStationed = (arcs: readonly Arc[], k: number): boolean => stationing.has((arcs[k - 1] as Arc).stem);

/** "للحوثيين والقوات المتحالفة معها": who is joined to the owner owns too. */
function joinedTo({ phrases }: PhrasedSentence, owner: Phrase): Phrase | null {
  const next = phrases[phrases.indexOf(owner) + 1];
  return next?.joined === true && next.preposition === null && isParty(next) ? next : null;
}
