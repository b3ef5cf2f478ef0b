import type { Register } from '../names/index.ts';
import { keysOf } from './coreference.ts';
import type { Argument, EventDraft } from './draft.ts';
import { onlyTells } from './slots.ts';

/** Two sides of whom the text said that one attacked, fought or drove out the other. `at`: the draft's place in the text order. */
interface Fight {
  at: number;
  /** Whether one side took something from the other. */
  isTaking: boolean;
  actors: readonly Argument[];
  recipients: readonly Argument[];
}

/** Happenings that have another side even where their clause does not name it. */
const twoSided = new Set(['control', 'retake', 'clash', 'move']);
const taking = new Set(['control', 'retake']);
const aimed = new Set(['strike', 'attack']);
/** What an army has, and nobody else in a war: who hits it hits the army. */
const arms = new Set(
  'رتل ارتال الي اليات عربه عربات مدرعه مدرعات دبابه دبابات معسكر معسكرات ثكنه ثكنات تعزيزات دفاعات تحصينات مواقع موقع تجمعات تجمع جبهه جبهات'.split(
    ' ',
  ),
);

/** Nothing is told to be hit, or nothing but arms and positions. */
const hitsOnlyArms = ({ recipients }: EventDraft): boolean =>
  recipients.every(({ phrase }) => arms.has(phrase.noun?.shape ?? phrase.head.stem.replace(/^ال/, '')));

/** How many happenings away two sides are still taken to be those of a bare "المعارك". */
const near = 4;

const combatants = new Set(['soldiers', 'fighters']);

/** A force, a group or a state at war; not its victims, its spokesmen or those who tell of it. */
function isSide({ phrase }: Argument): boolean {
  if (onlyTells(phrase)) return false;
  if (phrase.noun?.sense.people != null && phrase.nominals.every(({ id }) => id === null))
    return combatants.has(phrase.noun.sense.people.who ?? '') && phrase.quantity === null;
  return (
    phrase.kind === 'actor' &&
    phrase.nominals.some(({ kind, anonymous }) => (kind === 'organization' || kind === 'state-body') && !anonymous)
  );
}

/**
 * Who the other side was, where the clause does not say: "سيطر الجيش على الجسر" in a text that tells of this army's battle with one enemy, or that
 * names one whom knowledge has it fighting. Only for what cannot happen without another side; the nearest telling first. `told`: the phrases of
 * the document, in text order.
 */
export function takeOpponents(drafts: readonly EventDraft[], told: readonly Argument[], register: Register): void {
  const foesOf = makeFoes(told, register);
  const fights = fightsOf(drafts);
  drafts.forEach((draft, at) => {
    const { frame } = draft.trigger.sense.row;
    const isTwoSided = twoSided.has(frame) || draft.label === 'defeat';
    if (draft.type !== 'ASSAULT' || !(isTwoSided || (aimed.has(frame) && hitsOnlyArms(draft)))) return;
    // whose an attack was is for the text to say; a battle has its two sides whether it says so or not
    const opponents = (side: readonly Argument[]): readonly Argument[] => {
      const fought = opponentsOf(side, fights, at);
      return fought.length > 0 || !isTwoSided ? fought : nearestFoe(foesOf(side), draft);
    };
    const hasSide = draft.recipients.some(isSide);
    const hasVictims = draft.recipients.some(({ phrase }) => phrase.noun?.sense.people != null);
    if (draft.actors.length > 0 && !hasSide && !hasVictims) add(draft, 'recipients', opponents(draft.actors));
    else if (!hasActor(draft) && hasSide) add(draft, 'actors', opponents(draft.recipients));
  });
  takeWar(drafts);
}

/** Both sides of what names neither: those of the fight told nearest, or of the one war that the whole text is about. */
function takeWar(drafts: readonly EventDraft[]): void {
  const fights = fightsOf(drafts);
  const isOneWar = areOneWar(fights);
  drafts.forEach((draft, at) => {
    const { frame } = draft.trigger.sense.row;
    if (draft.type !== 'ASSAULT' || (frame !== 'clash' && frame !== 'retake')) return;
    if (hasActor(draft) || draft.recipients.length > 0) return;
    const fight = nearest(
      fights.filter((each) => frame === 'clash' || each.isTaking),
      at,
    );
    if (fight === null || (!isOneWar && Math.abs(fight.at - at) > near)) return;
    add(draft, 'actors', fight.actors);
    add(draft, 'recipients', fight.recipients);
  });
}

const hasActor = (draft: EventDraft): boolean => draft.actors.length > 0 || draft.nisbas.length > 0;

function fightsOf(drafts: readonly EventDraft[]): Fight[] {
  return drafts.flatMap((draft, at) => {
    const [actors, recipients] = [draft.actors.filter(isSide), draft.recipients.filter(isSide)];
    return draft.type === 'ASSAULT' && actors.length > 0 && recipients.length > 0
      ? [{ at, isTaking: taking.has(draft.trigger.sense.row.frame), actors, recipients }]
      : [];
  });
}

/** Whether all that is told to fight stands on one of two sides: each fight shares somebody with the first, or with one that does. */
function areOneWar([first, ...others]: readonly Fight[]): boolean {
  if (first === undefined) return false;
  const keys = new Set([...first.actors, ...first.recipients].flatMap(keysOf));
  return others.every(({ actors, recipients }) => {
    const own = [...actors, ...recipients].flatMap(keysOf);
    if (!own.some((key) => keys.has(key))) return false;
    for (const key of own) keys.add(key);
    return true;
  });
}

/** Answers whom the text names that a side fights, by knowledge; worked out once for each side. */
function makeFoes(told: readonly Argument[], register: Register): (side: readonly Argument[]) => readonly Argument[] {
  const parties = told.filter(isSide).map((argument) => ({ argument, ids: idsOf(argument) }));
  const named = new Set(parties.flatMap(({ ids }) => ids));
  const known = new Map<string, readonly Argument[]>();
  return (side) => {
    const ids = side.flatMap(idsOf);
    const key = ids.join(' ');
    let found = known.get(key);
    if (found === undefined) {
      const foes = new Set([...named].filter((foe) => ids.some((id) => register.areFoes(id, foe))));
      found = parties.filter((party) => party.ids.some((id) => foes.has(id))).map(({ argument }) => argument);
      known.set(key, found);
    }
    return found;
  };
}

/** The foe that the text names nearest to a happening; before it rather than behind it. */
function nearestFoe(foes: readonly Argument[], draft: EventDraft): readonly Argument[] {
  const { start } = draft.spans[0] as { start: number };
  let best: Argument | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const party of foes) {
    const away = party.phrase.start < start ? start - party.phrase.start : 2 * (party.phrase.start - start);
    if (away < least) [best, least] = [party, away];
  }
  return best === null ? [] : [best];
}

const idsOf = ({ phrase }: Argument): string[] => phrase.nominals.flatMap(({ id }) => (id === null ? [] : [id]));

/** The fight told nearest, of two equally near the earlier one. */
function nearest(fights: readonly Fight[], at: number): Fight | null {
  let best: Fight | null = null;
  for (const fight of fights)
    if (fight.at !== at && (best === null || Math.abs(fight.at - at) < Math.abs(best.at - at))) best = fight;
  return best;
}

function opponentsOf(side: readonly Argument[], fights: readonly Fight[], at: number): readonly Argument[] {
  const keys = new Set(side.flatMap(keysOf));
  const has = (arguments_: readonly Argument[]): boolean =>
    arguments_.some((one) => keysOf(one).some((key) => keys.has(key)));
  const fight = nearest(
    fights.filter(({ actors, recipients }) => has(actors) !== has(recipients)),
    at,
  );
  if (fight === null) return [];
  return has(fight.actors) ? fight.recipients : fight.actors;
}

function add(draft: EventDraft, slot: 'actors' | 'recipients', sides: readonly Argument[]): void {
  for (const side of sides.slice(0, 2)) {
    draft[slot].push(side);
    draft.rules.push({ rule: 'ar/events/opponent-of-context', start: side.phrase.start, end: side.phrase.end });
  }
}
