import type { Actor, Outlet, Place } from '../model/index.ts';
import type { Located } from './file.ts';
import { printPath } from './file.ts';
import { hostKey } from './knowledge.ts';
import { nameKey } from './name.ts';
import { type KnowledgeProblem, suggest } from './problem.ts';

/** The effective entries of all files, each with where it stands. */
export interface LocatedEntries {
  readonly actors: readonly Located<Actor>[];
  readonly places: readonly Located<Place>[];
  readonly outlets: readonly Located<Outlet>[];
}

/** What one file alone cannot show: references, names and hosts borne twice, circles, coordinates out of nowhere. Pure. */
export function checkEntries(entries: LocatedEntries): KnowledgeProblem[] {
  return [
    ...checkActors(entries),
    ...checkPlaces(entries.places),
    ...checkOutlets(entries),
    ...checkNames('actor', entries.actors),
    ...checkNames('place', entries.places),
    ...checkNames('outlet', entries.outlets),
  ];
}

/** The same id twice in one file. Across files the later one replaces. */
export function checkIds<T extends { readonly id: string }>(entries: readonly Located<T>[]): KnowledgeProblem[] {
  const first = new Map<string, Located<T>>();
  return entries.flatMap((entry) => {
    const earlier = first.get(entry.value.id);
    if (earlier !== undefined) {
      return [problemAt(entry, ['id'], `"${entry.value.id}" stands already on line ${earlier.lineOf(['id'])}`)];
    }
    first.set(entry.value.id, entry);
    return [];
  });
}

function checkActors({ actors, places }: LocatedEntries): KnowledgeProblem[] {
  const byId = mapById(actors);
  const countries = listCountries(places);
  return actors.flatMap((entry) => {
    const { value } = entry;
    const problems = (['partOf', 'fights'] as const).flatMap((field) =>
      value[field].flatMap((id, i) => checkReference(entry, [field, i], id, byId, 'actor')),
    );
    value.holds.forEach(({ office, from, to }, i) => {
      problems.push(...checkReference(entry, ['holds', i, 'office'], office, byId, 'actor'));
      const kind = byId.get(office)?.value.kind;
      if (kind !== undefined && kind !== 'office') {
        problems.push(problemAt(entry, ['holds', i, 'office'], `"${office}" is of kind ${kind}, not an office`));
      }
      if (from !== null && to !== null && to < from && !from.startsWith(to)) {
        problems.push(problemAt(entry, ['holds', i, 'to'], `${to} is before ${from}`));
      }
    });
    if (value.holds.length > 0 && value.kind !== 'person') {
      problems.push(problemAt(entry, ['holds'], `only a person holds an office, and "${value.id}" is ${value.kind}`));
    }
    return [
      ...problems,
      ...checkCountry(entry, value.country, countries),
      ...checkCircle(entry, 'partOf', byId, (actor) => actor.partOf),
    ];
  });
}

function checkPlaces(places: readonly Located<Place>[]): KnowledgeProblem[] {
  const byId = mapById(places);
  return places.flatMap((entry) => {
    const { value } = entry;
    const problems: KnowledgeProblem[] = [];
    if (value.in !== null) problems.push(...checkReference(entry, ['in'], value.in, byId, 'place'));
    if ((value.lat === null) !== (value.lon === null)) {
      const present = value.lat === null ? 'lon' : 'lat';
      problems.push(problemAt(entry, [present], 'lat and lon go together; only one of them is given'));
    } else if (value.lat !== null && value.source === null) {
      problems.push(problemAt(entry, ['lat'], 'coordinates need a source; say where they come from in field source'));
    }
    return [...problems, ...checkCircle(entry, 'in', byId, (place) => (place.in === null ? [] : [place.in]))];
  });
}

function checkOutlets({ outlets, actors, places }: LocatedEntries): KnowledgeProblem[] {
  const byId = mapById(outlets);
  const actorsById = mapById(actors);
  const countries = listCountries(places);
  const families = new Map<string, number>();
  for (const { value } of outlets) {
    if (value.family !== null) families.set(value.family, (families.get(value.family) ?? 0) + 1);
  }
  const hosts = new Map<string, string>();
  return outlets.flatMap((entry) => {
    const { value } = entry;
    const problems = checkCountry(entry, value.country, countries);
    if (value.voiceOf !== null) {
      problems.push(...checkReference(entry, ['voiceOf'], value.voiceOf, actorsById, 'actor'));
    }
    if (value.family !== null && families.get(value.family) === 1 && !byId.has(value.family)) {
      const others = [...families.keys(), ...byId.keys()].filter((each) => each !== value.family);
      const message = `no outlet has the id "${value.family}" and no other outlet is of this family`;
      problems.push(problemAt(entry, ['family'], message + suggest(value.family, others)));
    }
    value.hosts.forEach((host, i) => {
      const owner = hosts.get(hostKey(host));
      if (owner === undefined) hosts.set(hostKey(host), value.id);
      else if (owner !== value.id) problems.push(problemAt(entry, ['hosts', i], `"${host}" belongs to "${owner}" too`));
    });
    return problems;
  });
}

interface Named {
  readonly id: string;
  readonly kind: string;
  readonly en: readonly string[];
  readonly ar: readonly string[];
  readonly context: readonly string[];
}

/** Of entries of one kind that bear one name, all but one must say by which words they are told apart. */
function checkNames(what: string, entries: readonly Located<Named>[]): KnowledgeProblem[] {
  const bearers = new Map<string, Located<Named>>();
  const problems: KnowledgeProblem[] = [];
  for (const entry of entries) {
    const { value } = entry;
    for (const field of ['en', 'ar'] as const) {
      value[field].forEach((name, i) => {
        const bare = nameKey(name);
        const key = `${value.kind} ${bare}`;
        if (bare === '') problems.push(problemAt(entry, [field, i], `"${name}" has no letter to find it by`));
        const bearer = bearers.get(key);
        if (bearer === undefined || (bearer.value.context.length > 0 && value.context.length === 0)) {
          bearers.set(key, entry);
        } else if (bearer.value.id !== value.id && value.context.length === 0) {
          const message = `"${name}" is also a name of the ${what} "${bearer.value.id}"; one of them needs context`;
          problems.push(problemAt(entry, [field, i], message));
        }
      });
    }
  }
  return problems;
}

function checkReference<T>(
  entry: Located<unknown>,
  path: readonly PropertyKey[],
  id: string,
  byId: ReadonlyMap<string, T>,
  what: string,
): KnowledgeProblem[] {
  if (byId.has(id)) return [];
  return [problemAt(entry, path, `no ${what} has the id "${id}"${suggest(id, byId.keys())}`)];
}

function checkCountry(
  entry: Located<unknown>,
  country: string | null,
  countries: ReadonlySet<string>,
): KnowledgeProblem[] {
  if (country === null || countries.has(country)) return [];
  return [problemAt(entry, ['country'], `no place of kind country has the code "${country}" (ISO 3166-1 alpha-2)`)];
}

function checkCircle<T extends { readonly id: string }>(
  entry: Located<T>,
  field: string,
  byId: ReadonlyMap<string, Located<T>>,
  outerOf: (value: T) => readonly string[],
): KnowledgeProblem[] {
  const seen = new Set<string>();
  const open = [...outerOf(entry.value)];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (id === entry.value.id)
      return [problemAt(entry, [field], `"${id}" contains itself, directly or by way of others`)];
    const outer = byId.get(id);
    if (outer === undefined || seen.has(id)) continue;
    seen.add(id);
    open.push(...outerOf(outer.value));
  }
  return [];
}

function listCountries(places: readonly Located<Place>[]): ReadonlySet<string> {
  return new Set(places.flatMap(({ value }) => (value.kind === 'country' && value.country ? [value.country] : [])));
}

function mapById<T extends { readonly id: string }>(entries: readonly Located<T>[]): ReadonlyMap<string, Located<T>> {
  return new Map(entries.map((entry) => [entry.value.id, entry]));
}

function problemAt(entry: Located<unknown>, path: readonly PropertyKey[], message: string): KnowledgeProblem {
  return { file: entry.file, line: entry.lineOf(path), field: printPath(path), message };
}
