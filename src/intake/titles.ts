/** A title made fit to be shown on one line: no control characters, no bidi overrides, no line breaks. The text keeps them. */
export function cleanTitle(title: string): string | null {
  const clean = title
    .replace(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g, '')
    .replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029\s]+/g, ' ')
    .trim();
  return clean === '' ? null : clean.slice(0, 500);
}

/** A page's title without the name of its site at the end or the beginning. */
export function withoutSite(title: string, site: string | null): string {
  const parts = title.split(/\s+[|–—»:·-]\s+/);
  if (parts.length < 2) return title;
  if (site !== null) {
    const kept = parts.filter((part) => part.trim() !== site.trim());
    if (kept.length < parts.length && kept.length > 0) return kept.join(' - ');
  }
  const bar = title.split(/\s+[|»]\s+/);
  return bar.length > 1 ? bar.reduce((longest, part) => (part.length > longest.length ? part : longest)) : title;
}
