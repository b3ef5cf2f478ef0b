import type { EventDetail, MentionText } from '../../src/ledger/index.ts';
import type { Casualty } from '../../src/model/index.ts';
import { type CutText, cutText, keysOf, likeness, mostAlike } from '../show/apart.ts';

/** What one article says of an event: who is said to say it, and in which words. */
export interface Telling {
  mention: MentionText;
  statement: MentionText['statements'][number] | null;
  words: CutText;
  /** The numbers of people in it. */
  figures: Casualty[];
}

/** One wording of an account, by the first article that has it; `also`: those that have the same words. */
export interface Version {
  telling: Telling;
  also: Telling[];
}

/** What is told alike: by one speaker in several articles, or in nearly the same words; one version a wording. */
export interface Account {
  key: string;
  versions: Version[];
}

/** So alike are two wordings of one account at least, and so many words a wording has at least to be told by them. */
const leastLike = 0.6;
const leastWords = 5;

/** Wordings of one account, and accounts, that a telling's words are held against at most: an event that hundreds tell is not to make the reader wait. */
const mostHeld = { wordings: 6, accounts: 300 };

interface Group {
  key: string;
  tellings: Telling[];
  documents: Set<string>;
  /** The tellings that others' words are held against. */
  wordings: Telling[];
}

/** The accounts of an event, the earliest first, each with its versions. */
export function findAccounts(event: EventDetail): Account[] {
  const groups: Group[] = [];
  const byMark = new Map<string, Group>();
  for (const telling of tellingsOf(event)) {
    const marks = marksOf(telling);
    const marked = marks.flatMap((mark) => byMark.get(mark) ?? []);
    const group =
      marked.toSorted((a, b) => groups.indexOf(a) - groups.indexOf(b))[0] ??
      groups.slice(-mostHeld.accounts).find(({ wordings }) => wordings.some((one) => areAlike(one, telling)));
    const into = group ?? { key: keyOf(telling), tellings: [], documents: new Set(), wordings: [] };
    if (group === undefined) groups.push(into);
    for (const mark of marks) if (!byMark.has(mark)) byMark.set(mark, into);
    // an article tells an account once: what it says first of it stands for the rest
    if (into.documents.has(telling.mention.document.id)) continue;
    into.documents.add(telling.mention.document.id);
    into.tellings.push(telling);
    if (into.wordings.length < mostHeld.wordings) into.wordings.push(telling);
  }
  return groups.map(({ key, tellings }) => ({ key, versions: versionsOf(tellings) }));
}

const keyOf = ({ mention, statement }: Telling) =>
  `${mention.document.id} ${mention.mention.id} ${statement?.statement.id}`;

/** The earliest article first; in each what is not a headline first, because it has more words. */
function tellingsOf(event: EventDetail): Telling[] {
  const ordered = event.mentions.toSorted(
    (a, b) =>
      (a.document.published ?? '9').localeCompare(b.document.published ?? '9') ||
      Number(a.mention.headline) - Number(b.mention.headline),
  );
  return ordered.flatMap((mention) => {
    const statements = mention.statements.length === 0 ? [null] : mention.statements;
    return statements.map((statement): Telling => {
      const words = cutText(statement === null ? mention.passage.text : statement.content.join(' … '));
      const spans = statement?.statement.content ?? [mention.passage];
      const figures = mention.mention.casualties.filter((one) =>
        spans.some(({ start, end }) => start <= one.start && one.end <= end),
      );
      return { mention, statement, words, figures };
    });
  });
}

const originOf = ({ statement }: Telling) => statement?.statement.chain[0];

/** Ids like `local:2` name somebody in one article only. */
function speakerOf(telling: Telling): string | null {
  const id = originOf(telling)?.id;
  return id === undefined || id.startsWith('local:') ? null : id;
}

/**
 * Two tellings that have one of these are one account: one voice of one article, the same speaker, one statement of the ledger, or the same words. Who denies tells
 * another.
 */
function marksOf(telling: Telling): string[] {
  const { mention, statement, words } = telling;
  const { factuality } = mention.mention;
  const speaker = speakerOf(telling);
  const gathered = statement?.gathered ?? null;
  return [
    `voice ${mention.document.id} ${originOf(telling)?.name}`,
    ...(speaker === null ? [] : [`speaker ${factuality} ${speaker}`]),
    ...(gathered === null ? [] : [`statement ${factuality} ${gathered}`]),
    `words ${factuality} ${keysOf(words)}`,
  ];
}

/** Whether two tellings are in nearly the same words. */
function areAlike(a: Telling, b: Telling): boolean {
  if (a.mention.mention.factuality !== b.mention.mention.factuality) return false;
  const least = Math.min(a.words.words.length, b.words.words.length);
  return least >= leastWords && mostAlike(a.words, b.words) >= leastLike && likeness(a.words, b.words) >= leastLike;
}

function versionsOf(tellings: readonly Telling[]): Version[] {
  const versions = new Map<string, Version>();
  for (const telling of tellings) {
    const words = keysOf(telling.words);
    const before = versions.get(words);
    if (before === undefined) versions.set(words, { telling, also: [] });
    else before.also.push(telling);
  }
  return [...versions.values()];
}

const figureOf = ({ what, who, min, max }: Casualty) => `${what} ${who} ${min} ${max}`;
const countedOf = ({ what, who }: Casualty) => `${what} ${who}`;

/** Of a telling's figures those for which one of the others has another number. */
export function differing(telling: Telling, others: readonly Telling[]): ReadonlySet<Casualty> {
  const theirs = others.flatMap(({ figures }) => figures);
  return new Set(
    telling.figures.filter((own) => {
      const counted = theirs.filter((one) => countedOf(one) === countedOf(own));
      return counted.length > 0 && counted.every((one) => figureOf(one) !== figureOf(own));
    }),
  );
}
