import type { Dispute } from '../model/index.ts';
import { anchorId } from './anchors.ts';
import type { FoundDispute } from './ground.ts';
import type { Profile, StatementProfile } from './profile.ts';

type ProfileOf = (document: string) => Profile | undefined;

/** Gives a dispute its lasting id: of its kind and the places of both sides in their texts, never of ordinals. */
export function nameDispute({ kind, sides, why, confirmed }: FoundDispute, profileOf: ProfileOf): Dispute {
  const [first, second] = sides.map((side) => placeOfSide(side, profileOf)) as [string, string];
  return {
    id: anchorId('dispute', kind, first, second),
    kind,
    sides,
    why,
    ...(kind === 'denial' && deniesOwnPart(sides[1], profileOf) && { ownPart: true as const }),
    ...(confirmed && { confirmed }),
  };
}

/** Whether a statement says of all events that it denies only that its speaker had no part in them. */
function deniesOwnPart(side: { document: string; id: string }, profileOf: ProfileOf): boolean {
  const denier = profileOf(side.document)?.statements.find(({ id }) => id === side.id);
  const stances = denier?.about.map(({ stance }) => stance) ?? [];
  return stances.includes('disclaims') && !stances.includes('denies');
}

export function placeOfSide(side: { document: string; id: string }, profileOf: ProfileOf): string {
  const profile = profileOf(side.document);
  const at =
    profile?.statements.find((statement) => statement.id === side.id) ??
    profile?.events.find((event) => event.id === side.id);
  return `${side.document} ${at === undefined ? side.id : `${at.start}-${at.end}`}`;
}

/** What each reading found within its own document. */
export function liftDisputes(profiles: readonly Profile[]): FoundDispute[] {
  return profiles.flatMap((profile) =>
    profile.disputes
      .filter((one) => areOpposed(profile, one))
      .map(({ kind, sides, why }): FoundDispute => {
        const side = (id: string) => ({ document: profile.document.id, id });
        return { kind, sides: [side(sides[0]), side(sides[1])], why };
      }),
  );
}

const denying = new Set(['deny', 'reject']);
/** Whoever asks for something or promises it says nothing that could be untrue. */
const asking = new Set(['demand', 'promise']);

/**
 * Whether both sides speak of one thing, as far as the document shows: figures are of one event, and a denial answers what somebody holds
 * to be so.
 */
function areOpposed(profile: Profile, { kind, sides }: Profile['disputes'][number]): boolean {
  const [one, other] = sides.map((id) => profile.statements.find((statement) => statement.id === id));
  if (one === undefined || other === undefined) return true;
  const eventsOf = ({ id, about }: StatementProfile): string[] => [
    ...about.map(({ event }) => event),
    ...profile.events.filter(({ statements }) => statements.includes(id)).map((event) => event.id),
  ];
  const [left, right] = [eventsOf(one), eventsOf(other)];
  const isShared = left.some((event) => right.includes(event));
  if (kind === 'conflicting-figures')
    return isShared || left.length === 0 || right.length === 0 || countOneScene(profile, left, right);
  return kind !== 'denial' || (!asking.has(one.act) && (denying.has(other.act) || isShared));
}

const wide = new Set(['governorate', 'country']);

/** One happening is often read as two: a shelling, and the dead that somebody counts. No place of theirs may say that it was elsewhere. */
function countOneScene({ events }: Profile, left: readonly string[], right: readonly string[]): boolean {
  const among = (ids: readonly string[]) => events.filter(({ id }) => ids.includes(id));
  return among(left).some((one) =>
    among(right).some(
      (other) =>
        one.type === other.type &&
        ((one.killed !== null && other.killed !== null) || (one.wounded !== null && other.wounded !== null)) &&
        (areOpen(one.places) ||
          areOpen(other.places) ||
          one.places.some(({ id }) => other.places.some((p) => p.id === id))),
    ),
  );
}

/** Told of no place, or of a region alone. */
const areOpen = (places: Profile['events'][number]['places']): boolean =>
  places.every(({ precision }) => precision !== null && wide.has(precision));
