import { boolean, customType, index, integer, pgTable, text as plainText, primaryKey } from 'drizzle-orm/pg-core';

/** Compared byte by byte on every store: the embedded one knows no other collation, and the order must be the same everywhere. */
const text = customType<{ data: string }>({ dataType: () => 'text COLLATE "C"' });
/** Words that this package normalised, as they are: the store's stemmers lose too much Arabic. */
const words = customType<{ data: string }>({ dataType: () => 'tsvector' });

/**
 * The tables. All are derived from the record and can be emptied at any time.
 * `*Packed` columns hold JSON deflated, see pack(); `*Json` columns hold JSON as text: it keeps the order of keys, and a NUL or half a surrogate pair in an article, which jsonb refuses.
 * `day` is `YYYY-MM-DD` or empty, never null: so that newest-first puts the undated last without an index of its own.
 * `opening`: the first words of a document without a title.
 * `tags` are `outlet:…`, `actor:…`, `type:…`, `place:…`, `standing:…`, `language:…`. `sort` is the place in the export's order.
 */
export const documents = pgTable(
  'documents',
  {
    id: text().primaryKey(),
    key: text().notNull(),
    version: text().notNull(),
    rank: text().notNull(),
    path: text(),
    url: text(),
    language: text().notNull(),
    title: text(),
    opening: text(),
    outletId: text('outlet_id'),
    outletName: text('outlet_name'),
    published: text(),
    day: text().notNull(),
    read: boolean().notNull(),
    versions: integer().notNull(),
    statements: integer().notNull(),
    events: integer().notNull(),
    tags: plainText().array().notNull(),
    search: words().notNull(),
  },
  (table) => [
    index('documents_day').on(table.day, table.id),
    index('documents_outlet').on(table.outletId),
    index('documents_tags').using('gin', table.tags),
    index('documents_search').using('gin', table.search),
  ],
);

export const versions = pgTable(
  'versions',
  {
    id: text().primaryKey(),
    document: text().notNull(),
    line: integer().notNull(),
    captureSha256: text('capture_sha256').notNull(),
    capturedAt: text('captured_at').notNull(),
    rank: text().notNull(),
    path: text(),
    url: text(),
    title: text(),
    published: text(),
    updated: text(),
    language: text().notNull(),
    versionPacked: plainText('version_packed').notNull(),
    readingPacked: plainText('reading_packed').notNull(),
    profilePacked: plainText('profile_packed').notNull(),
    addedJson: plainText('added_json').notNull(),
  },
  (table) => [
    index('versions_document').on(table.document, table.rank),
    index('versions_capture').on(table.captureSha256),
    index('versions_captured').on(table.capturedAt),
  ],
);

/** The statements of current versions. `id`: `document:s1`. */
export const statements = pgTable(
  'statements',
  {
    id: text().primaryKey(),
    document: text().notNull(),
    sort: text().notNull(),
    gathered: text(),
    day: text().notNull(),
    origin: text(),
    disowned: boolean().notNull(),
  },
  (table) => [
    index('statements_document').on(table.document),
    index('statements_gathered').on(table.gathered),
    index('statements_origin').on(table.origin),
  ],
);

/** The event mentions of current versions. `id`: `document:e1`; `anchor`: the address of an event that starts with it. */
export const mentions = pgTable(
  'mentions',
  {
    id: text().primaryKey(),
    document: text().notNull(),
    sort: text().notNull(),
    anchor: text(),
    event: text(),
  },
  (table) => [
    index('mentions_document').on(table.document),
    index('mentions_anchor').on(table.anchor),
    index('mentions_event').on(table.event),
  ],
);

/**
 * What each statement and event mention adds to whatever it is gathered into: apart from their own tables, whose rows are written anew
 * each time that linking moves them. `coreJson`: of an event mention its
 * MentionCore, of a statement its speaker. `shownJson`: how a page shows it, see ShownStatement and ShownMention, so that no page has to unpack
 * whole readings for a few sentences of them.
 */
export const marks = pgTable('marks', {
  id: text().primaryKey(),
  day: text().notNull(),
  dateJson: plainText('date_json'),
  coreJson: plainText('core_json'),
  shownJson: plainText('shown_json').notNull(),
  tags: plainText().array().notNull(),
  words: plainText().notNull(),
});

/** Which statements speak of which event mention of their document. */
export const mentionStatements = pgTable(
  'mention_statements',
  { mention: text().notNull(), statement: text().notNull(), document: text().notNull() },
  (table) => [
    primaryKey({ columns: [table.mention, table.statement] }),
    index('mention_statements_statement').on(table.statement),
    index('mention_statements_document').on(table.document),
  ],
);

/** Links of chains that knowledge names. `position` 0 is the origin. */
export const chainLinks = pgTable(
  'chain_links',
  {
    statement: text().notNull(),
    position: integer().notNull(),
    document: text().notNull(),
    source: text().notNull(),
    name: text(),
    kind: text().notNull(),
    isOrigin: boolean('is_origin').notNull(),
    disowned: boolean().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.statement, table.position] }),
    index('chain_links_source').on(table.source),
    index('chain_links_document').on(table.document),
  ],
);

/** `hash` is of what linking gave; empty where a member has changed since. */
const derived = {
  id: text().primaryKey(),
  sort: text().notNull(),
  hash: text().notNull(),
  day: text().notNull(),
  fromDay: text('from_day'),
  toDay: text('to_day'),
  fullJson: plainText('full_json').notNull(),
  tags: plainText().array().notNull(),
  search: words().notNull(),
};

/**
 * `day` and `lastDay`: the first and the last day of it that are known, one for the other. `place`: its place in the list, greatest first, see
 * placeOf(). `doubt`: greatest first in the queue, see doubtOfEvent(). `itemJson`: its
 * EventCore, so that a list need not look at its members. `shownJson`: its ShownEvent; null where `fullJson` is shown whole.
 */
export const events = pgTable(
  'events',
  {
    ...derived,
    place: text().notNull(),
    lastDay: text('last_day').notNull(),
    doubt: integer(),
    title: text().notNull(),
    itemJson: plainText('item_json').notNull(),
    shownJson: plainText('shown_json'),
  },
  (table) => [
    index('events_doubt').on(table.doubt, table.id),
    index('events_place').on(table.place, table.id),
    // all that finding the events of some days asks for, so that their rows are only read where they are shown
    index('events_days').on(table.day, table.lastDay, table.place, table.id),
    index('events_sort').on(table.sort),
    index('events_tags').using('gin', table.tags),
    index('events_search').using('gin', table.search),
  ],
);

export const gathered = pgTable('gathered', derived, (table) => [
  index('gathered_day').on(table.day, table.id),
  index('gathered_days').on(table.fromDay, table.toDay, table.day, table.id),
  index('gathered_sort').on(table.sort),
  index('gathered_tags').using('gin', table.tags),
  index('gathered_search').using('gin', table.search),
]);

export const stories = pgTable('stories', { ...derived, title: text().notNull() }, (table) => [
  index('stories_day').on(table.day, table.id),
  index('stories_sort').on(table.sort),
  index('stories_tags').using('gin', table.tags),
  index('stories_search').using('gin', table.search),
]);

/**
 * `disputedSide` and `disputingSide`: `document:s1` or `document:e1`; `disputedDocument`: the document of the first. `doubt` as of events; its
 * kind stands among the tags as `kind:…` too.
 */
export const disputes = pgTable(
  'disputes',
  {
    ...derived,
    kind: text().notNull(),
    disputedDocument: text('disputed_document').notNull(),
    disputedSide: text('disputed_side').notNull(),
    disputingSide: text('disputing_side').notNull(),
    doubt: integer(),
  },
  (table) => [
    index('disputes_doubt').on(table.doubt, table.id),
    index('disputes_day').on(table.day, table.id),
    index('disputes_days').on(table.fromDay, table.toDay, table.day, table.id),
    index('disputes_sort').on(table.sort),
    index('disputes_tags').using('gin', table.tags),
    index('disputes_search').using('gin', table.search),
    index('disputes_document').on(table.disputedDocument),
    index('disputes_disputed').on(table.disputedSide),
    index('disputes_disputing').on(table.disputingSide),
  ],
);

export const eventOrigins = pgTable(
  'event_origins',
  {
    event: text().notNull(),
    position: integer().notNull(),
    origin: text().notNull(),
    disowned: boolean().notNull(),
  },
  (table) => [primaryKey({ columns: [table.event, table.position] })],
);

export const storyMembers = pgTable(
  'story_members',
  { story: text().notNull(), kind: text().notNull(), member: text().notNull() },
  (table) => [
    primaryKey({ columns: [table.story, table.kind, table.member] }),
    index('story_members_member').on(table.member),
  ],
);

export const copies = pgTable('copies', {
  id: text().primaryKey(),
  sort: text().notNull(),
  fullJson: plainText('full_json').notNull(),
});

export const copyMembers = pgTable('copy_members', { copy: text().notNull(), document: text().notNull() }, (table) => [
  primaryKey({ columns: [table.copy, table.document] }),
  index('copy_members_document').on(table.document),
]);

/** Outlets, agencies, bodies and persons with what they publish, originate and pass on. */
export const sources = pgTable(
  'sources',
  {
    id: text().primaryKey(),
    name: text(),
    kind: text(),
    weight: integer().notNull(),
    documents: integer().notNull(),
    asOrigin: integer('as_origin').notNull(),
    asRelay: integer('as_relay').notNull(),
    disowned: integer().notNull(),
    disputed: integer().notNull(),
    events: integer().notNull(),
  },
  (table) => [index('sources_weight').on(table.weight, table.id), index('sources_events').on(table.events, table.id)],
);

export const rejects = pgTable(
  'rejects',
  {
    id: text().primaryKey(),
    line: integer().notNull(),
    path: text(),
    url: text(),
    code: text().notNull(),
    reason: text().notNull(),
    whole: boolean().notNull(),
    captureSha256: text('capture_sha256'),
    size: integer().notNull(),
    capturedAt: text('captured_at').notNull(),
  },
  (table) => [
    index('rejects_captured').on(table.capturedAt, table.id),
    index('rejects_path').on(table.path),
    index('rejects_url').on(table.url),
  ],
);

/** Documents that came, changed or went since they were linked. `day` as of documents, empty for those that went. */
export const unlinked = pgTable('unlinked', { document: text().primaryKey(), day: text().notNull() }, (table) => [
  index('unlinked_day').on(table.day, table.document),
]);

/** What lost a member by that. `gathering`: `event`, `statement`, `story`. */
export const staleLinks = pgTable('stale_links', { gathering: text().notNull(), id: text().notNull() }, (table) => [
  primaryKey({ columns: [table.gathering, table.id] }),
]);

/** Documents that stand in blocks, with all their keys; and what they are a copy of. */
export const linkDocuments = pgTable('link_documents', {
  document: text().primaryKey(),
  day: integer().notNull(),
  keys: integer().array().notNull(),
  original: text(),
});

/** The blocks: documents under each key, by day (days since 1970). */
export const linkPlaces = pgTable(
  'link_places',
  { key: integer().notNull(), day: integer().notNull(), document: text().notNull() },
  (table) => [primaryKey({ columns: [table.key, table.day, table.document] })],
);

/** Items held to belong together; an item that is a document as a whole is empty. */
export const linkPairs = pgTable(
  'link_pairs',
  {
    level: text().notNull(),
    aDocument: text('a_document').notNull(),
    aItem: text('a_item').notNull(),
    bDocument: text('b_document').notNull(),
    bItem: text('b_item').notNull(),
  },
  (table) => [
    index('link_pairs_a').on(table.aDocument, table.bDocument),
    index('link_pairs_b').on(table.bDocument, table.aDocument),
  ],
);

/** Disputes as they were found, before people's decisions. */
export const foundDisputes = pgTable(
  'found_disputes',
  {
    owner: text().notNull(),
    id: text().notNull(),
    document: text(),
    foundJson: plainText('found_json').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.owner, table.id] }),
    index('found_disputes_id').on(table.id),
    index('found_disputes_document').on(table.document),
  ],
);

/**
 * The disputes with other documents in which a version stood when another one took its place: by both versions and what in them disputes or
 * is disputed, never by words, so that a redaction leaves nothing here.
 */
export const stoodDisputes = pgTable(
  'stood_disputes',
  {
    version: text().notNull(),
    item: text().notNull(),
    other: text().notNull(),
    otherItem: text('other_item').notNull(),
    kind: text().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.version, table.item, table.other, table.otherItem, table.kind] }),
    index('stood_disputes_other').on(table.other),
  ],
);

export const meta = pgTable('meta', { key: text().primaryKey(), value: plainText().notNull() });
