import { anchorId } from './anchors.ts';
import { comparePublished } from './order.ts';
import { dropShifted, type Pass } from './pass.ts';
import { type Regrouped, settle } from './pass-events.ts';
import type { Profile } from './profile.ts';
import type { Asking } from './questions.ts';
import { regroup } from './regroup.ts';
import { areOfOneStory, compareTopics, type Topic, topicMaker } from './stories.ts';
import type { Meetings } from './surroundings.ts';

/** A larger one tells nobody anything, and each document more would be weighed against all of it. */
const largestStory = 200;

/** Compares documents that meet by their names and words or by an event, and groups stories anew where something follows from it. */
export function* linkStories(pass: Pass, moved: ReadonlySet<string>, meetings: Meetings): Asking<Regrouped> {
  const { shelf, pairs, homes, fresh, stale } = pass;
  const book = pairs.story;
  yield* dropShifted(pass, 'story');
  yield* book.load(moved);
  book.drop(book.among(moved));
  const topics = new Map<string, Topic>();
  const topicOf = topicMaker();
  const get = (document: string): Topic => {
    const known = topics.get(document) ?? topicOf(shelf.get(document).profile, (item) => homes.event.homeOf(item));
    topics.set(document, known);
    return known;
  };
  const prepare = function* (documents: readonly string[]): Asking<void> {
    yield* shelf.load(documents);
    yield* homes.event.loadDocuments(documents);
  };
  yield* prepare([...meetings.documents]);
  for (const { a, b, keys } of meetings) {
    const theirs = shelf.get(b).topicKeys;
    const ours = shelf.get(a).topicKeys;
    const isShared = keys.some((key) => ours.has(key) && theirs.has(key)) || pairs.event.between(a, b).length > 0;
    if (isShared && areOfOneStory(get(a), get(b))) book.add(a, b);
  }
  const isFresh = new Set(fresh);
  const weighed = [...moved].filter((document) => !isFresh.has(document));
  const shifted = [...weighed, ...[...book.made, ...book.lost].flatMap(({ a, b }) => [a, b])];
  yield* homes.story.loadDocuments(shifted);
  const touched = [...stale.story, ...shifted.flatMap((document) => homes.story.homeOf(document) ?? [])];
  const scoreOf = (a: Topic, b: Topic) =>
    a.profile.document.id < b.profile.document.id ? compareTopics(a, b) : compareTopics(b, a);
  const grouping = {
    pairs: book,
    homes: homes.story,
    prepare,
    get,
    keyOf: ({ profile }: Topic) => profile.document.id,
    rank: (a: Topic, b: Topic) => scoreOf(a, b).score,
    scoreOf,
    most: largestStory,
  };
  const { gone, clusters } = yield* regroup(grouping, fresh, touched);
  const groups = clusters.map((cluster) => {
    const documents = cluster.map(({ profile }) => profile).sort(comparePublished);
    return {
      id: anchorId('story', (documents[0] as Profile).document.id),
      items: documents.map((one) => one.document.id),
    };
  });
  return settle(pass, 'story', gone, groups);
}
