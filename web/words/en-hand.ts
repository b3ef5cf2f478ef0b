/** What the page says in English where the reader does something with it: find, compare, take along. */
export const enHand = {
  pageIs: {
    stories:
      'A story is what belongs together over time: articles and the events that they tell of. The one told of last comes first.',
    events: 'What is said to have happened, how many independent origins stand behind it, and who contradicts it.',
    disputes:
      'What cannot both be right, or was taken back by whoever said it: both sides beside each other in their own words.',
    map: 'Where things are said to have happened, as exactly as the articles say it.',
    sources:
      'Who speaks and who publishes in these articles. “Said first” counts statements that begin with them, “passed on” those of others that came through them, “contradicted” their own that others contradict, “disowned” those put down to them that they reject. Names that no list knows, and the unnamed, are not counted here.',
    actors: 'Who is said to have done something, or to have had it done to them. Those in most events come first.',
    documents: 'Every article that was taken in, the newest first, with how much was found in it.',
    feeds: 'News feeds that Isnad follows by itself: how each of them does, and what came in.',
  },
  palette: {
    title: 'Find anything',
    hint: 'A page, a story, an event, an article …',
    pages: 'Pages',
    stories: 'Stories',
    events: 'Events',
    sources: 'Sources and actors',
    documents: 'Articles',
    none: 'Nothing has these words.',
  },
  take: { svg: 'Download as a picture (SVG)', mermaid: 'Download as text (Mermaid)' },
  versions: {
    title: 'Versions',
    shown: 'shown here',
    older: 'This is an older version.',
    newest: 'Show the newest',
    compare: 'What changed against the one before',
    same: 'The text is the same; only what stands around it changed.',
    before: 'Before',
    after: 'After',
    captured: 'captured {{moment}}',
    first: 'the first',
    raw: 'download the file as it came in',
    hash: 'SHA-256 of the file as it was received',
  },
  beside: {
    note: 'Marked: what only one of the two has.',
    same: 'Both have the same words.',
    nothing: 'nothing here',
    alike_one: '{{count}} paragraph is the same',
    alike_other: '{{count}} paragraphs are the same',
  },
  same: {
    title: 'The same said in',
    none: 'Nobody else has it.',
  },
  selection: { link: 'Link to these words', copied: 'The link is copied.' },
};
