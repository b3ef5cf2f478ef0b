import type { Token } from './tokens.ts';

/** A quotation by token indexes: `open` and `close` are its marks; `close` is null where it is never closed, and then `to` ends the stretch that was searched. */
export interface Quotation {
  open: number;
  close: number | null;
  from: number;
  to: number;
}

/**
 * Pairs quotation marks in text order. A straight mark opens when none is open, or when white space stands before it and none after;
 * an opening mark inside an open quotation nests. A closing mark without an opening one is left alone: it closes what the text forgot to open.
 */
export function findQuotations(tokens: readonly Token[], from = 0, to = tokens.length): Quotation[] {
  const found: Quotation[] = [];
  const open: number[] = [];
  for (let i = from; i < to; i++) {
    const mark = (tokens[i] as Token).folded;
    if (mark === '«') open.push(i);
    else if (mark === '»') closeAt(i);
    else if (mark === '"') {
      const straightOpen = open.some((k) => tokens[k]?.folded === '"' || tokens[k]?.folded === '«');
      if (straightOpen) closeAt(i);
      else if (canOpen(tokens, i)) open.push(i);
    }
  }
  for (const k of open) found.push({ open: k, close: null, from: k + 1, to });
  return found.sort((a, b) => a.open - b.open);

  function closeAt(i: number): void {
    const k = open.pop();
    if (k !== undefined) found.push({ open: k, close: i, from: k + 1, to: i });
  }
}

/** A straight mark that stands right behind a word and before a space closes something that was never opened. */
function canOpen(tokens: readonly Token[], i: number): boolean {
  const next = tokens[i + 1];
  return next?.glued === true || tokens[i]?.glued === false;
}
