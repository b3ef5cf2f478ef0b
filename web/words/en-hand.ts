/** What the page says in English where the reader does something with it: find, compare, take along. */
export const enHand = {
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
  take: { svg: 'Picture (SVG)', mermaid: 'Diagram as text (Mermaid)' },
  versions: {
    title: 'Versions',
    shown: 'shown here',
    older: 'This is an older version.',
    newest: 'Show the newest',
    compare: 'What changed against the one before',
    same: 'The text is the same; only what stands around it changed.',
    added: 'added',
    removed: 'removed',
    captured: 'captured {{moment}}',
    first: 'the first',
    raw: 'download the file as it came in',
    hash: 'SHA-256 of the file as it was received',
  },
  same: {
    title: 'The same said in',
    none: 'Nobody else has it.',
  },
  selection: { link: 'Link to these words', copied: 'The link is copied.' },
};
