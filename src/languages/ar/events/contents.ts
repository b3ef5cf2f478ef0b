import type { Arc } from '../analysis.ts';
import { isArticled } from './affixes.ts';
import { endsClause } from './clauses.ts';
import type { EventDraft } from './draft.ts';

/** How real the content of a speech act is: an act of such a reality is told in the speech act. */
const realityOfContent: Readonly<Partial<Record<EventDraft['type'], readonly EventDraft['factuality'][]>>> = {
  REQUEST: ['hypothetical', 'planned'],
  SUPPORT: ['hypothetical'],
  CONSULT: ['hypothetical'],
  THREATEN: ['threatened', 'planned'],
  REJECT: ['not-happened'],
};

/**
 * Tells speech acts and their contents once, given the drafts of one sentence with their factuality. What is demanded ("دعا إلى وقف القتال"),
 * threatened or turned down is told in the demand, the threat, the refusal; what is promised ("وعد بتسليم بطارية") is the happening itself.
 */
export function dropContents(drafts: readonly EventDraft[]): EventDraft[] {
  const dropped = new Set<EventDraft>();
  for (const speech of drafts)
    for (const content of drafts) {
      if (content === speech || content.sentence !== speech.sentence || !governs(speech, content)) continue;
      // "طالب بالتحقيق في الهجوم": it may take up what was told before
      if (content.type === 'ASSAULT' && isArticled(speech.sentence.arcs[content.trigger.arc] as Arc)) continue;
      // the demand behind a protest is told in the protest
      if (speech.type === 'PROTEST' && content.type === 'REQUEST') dropped.add(content);
      else if (speech.label === 'promise' && content.factuality === 'planned') dropped.add(speech);
      else if (speech.label !== 'denial' && realityOfContent[speech.type]?.includes(content.factuality) === true)
        dropped.add(content);
    }
  return drafts.filter((draft) => !dropped.has(draft));
}

function governs(speech: EventDraft, content: EventDraft): boolean {
  const { arcs } = speech.sentence;
  const [from, to] = [speech.trigger.arc, content.trigger.arc];
  if (from >= to || speech.headline !== content.headline) return false;
  for (let k = from + 1; k < to; k++) {
    const arc = arcs[k];
    if (arc === undefined || arc.kind === 'verb') return false;
    if (endsClause(arcs, k) && arc.id !== 'complementizer') return false;
  }
  return true;
}
