/** Where the list of changed articles stands on the page of the feeds. */
export const editsAnchor = 'edits-title';
