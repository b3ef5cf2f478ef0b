import type { Context } from 'hono';
import { getCookie } from 'hono/cookie';
import { type Changes, emptyFilter, type Ledger } from '../ledger/index.ts';
import { type AnswerLanguage, languageOf } from './language.ts';

/** A page is not kept waiting for its answers longer than this, in milliseconds: it can ask for them itself. */
const longestWait = 250;

/** What each page asks for when it is opened, by the addresses below /api/v1 at which it would ask. */
const questions: Readonly<Record<string, (ledger: Ledger) => Record<string, Promise<unknown>>>> = {
  '/': (ledger) => ({
    '/changes?limit=60': ledger.askChanges(null, 60),
    '/summary': ledger.askSummary(),
    '/days': ledger.askDays(),
    '/disputes?limit=8': ledger.askDisputes(emptyFilter, null, 8),
    '/quiet': ledger.askQuiet().then((items) => ({ items })),
  }),
  '/events': (ledger) => ({
    '/events?limit=50': ledger.askEvents(emptyFilter, null, 50),
    '/summary': ledger.askSummary(),
    '/disputes?limit=12': ledger.askDisputes(emptyFilter, null, 12),
  }),
};

/**
 * The page with the answers to its first questions laid into it, as data, and the newest events as plain text in its place: something to
 * read before any script has run. As it was where the address asks for something particular, or the answers are not there at once.
 */
export async function layAnswers(context: Context, ledger: Ledger, page: string): Promise<string> {
  const { pathname, search } = new URL(context.req.url);
  const ask = search === '' ? questions[pathname] : undefined;
  const answers = ask === undefined ? null : await answerSoon(() => ask(ledger));
  const dressed = page.replace(/<html[^>]*>/, startOf(pageLanguage(context)));
  if (answers === null) return dressed;
  const data = `<script type="application/json" id="early">${asData(answers)}</script>`;
  // as functions: what an article says must not be taken for a pattern
  return dressed.replace('<div id="app"></div>', () => `<div id="app">${firstWords(answers)}</div>${data}`);
}

async function answerSoon(ask: () => Record<string, Promise<unknown>>): Promise<Record<string, unknown> | null> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), longestWait);
  });
  try {
    const all = Promise.all(Object.entries(ask()).map(async ([path, answer]) => [path, await answer] as const));
    // what comes too late, or fails then, is nobody's any more
    all.catch(() => undefined);
    const found = await Promise.race([all, late]);
    return found === null ? null : Object.fromEntries(found);
  } catch {
    // the page asks again, and shows what is wrong
    return null;
  } finally {
    clearTimeout(timer);
  }
}

/** JSON that ends no script element. */
const asData = (value: unknown): string => JSON.stringify(value).replaceAll('<', '\\u003c');

/** The language chosen in the app before, else the browser's, else Arabic. */
function pageLanguage(context: Context): AnswerLanguage {
  const chosen = getCookie(context, 'isnad-language');
  if (chosen === 'ar' || chosen === 'en') return chosen;
  return context.req.header('accept-language') === undefined ? 'ar' : languageOf(context);
}

const startOf = (language: AnswerLanguage): string =>
  language === 'ar' ? '<html lang="ar" dir="rtl">' : '<html lang="en" dir="ltr">';

const mostTitles = 12;
const longestTitle = 200;

/** The newest events by their titles; the script puts the page in their place. */
function firstWords(answers: Record<string, unknown>): string {
  const changes = answers['/changes?limit=60'] as Changes | undefined;
  const events = changes?.events.items.map(({ event }) => event) ?? (answers['/events?limit=50'] as EventPage).items;
  const rows = events
    .slice(0, mostTitles)
    .map(
      ({ id, title }) =>
        `<li><article class="event-row"><h3 dir="auto"><a href="/events/${encodeURIComponent(id)}">${asText(title)}</a></h3></article></li>`,
    );
  return `<main class="early" aria-busy="true"><ol class="rows">${rows.join('')}</ol></main>`;
}

type EventPage = Awaited<ReturnType<Ledger['askEvents']>>;

/** A text from outside as text, without what nobody can see. */
function asText(text: string): string {
  return text
    .slice(0, longestTitle)
    .replace(/[\0-\x1f\x7f\u202a-\u202e\u2066-\u2069]/g, '')
    .replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
