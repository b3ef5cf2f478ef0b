import type { Actor, Outlet, Place } from '../model/index.ts';
import { hashOf } from '../model/index.ts';
import { nameKey } from './name.ts';
import { compareText } from './problem.ts';

/** What analysts wrote about the world, checked. */
export interface KnowledgeEntries {
  readonly actors: readonly Actor[];
  readonly places: readonly Place[];
  readonly outlets: readonly Outlet[];
}

/** The entries (each list in the order of ids) and the ways to look them up. Immutable. */
export interface Knowledge extends KnowledgeEntries {
  /** SHA-256 over the effective content: the same for the same entries in any order, from any files. */
  readonly hash: string;
  actor(id: string): Actor | null;
  place(id: string): Place | null;
  outlet(id: string): Outlet | null;
  /** The ids of the places around a place, from inner to outer, without itself. */
  containers(placeId: string): readonly string[];
  /** By host, address or handle: path and subdomains fall away one by one (`t.me/x`, `t.me`; `arabic.rt.com`, `rt.com`). */
  outletByHost(host: string): Outlet | null;
  /** By any full name in any language, folded. Of several, the one that needs no context; null where none stands out. */
  outletByName(name: string): Outlet | null;
  /** The ids of all that stands under an actor, directly or not. */
  partsOf(actorId: string): readonly string[];
  /** Who holds an office on a day (`2024-02-06`): of several, the one who came last. */
  holderOf(officeId: string, date: string): Actor | null;
}

/** Pure. `hash` is handed in where the same entries were hashed before. */
export function indexKnowledge(entries: KnowledgeEntries, hash?: string): Knowledge {
  const actors = sortById(entries.actors);
  const places = sortById(entries.places);
  const outlets = sortById(entries.outlets);
  const actorsById = new Map(actors.map((each) => [each.id, each]));
  const placesById = new Map(places.map((each) => [each.id, each]));
  const outletsById = new Map(outlets.map((each) => [each.id, each]));
  const outletsByHost = new Map(outlets.flatMap((each) => each.hosts.map((host) => [hostKey(host), each] as const)));
  const outletsByName = groupOutletsByName(outlets);
  const parts = groupParts(actors);
  const holders = groupHolders(actors);

  return {
    hash: hash ?? hashEntries({ actors, places, outlets }),
    actors,
    places,
    outlets,
    actor: (id) => actorsById.get(id) ?? null,
    place: (id) => placesById.get(id) ?? null,
    outlet: (id) => outletsById.get(id) ?? null,
    containers: (id) => {
      const around: string[] = [];
      let outer = placesById.get(id)?.in ?? null;
      while (outer !== null) {
        around.push(outer);
        outer = placesById.get(outer)?.in ?? null;
      }
      return around;
    },
    outletByHost: (host) => {
      for (const key of widen(hostKey(host))) {
        const found = outletsByHost.get(key);
        if (found !== undefined) return found;
      }
      return null;
    },
    outletByName: (name) => {
      const named = outletsByName.get(nameKey(name)) ?? [];
      if (named.length === 1) return named[0] ?? null;
      const plain = named.filter((each) => each.context.length === 0);
      return plain.length === 1 ? (plain[0] ?? null) : null;
    },
    partsOf: (id) => {
      const under = new Set<string>();
      const open = [id];
      for (let next = open.pop(); next !== undefined; next = open.pop()) {
        for (const part of parts.get(next) ?? []) {
          if (under.has(part)) continue;
          under.add(part);
          open.push(part);
        }
      }
      return [...under].sort(compareText);
    },
    holderOf: (officeId, date) => {
      const held = (holders.get(officeId) ?? []).filter(
        ({ from, to }) => (from === null || from <= date) && (to === null || date <= to || date.startsWith(to)),
      );
      return held.at(-1)?.actor ?? null;
    },
  };
}

/** A host, a host with a path (`t.me/channel`) or a handle as it is compared: lower case, no scheme, no `www.`. */
export function hostKey(host: string): string {
  const bare = host
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/^www\./, '');
  return bare.startsWith('@')
    ? bare
    : bare
        .replace(/[?#].*$/, '')
        .replace(/:\d+/, '')
        .replace(/\/+$/, '');
}

/** The key itself, then with ever less of its path, then with ever fewer subdomains. */
function widen(key: string): string[] {
  const [host = '', ...path] = key.split('/');
  const keys = path.map((_, i) => [host, ...path.slice(0, path.length - i)].join('/'));
  const labels = host.split('.');
  return [...keys, ...labels.map((_, i) => labels.slice(i).join('.'))];
}

function sortById<T extends { readonly id: string }>(entries: readonly T[]): readonly T[] {
  return [...entries].sort((a, b) => compareText(a.id, b.id));
}

function groupOutletsByName(outlets: readonly Outlet[]): Map<string, Outlet[]> {
  const named = new Map<string, Outlet[]>();
  for (const outlet of outlets) {
    for (const key of new Set([...outlet.en, ...outlet.ar].map(nameKey))) addTo(named, key, outlet);
  }
  return named;
}

function groupParts(actors: readonly Actor[]): Map<string, string[]> {
  const parts = new Map<string, string[]>();
  for (const actor of actors) for (const whole of actor.partOf) addTo(parts, whole, actor.id);
  return parts;
}

interface Holding {
  readonly actor: Actor;
  readonly from: string | null;
  readonly to: string | null;
}

function groupHolders(actors: readonly Actor[]): Map<string, Holding[]> {
  const holders = new Map<string, Holding[]>();
  for (const actor of actors) {
    for (const { office, from, to } of actor.holds) addTo(holders, office, { actor, from, to });
  }
  for (const held of holders.values()) held.sort((a, b) => compareText(a.from ?? '', b.from ?? ''));
  return holders;
}

function addTo<T>(groups: Map<string, T[]>, key: string, value: T): void {
  const group = groups.get(key);
  if (group === undefined) groups.set(key, [value]);
  else group.push(value);
}

function hashEntries(entries: KnowledgeEntries): string {
  return hashOf(JSON.stringify(entries, (_key, value: unknown) => (isPlain(value) ? sortKeys(value) : value)));
}

function isPlain(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function sortKeys(value: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => compareText(a, b)));
}
