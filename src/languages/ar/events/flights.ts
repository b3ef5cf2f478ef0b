import { fold } from '../../../text/index.ts';
import type { Argument, EventDraft } from './draft.ts';
import { flyingWords, unmannedWords } from './nouns.ts';

const flying = new Set(flyingWords.split(' ').map(fold));
const unmanned = unmannedWords.split(' ').map(fold);
/** What fire is called that may come from the air as well as from the ground. */
const fires = new Set(['shelling', 'strike', 'attack']);

type Flight = 'aircraft' | 'drone' | null;
const told: Record<Exclude<Flight, null>, { label: string; mode: string }> = {
  aircraft: { label: 'air strike', mode: 'aerial' },
  drone: { label: 'drone attack', mode: 'drone' },
};

/** Fire that comes from aircraft is an air strike, by whatever word a text tells it: "قصفت مقاتلات", "استهدف سلاح الجو", "ضربات جوية". */
export function takeFlight(draft: EventDraft): void {
  const { trigger, sentence, actors } = draft;
  if (!fires.has(draft.label) || draft.mode.has('drone')) return;
  const own = trigger.phrase === null ? null : flightOf({ phrase: trigger.phrase, sentence });
  // "كمين" is none, whoever is taken to have laid it
  const isNoun = draft.label === 'attack' && trigger.form === 'noun';
  const [first, ...others] = isNoun ? [] : actors.map(flightOf);
  const flight = own ?? (first !== undefined && others.every((other) => other === first) ? first : null);
  if (flight === null) return;
  const { start, end } = draft.spans[0] as { start: number; end: number };
  draft.label = told[flight].label;
  draft.mode.delete('heavy-weapons');
  draft.mode.add(told[flight].mode);
  draft.rules.push({ rule: 'ar/events/from-the-air', start, end });
}

/** "مقاتلات التحالف"; "طائرة مسيرة" and "طائرة من دون طيار" have nobody aboard. */
function flightOf({ phrase, sentence: { arcs } }: Argument): Flight {
  const words = arcs
    .slice(phrase.from, phrase.to + behind)
    .map(({ stem }) => (stem.startsWith('ال') ? stem.slice(2) : stem));
  if (!words.slice(0, phrase.to - phrase.from).some((word) => flying.has(word))) return null;
  return words.some((word) => unmanned.some((one) => word.startsWith(one) && word !== 'طيران')) ? 'drone' : 'aircraft';
}
/** So many words behind a phrase may still say that nobody is aboard. */
const behind = 3;
