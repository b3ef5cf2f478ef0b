import type { ReadingWarning, Version } from '../../model/index.ts';
import { findTokens, fold, type Token } from '../../text/index.ts';
import type { Extraction, KnownNames, KnownOfVersion, LanguageReader, Pack } from '../pack.ts';
import { type AnalysisTools, analyse, findWords, type TextWords } from './analyse.ts';
import type { Nominal } from './analysis.ts';
import { dateOfDateline, findDates } from './dates/index.ts';
import { findDisputes } from './disputes/index.ts';
import { type EventWeighing, eventNounForms, findEvents, findLeadEvent } from './events/index.ts';
import { type FoundSpan, Lattice, Lexicon, nameTable, nameWords, printNames, wordsOf } from './lattice/index.ts';
import { mentionsOf } from './mentions.ts';
import { Register } from './names/index.ts';
import { findQuantities } from './numbers/index.ts';
import { findAllStatements, Speakers, settleTakenUp } from './statements/index.ts';
import { printForms, verbForms, verbTable } from './verbs/index.ts';

/** Arabic. */
export const arabic: Pack = {
  language: 'ar',
  makeReader: (names) => makeArabicReader(names),
  print: (names) => ({ [verbTable]: printForms(), [nameTable]: printNames(names) }),
};

/** `weighing`: what to weigh by in place of the weights at hand, for fitting them. */
export function makeArabicReader(names: KnownNames, weighing: EventWeighing = {}): LanguageReader {
  const lattice = new Lattice(new Lexicon(nameWords(names), verbForms(), eventNounForms()));
  const register = new Register(names);
  return { read: (version, known) => readArabic(version, known, lattice, register, weighing) };
}

function readArabic(
  version: Version,
  { published, outlet: ownOutlet }: KnownOfVersion,
  lattice: Lattice,
  register: Register,
  weighing: EventWeighing,
): Extraction {
  const warnings: ReadingWarning[] = [];
  const referenceDate = published ?? statedDate(version);
  const tools: AnalysisTools = {
    lattice,
    register,
    findSpans: (tokens, from, to) => findSpans(version.text, tokens, from, to, referenceDate, warnings),
  };
  const words = findWords(version.text);
  const analysis = analyse(words, version.blocks, referenceDate, tools);
  const speakers = new Speakers(register, wordsOf);
  const { statements, nested } = findAllStatements(analysis, {
    register,
    speakers,
    credit: findCredit(version, words, tools, ownOutlet),
    ownOutlet,
  });
  const events = findEvents(analysis, statements, {
    register,
    localId: (surface) => speakers.localId(surface),
    ...weighing,
  });
  const title = version.blocks.find((block) => block.kind === 'title');
  const leadEvent = findLeadEvent(events, title?.end ?? 0);
  return {
    statements: [...settleTakenUp(analysis, statements), ...nested],
    events,
    leadEvent,
    disputes: findDisputes(analysis, statements, events, nested),
    mentions: mentionsOf(analysis),
    warnings,
    referenceDate,
  };
}

/** The day that the text itself gives for its writing: a dateline's, where nothing outside the text says it. */
function statedDate(version: Version): string | null {
  for (const block of version.blocks) {
    if (block.role !== 'dateline') continue;
    const day = dateOfDateline(findTokens(version.text, block.start, block.end));
    if (day !== null) return day;
  }
  return null;
}

const flagMessages: Readonly<Record<string, string>> = {
  'weekday-mismatch': 'the weekday is not that of the date',
  impossible: 'the calendar has no such day',
  'calendar-mismatch': 'two dates that are said to be one day differ',
};

function findSpans(
  text: string,
  tokens: readonly Token[],
  from: number,
  to: number,
  now: string | null,
  warnings: ReadingWarning[],
): FoundSpan[] {
  const spans: FoundSpan[] = [];
  for (const found of findDates(tokens, from, to, now)) {
    const { start, end } = found;
    spans.push({
      from: found.from,
      to: found.to,
      date: { ...found.date, surface: text.slice(start, end), start, end },
      quantity: null,
      rule: found.rule,
    });
    for (const flag of found.flags)
      warnings.push({
        code: `date-${flag}`,
        message: `${text.slice(start, end)}: ${flagMessages[flag] ?? flag}`,
        start,
        end,
      });
  }
  for (const found of findQuantities(tokens, from, to)) {
    spans.push({
      from: found.from,
      to: found.to,
      date: null,
      quantity: { min: found.min, max: found.max },
      rule: found.rule,
    });
  }
  return spans;
}

/** The one agency that datelines and credits name, where it is not the document's own outlet. */
function findCredit(
  version: Version,
  words: TextWords,
  tools: AnalysisTools,
  ownOutlet: string | null,
): Nominal | null {
  const credits = version.blocks.filter(
    (block) =>
      block.kind === 'furniture' && (block.role === 'dateline' || block.role === 'credit' || block.role === 'byline'),
  );
  const agencies = new Map<string, Nominal>();
  for (const block of credits) {
    if (isShared(version.text.slice(block.start, block.end), version.outlet)) return null;
    const open = analyse(words, [{ ...block, kind: 'paragraph' }], null, { ...tools, findSpans: () => [] });
    for (const { nominals } of open.sentences) {
      for (const nominal of nominals)
        if (nominal.id !== null && tools.register.outlet(nominal.id)?.kind === 'agency')
          agencies.set(nominal.id, nominal);
    }
  }
  const [only] = agencies.values();
  return agencies.size === 1 && only !== undefined && only.id !== ownOutlet ? only : null;
}

/** "المصدر: وات + وكالة الوادي": which of them said what is not told. The own outlet beside one agency leaves that agency. */
function isShared(credit: string, outlet: string | null): boolean {
  const own = outlet === null ? null : fold(outlet);
  const names = credit.replace(/^[^:：]*[:：]/u, '').split('+');
  return names.length > 1 && names.filter((name) => fold(name.trim()) !== own).length > 1;
}
