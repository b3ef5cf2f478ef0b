import type { LinkContext } from './context.ts';
import type { CopyIndex } from './copies.ts';
import { originsOf } from './mention.ts';
import { compareText } from './order.ts';
import type { Carrier, Origin, TransmissionGraph, TransmissionLine, Transmitter } from './origins.ts';
import type { Profile, Speaker, StatementProfile } from './profile.ts';
import { contentStems, isSpokesman } from './words.ts';

/** What one document brings to an event or a gathered statement: the statements that say it, none where it tells it in its own voice. */
export interface Testimony {
  profile: Profile;
  statements: readonly StatementProfile[];
}

/** What is known about all documents together, for resolving who is who. */
export interface Surroundings {
  context: LinkContext;
  copies: Pick<CopyIndex, 'originalOf'>;
  /** `document#statement` of what its supposed speaker disowned or withdrew. */
  disowned: ReadonlySet<string>;
}

/** Builds the graph of transmission origin → relays → carriers: families, copies, and bodies with who speaks for them are resolved to one key each. */
export function traceTransmission(testimonies: readonly Testimony[], around: Surroundings): TransmissionGraph {
  const sorted = [...testimonies].sort((a, b) => compareText(a.profile.document.id, b.profile.document.id));
  const links = sorted.flatMap(({ statements }) => statements.flatMap((statement) => statement.chain));
  const bodies = findBodies(links, around.context);
  const lines = sorted.flatMap((testimony) => linesOf(testimony, around, bodies));
  const attributed = new Set(lines.map((line) => line.document));
  const carriers = sorted.map(({ profile }): Carrier => {
    const { id, outlet } = profile.document;
    const label = outlet?.name ?? id;
    return {
      document: id,
      outlet: outletKey(profile, around.context),
      label: { ar: label, en: label },
      copyOf: around.copies.originalOf.get(id) ?? null,
      narrated: !attributed.has(id),
    };
  });
  return { carriers, lines, merged: bodies.merged };
}

function linesOf({ profile, statements }: Testimony, around: Surroundings, bodies: Bodies): TransmissionLine[] {
  const document = profile.document.id;
  const own = outletKey(profile, around.context);
  const keys = speakerKeys(statements, bodies, around.copies.originalOf.get(document) ?? document);
  return statements.flatMap((statement) => {
    const speakers = originsOf(statement.chain);
    const toRelay = (link: Speaker): Transmitter => asTransmitter(link, keys.get(link) as string);
    // the document's own outlet closes every chain and says nothing
    const via = statement.chain
      .slice(speakers.length)
      .map(toRelay)
      .filter((relay) => relay.key !== own);
    return speakers
      .map(
        (link): Origin => ({
          ...toRelay(link),
          named: !link.anonymous && link.kind !== 'gap' && (link.name ?? link.surface) !== null,
          gap: link.kind === 'gap',
          count: link.count,
        }),
      )
      .map((origin) => (bodies.isBody(origin.key) ? { ...origin, named: true } : origin))
      .filter((origin) => origin.key !== own)
      .map((origin) => ({
        origin,
        via: via.filter((relay) => relay.key !== origin.key),
        document,
        statement: statement.id,
        disowned: speakers.some((link) => link.disowned) || around.disowned.has(`${document}#${statement.id}`),
      }));
  });
}

function asTransmitter(link: Speaker, key: string): Transmitter {
  const en = link.name ?? link.surface ?? 'an unnamed report';
  const ar = link.surface ?? link.name ?? 'تقرير غير مسمّى';
  const isOutlet = link.kind === 'outlet' || link.kind === 'social-channel';
  return { key, id: link.id, name: link.name, label: { ar, en }, isOutlet };
}

/** The key of a document's publisher: its family, else the outlet, else the document for itself. */
export function outletKey(profile: Profile, context: LinkContext): string {
  const { outlet, id } = profile.document;
  if (outlet === null) return `document ${id}`;
  const family = context.family(outlet.id);
  return family === null ? nameKey('outlet', outlet.id, contentStems(outlet.name)) : `family ${family}`;
}

const isLocal = (id: string): boolean => id.startsWith('local:') || id === '';

const nameKey = (kind: string, id: string, words: readonly string[]): string =>
  isLocal(id) || id.startsWith('outlet:') ? `${kind} =${words.join(' ')}` : `${kind} ${id}`;

/**
 * One key for each link. Whoever is named is the same in every document. Somebody unnamed is known by description only, and so is
 * another person in every document (copies of one text count as one document), unless a named relay passed the same description on:
 * "two security sources to Reuters" are one pair wherever it stands.
 */
function speakerKeys(statements: readonly StatementProfile[], bodies: Bodies, text: string): Map<Speaker, string> {
  const keys = new Map<Speaker, string>();
  const described = new Map<string, { words: string; relay: string | null }>();
  const places = new Map<string, Set<string>>();
  for (const { chain } of statements)
    for (const link of chain) {
      const known = bodies.keyOf(link);
      if (known !== null) keys.set(link, known);
      else if (isLocal(link.id)) describe(link, relayOf(chain, bodies), described);
    }
  for (const [id, { words }] of described) places.set(words, (places.get(words) ?? new Set<string>()).add(id));
  for (const { chain, id } of statements)
    for (const link of chain) {
      if (keys.has(link)) continue;
      const held = described.get(referentOf(link));
      const alike = [...(places.get(held?.words ?? '') ?? [])].sort(compareText);
      const nth = alike.indexOf(referentOf(link));
      const twin = nth > 0 ? ` ${nth + 1}` : '';
      if (link.kind === 'gap') keys.set(link, `gap ${text} ${held?.words ?? id}`);
      else if (held?.relay) keys.set(link, `unnamed via ${held.relay} ${held.words}${twin}`);
      else keys.set(link, `unnamed in ${text} ${held?.words ?? link.id}${twin}`);
    }
  return keys;
}

/** The same local id is the same referent; a link without one is known by its own words. */
const referentOf = (link: Speaker): string => (link.id === '' ? `=${link.words.join(' ')}` : link.id);

function describe(
  link: Speaker,
  relay: string | null,
  described: Map<string, { words: string; relay: string | null }>,
): void {
  const words = [link.count ?? '', link.affiliation ?? '', ...link.words].join(' ').trim();
  const held = described.get(referentOf(link));
  // "two Iraqi security sources", later "the sources": the fullest description is the one to know them by
  const isFuller = held === undefined || words.length > held.words.length;
  described.set(referentOf(link), {
    words: isFuller ? words : held.words,
    relay: held?.relay ?? relay,
  });
}

/** The named outlet that an unnamed speaker of this chain spoke to, if the chain says so. */
function relayOf(chain: readonly Speaker[], bodies: Bodies): string | null {
  const next = chain[originsOf(chain).length];
  return next !== undefined && next.kind === 'outlet' && !next.anonymous ? bodies.keyOf(next) : null;
}

interface Bodies {
  /** The key of a named link; null for who is only described. */
  keyOf(link: Speaker): string | null;
  isBody(key: string): boolean;
  merged: { one: { ar: string; en: string }; other: { ar: string; en: string } }[];
}

const speaksFor = new Set(['person', 'official', 'state-body', 'outlet', 'social-channel']);

/** Merges whoever speaks for a body into that body, where both speak here or where the words say it ("the spokesman of …"). */
function findBodies(links: readonly Speaker[], context: LinkContext): Bodies {
  const byName = new Map<string, string>();
  const present = new Map<string, Speaker>();
  for (const link of links) {
    if (link.anonymous || link.kind === 'gap') continue;
    const key = plainKey(link, context);
    if (!present.has(key)) present.set(key, link);
    if (link.name !== null) byName.set(contentStems(link.name).join(' '), key);
  }
  const bodyOf = (link: Speaker): string | null => {
    const own = link.anonymous ? null : plainKey(link, context);
    const parents = isLocal(link.id) ? [] : context.actorParents(link.id).map((id) => `actor ${id}`);
    if (speaksFor.has(link.kind)) {
      const parent = parents.find((key) => key !== own && present.has(key));
      if (parent !== undefined) return parent;
    }
    if (!isSpokesman(link.surface ?? '')) return null;
    if (parents[0] !== undefined) return parents[0];
    const affiliation = link.affiliation === null ? '' : contentStems(link.affiliation).join(' ');
    return affiliation === '' ? null : (byName.get(affiliation) ?? `actor =${affiliation}`);
  };
  const merged = new Map<string, Bodies['merged'][number]>();
  const bodies = new Set<string>();
  for (const link of links) {
    const body = bodyOf(link);
    if (body === null) continue;
    bodies.add(body);
    const other = present.get(body);
    if (other === undefined) continue;
    const entry = { one: labelOf(link), other: labelOf(other) };
    if (entry.one.en !== entry.other.en) merged.set(`${entry.one.en} ${entry.other.en}`, entry);
  }
  return {
    keyOf: (link) => {
      const body = bodyOf(link);
      if (body !== null) return body;
      return link.anonymous || link.kind === 'gap' || (link.name ?? link.surface) === null
        ? null
        : plainKey(link, context);
    },
    isBody: (key) => bodies.has(key),
    merged: [...merged.entries()].sort(([a], [b]) => compareText(a, b)).map(([, entry]) => entry),
  };
}

const labelOf = (link: Speaker): { ar: string; en: string } => {
  const name = link.name ?? link.surface ?? link.id;
  return { ar: link.surface ?? name, en: name };
};

function plainKey(link: Speaker, context: LinkContext): string {
  if (link.kind !== 'outlet') return nameKey('actor', link.id, contentStems(link.name ?? link.surface ?? ''));
  const family = isLocal(link.id) ? null : context.family(link.id);
  return family === null
    ? nameKey('outlet', link.id, contentStems(link.name ?? link.surface ?? ''))
    : `family ${family}`;
}
