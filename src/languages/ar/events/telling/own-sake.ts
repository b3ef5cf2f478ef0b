import { endsClause } from '../clauses.ts';
import type { EventDraft } from '../draft.ts';
import { stepOf, upTo, yesNo } from '../few-values.ts';
import { ownPlaces } from '../places.ts';
import type { AddFeature } from '../weighing.ts';
import type { TellingFeature } from './features.ts';
import { shapeOf, type TellingView, wordOf } from './view.ts';

/** What the rules take a happening for. */
export type Ruled = 'told' | 'background' | 'nothing';

/** What is looked at in a happening that may be told for its own sake, or as background of something else. `ruled`: what the rules say. */
export function describeTelling(
  add: AddFeature<TellingFeature>,
  view: TellingView,
  draft: EventDraft,
  ruled: Ruled,
): void {
  const { type, label, factuality, trigger, sentence, date } = draft;
  const { arcs } = sentence;
  const shape = shapeOf(draft);
  const word = wordOf(draft);
  const isOnce = yesNo(draft.spans.length > 1);
  add('any', 'happening');
  add('rule', ruled, shape);
  add('rule-type', ruled, type);
  add('rule-factuality', ruled, factuality);
  add('type', type, factuality);
  add('label', label, shape);
  add('label-factuality', label, factuality);
  add('word', word.id, trigger.form);
  add('shape', shape, factuality);
  add('told', upTo(draft.spans.length, 4), shape);
  add('headline', yesNo(draft.headline), isOnce);
  add('order', draft.order, type);
  add('who', yesNo(draft.actors.length + draft.nisbas.length > 0), shape);
  add('whom', yesNo(draft.recipients.length > 0), shape);
  add('where', ownPlaces(draft).length > 0 ? 'own' : draft.places.length > 0 ? 'lent' : 'none', shape);
  add('when', date === null ? 'none' : date.precision, shape);
  add('when-type', yesNo(date !== null), type);
  add('harm', yesNo(draft.casualties.length > 0 || draft.tolled === true), shape);
  add('weapon', yesNo(draft.munitions.length > 0), type);
  const slots = [draft.actors, draft.recipients, ownPlaces(draft), draft.munitions, draft.casualties];
  const filled = slots.filter(({ length }) => length > 0).length + (date === null ? 0 : 1);
  add('filled', upTo(filled, 5), shape);
  add('filled-type', upTo(filled, 4), type);
  const holder = view.holderOf(draft);
  add('said', holder === null ? 'narrated' : holder.act, shape);
  add('said-type', holder === null ? 'narrated' : holder.act, type);
  const behind = arcs[(trigger.phrase ?? { from: trigger.arc }).from - 1];
  add('behind', behind?.kind ?? 'start', shape);
  add('behind-word', behind?.stem ?? 'start', trigger.form);
  add('before', arcs[trigger.arc + 1]?.kind ?? 'end', shape);
  if (trigger.phrase !== null) add('preposition', trigger.phrase.preposition ?? 'none', shape);
  if (trigger.carrier !== null) add('carrier', (arcs[trigger.carrier.arc] as { id: string }).id, type);
  add('carried', yesNo(trigger.carrier !== null || trigger.predicate !== null), shape);
  if (trigger.form === 'verb') add('tense', word.form?.part ?? 'none', factuality);
  describeSentence(add, view, draft, shape);
}

/** Where in its sentence and its document it is told, and what stands around it. */
function describeSentence(add: AddFeature<TellingFeature>, view: TellingView, draft: EventDraft, shape: string): void {
  const { sentence, trigger, type } = draft;
  const { arcs } = sentence;
  add('sentence', stepOf(sentence.sentence.index), shape);
  add('fraction', String(Math.floor((4 * sentence.sentence.index) / Math.max(1, view.sentences.length))), type);
  add('block', sentence.sentence.block.kind, shape);
  const besides = view.besides(draft);
  add('besides', upTo(besides.length - 1, 4), shape);
  add('rank', upTo(besides.indexOf(draft), 3), shape);
  for (const other of besides) if (other !== draft) add('with', other.type === type ? 'same type' : other.type, type);
  add('headline-type', yesNo(view.isTypeInHeadline(type)), shape);
  const { verbs, clauses } = view.before(draft);
  add('verbs', upTo(verbs, 3), shape);
  add('clauses', upTo(clauses, 3), shape);
  let governor = 'none';
  for (let k = trigger.arc - 1; k >= Math.max(0, trigger.arc - 6); k--) {
    const arc = arcs[k] as { kind: string; id: string; stem: string };
    if (arc.kind === 'verb' || arc.kind === 'masdar' || arc.kind === 'participle' || arc.kind === 'particle') {
      governor = arc.kind === 'particle' ? arc.id : arc.kind;
      add('governor-word', arc.id, trigger.form);
      break;
    }
    if (endsClause(arcs, k)) break;
  }
  add('governor', governor, shape);
  if (view.isFlashback(draft)) add('flashback', type, shape);
  add('asks', yesNo(arcs.some(({ stem }) => stem === '?' || stem === '؟')), type);
  add('long', stepOf(arcs.length), type);
}
