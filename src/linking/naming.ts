import { fold } from '../text/index.ts';
import nouns from './event-nouns.json' with { type: 'json' };
import type { EventGroup } from './events.ts';
import type { Mention } from './mention.ts';
import type { PlaceSlot, Slot } from './profile.ts';
import { isDefinite } from './words.ts';

/** A name for an event out of its slots: "قصف في الفاشر – قوات الدعم السريع", "Shelling in X – Y". */

type Language = 'ar' | 'en';
const languages: ReadonlySet<string> = new Set(['ar', 'en']);
const table = nouns as Record<string, { ar: string; en: string; recipient: string }>;
/** How a recipient follows the noun in Arabic; "of" is the bare genitive. */
const arabic: Record<string, string> = {
  of: '',
  on: 'على ',
  against: 'ضد ',
  with: 'مع ',
  to: 'إلى ',
  from: 'من ',
  for: 'عن ',
};
/** More words than this are a clause, not a name. */
const longestName = 5;
const notName = /[،,;؛:.؟?!()\n]/;

/** The noun for its label in the language of its documents; null where no table has one. */
export function nounOf({ mentions }: EventGroup): string | null {
  const language = mentions[0]?.profile.document.language ?? '';
  const label = commonest(mentions.map(({ event }) => event.label));
  return label === null || !languages.has(language) ? null : (table[label]?.[language as Language] ?? null);
}

/** Where it was, with its preposition, and each of those who took part, as a title names them. */
export function namesOf({ mentions }: EventGroup): { where: string | null; parties: string[] } {
  const language = mentions[0]?.profile.document.language ?? '';
  if (!languages.has(language)) return { where: null, parties: [] };
  const place = placeName(mentions, language as Language);
  const parties = (['recipients', 'actors'] as const).map((role) => slotName(mentions, role, language as Language));
  return {
    where: place === null ? null : `${place.preposition} ${place.name}`,
    parties: parties.filter((name) => name !== null),
  };
}

/** Null where the event has no noun in the language of its documents, or neither place nor participant with a name. */
export function composeTitle({ mentions }: EventGroup): string | null {
  const language = mentions[0]?.profile.document.language ?? '';
  if (!languages.has(language)) return null;
  const lang = language as Language;
  const same = mentions.filter(({ profile }) => profile.document.language === lang);
  const label = commonest(same.map(({ event }) => event.label));
  const noun = label === null ? undefined : table[label];
  if (noun === undefined) return null;
  const place = placeName(same, lang);
  const recipient = slotName(same, 'recipients', lang);
  const actor = slotName(same, 'actors', lang);
  if (place === null && recipient === null && actor === null) return null;
  const to = recipient === null || recipient === place?.name ? '' : ` ${joined(noun.recipient, recipient, lang)}`;
  const where = place === null ? '' : ` ${place.preposition} ${place.name}`;
  const by = actor === null || actor === recipient ? '' : ` – ${actor}`;
  return `${noun[lang]}${to}${where}${by}`;
}

function joined(recipient: string, name: string, lang: Language): string {
  return lang === 'en' ? `${recipient} ${name}` : `${arabic[recipient] ?? ''}${name}`;
}

function slotName(mentions: readonly Mention[], role: 'actors' | 'recipients', lang: Language): string | null {
  const broad = new Set(mentions.flatMap((one) => one[role].filter((named) => named.broad).map(({ key }) => key)));
  const slots = mentions
    .flatMap(({ event }) => event[role])
    .filter((slot) => role === 'recipients' || !slot.anonymous)
    .filter((slot) => lang === 'en' || !isBareWord(slot, broad));
  // whoever a list knows is named for sure; of others the words may be anything
  const known = slots.filter(({ id }) => isKnown(id));
  const id = commonest((known.length > 0 ? known : slots).map(keyOf));
  const names = slots.filter((slot) => keyOf(slot) === id).map((slot) => nameIn(slot, lang));
  return commonest(names.filter((name) => name !== null));
}

const finest = ['point', 'town', 'district', 'governorate', 'country'];

function placeName(mentions: readonly Mention[], lang: Language): { name: string; preposition: string } | null {
  const sites = mentions.flatMap(({ event }) => event.places).filter(({ role, id }) => role !== 'from' && isKnown(id));
  const level = (site: PlaceSlot): number => (site.precision === null ? finest.length : finest.indexOf(site.precision));
  const best = Math.min(...sites.map(level));
  const id = commonest(sites.filter((site) => level(site) === best).map(keyOf));
  const own = sites.filter((site) => keyOf(site) === id);
  const name = commonest(own.map((site) => nameIn(site, lang)).filter((one) => one !== null));
  if (name === null) return null;
  const isTarget = own.some(({ role }) => role === 'target');
  return { name, preposition: lang === 'en' ? (isTarget ? 'at' : 'in') : isTarget ? 'على' : 'في' };
}

/** The words of the document in its own language; the known name in English. */
function nameIn(slot: Pick<Slot, 'name' | 'surface' | 'id'>, lang: Language): string | null {
  const name = lang === 'en' ? (slot.name ?? slot.surface) : slot.surface;
  const plain = name
    .replace(/[«»“”"]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  return plain === '' || notName.test(plain) || plain.split(' ').length > longestName ? null : plain;
}

/** "American", "our forces", "the network": words that name nobody outside their sentence. */
function isBareWord({ id, surface }: Slot, broad: ReadonlySet<string>): boolean {
  const words = surface.trim().split(/\s+/);
  if (isKnown(id)) return broad.has(id) && words.length === 1 && adjective.test(surface);
  return words.some((word) => pronoun.test(word)) || (words.length === 1 && isDefinite(fold(surface)));
}
const adjective = /(ي|ية|يه)$/;
const pronoun = /(نا|ها|هم|هما)$/;

const isKnown = (id: string): boolean => id !== '' && !id.startsWith('local:');
const keyOf = (slot: { id: string; surface: string }): string => (isKnown(slot.id) ? slot.id : `=${slot.surface}`);

/** The commonest, the longest among equals, then the first by its letters. */
function commonest(values: readonly string[]): string | null {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const ranked = [...counts].sort(([x, a], [y, b]) => b - a || y.length - x.length || (x < y ? -1 : 1));
  return ranked[0]?.[0] ?? null;
}
