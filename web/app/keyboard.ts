import { useNavigate } from '@tanstack/react-router';
import { useLayoutEffect, useRef } from 'react';
import { pages } from './pages.ts';

/** True where a key belongs to what is being typed. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName);
}

/** The letter by place as well as by sign, so that j and k work on an Arabic keyboard layout. */
export const letterOf = ({ code, key }: Pick<KeyboardEvent, 'code' | 'key'>) =>
  /^Key[A-Z]$/.test(code) ? code.slice(3).toLowerCase() : key;

/** Moves the focus among the rows of the page: `step` 1 is the next, -1 the one before. */
export function moveRow(step: 1 | -1): void {
  const rows = [...document.querySelectorAll<HTMLElement>('[data-row]')];
  if (rows.length === 0) return;
  const at = rows.indexOf(document.activeElement as HTMLElement);
  const next = rows[at === -1 ? (step === 1 ? 0 : rows.length - 1) : Math.min(rows.length - 1, Math.max(0, at + step))];
  next?.focus();
  next?.scrollIntoView({ block: 'nearest' });
}

/** Single keys outside of inputs; a page's own keys come before these. `handlers` by `KeyboardEvent.key`. */
export function useKeys(handlers: Record<string, (event: KeyboardEvent) => void>): void {
  const latest = useRef(handlers);
  useLayoutEffect(() => {
    latest.current = handlers;
  });
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      // An open sheet has its own keys.
      if (document.querySelector('dialog[open]') !== null) return;
      const handler = latest.current[event.key] ?? latest.current[letterOf(event)];
      if (handler === undefined) return;
      event.preventDefault();
      handler(event);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}

/** The keys of every page: search, the sheet, and `g` with a letter. */
export function useAppKeys(openSheet: () => void): void {
  const navigate = useNavigate();
  const waiting = useRef(0);
  useKeys({
    '/': () => document.querySelector<HTMLInputElement>('#search')?.focus(),
    '?': openSheet,
    g: () => {
      waiting.current = Date.now() + 1500;
    },
  });
  // The letter behind `g` is taken before a page can take it for a key of its own.
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (Date.now() > waiting.current || isTyping(event.target)) return;
      waiting.current = 0;
      const page = pages.find(({ key }) => key === letterOf(event));
      if (page === undefined) return;
      event.preventDefault();
      void navigate({ to: page.to });
    };
    window.addEventListener('keydown', onKey, true);
    return () => window.removeEventListener('keydown', onKey, true);
  }, [navigate]);
}

/** Ctrl+K or ⌘K finds anything, from inside a field too. */
export function useFinderKey(open: () => void): void {
  const latest = useRef(open);
  useLayoutEffect(() => {
    latest.current = open;
  });
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || letterOf(event) !== 'k') return;
      event.preventDefault();
      if (document.querySelector('dialog[open]') === null) latest.current();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}

/** The keys of a page that lists rows. */
export function useRowKeys(): void {
  useKeys({
    j: () => moveRow(1),
    k: () => moveRow(-1),
    o: () => {
      const row = document.activeElement;
      if (!(row instanceof HTMLElement) || row.dataset['row'] === undefined) return;
      // a row that is no link itself leads where its first link leads
      (row.matches('a, button') ? row : row.querySelector('a'))?.click();
    },
    Escape: () => (document.activeElement as HTMLElement | null)?.blur(),
  });
}
