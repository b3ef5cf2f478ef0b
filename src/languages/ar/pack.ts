import type { Block, DateRange, Mention, Version } from '../../model/index.ts';
import type { Token } from '../../text/index.ts';
import type { Extraction, KnownNames, LanguageReader, Pack } from '../pack.ts';
import { analyse } from './analyse.ts';
import type { Analysis, Nominal } from './analysis.ts';
import { type FoundSpan, Lexicon, wordsOf } from './lattice/index.ts';
import { Register } from './names/index.ts';
import { findQuantities } from './numbers/index.ts';
import { findStatements } from './statements/index.ts';
import { allVerbForms } from './verbs/index.ts';

/** Arabic. */
export const arabic: Pack = {
  language: 'ar',
  makeReader(names: KnownNames): LanguageReader {
    const lexicon = new Lexicon(names, allVerbForms());
    const register = new Register(names);
    return { read: (version, published) => readArabic(version, published, lexicon, register) };
  },
};

function readArabic(version: Version, published: string | null, lexicon: Lexicon, register: Register): Extraction {
  const referenceDate = published;
  const tools = {
    lexicon,
    register,
    findSpans: (tokens: readonly Token[], from: number, to: number) => findSpans(tokens, from, to, referenceDate),
  };
  const analysis = analyse(version.text, version.blocks, referenceDate, tools);
  const credit = findCredit(version, analysis, lexicon, register);
  const statements = findStatements(analysis, { register, credit, words: wordsOf });
  return {
    statements,
    events: [],
    leadEvent: null,
    disputes: [],
    mentions: mentionsOf(analysis),
    warnings: [],
    referenceDate,
  };
}

function findSpans(tokens: readonly Token[], from: number, to: number, now: string | null): FoundSpan[] {
  void now;
  return findQuantities(tokens, from, to).map((found) => ({
    from: found.from,
    to: found.to,
    date: null,
    quantity: { min: found.min, max: found.max },
    rule: found.rule,
  }));
}

/** The one agency that datelines and credits name, where it is not the document's own outlet. */
function findCredit(version: Version, analysis: Analysis, lexicon: Lexicon, register: Register): Nominal | null {
  const credits = version.blocks.filter(
    (block: Block) =>
      block.kind === 'furniture' && (block.role === 'dateline' || block.role === 'credit' || block.role === 'byline'),
  );
  const agencies = new Map<string, Nominal>();
  for (const block of credits) {
    const open = analyse(version.text, [{ ...block, kind: 'paragraph' }], null, {
      lexicon,
      register,
      findSpans: () => [],
    });
    for (const sentence of open.sentences) {
      for (const nominal of sentence.nominals)
        if (nominal.id !== null && register.outlet(nominal.id)?.kind === 'agency') agencies.set(nominal.id, nominal);
    }
  }
  void analysis;
  const [only] = agencies.values();
  return agencies.size === 1 && only !== undefined && only.name !== version.outlet ? only : null;
}

const mentionKind: Readonly<Record<Nominal['kind'], Mention['kind']>> = {
  person: 'person',
  official: 'person',
  organization: 'group',
  'state-body': 'group',
  anonymous: 'source',
  outlet: 'outlet',
  'social-channel': 'source',
  place: 'place',
  people: 'group',
};

/** Names, dates and quantities as layers of the text. */
function mentionsOf(analysis: Analysis): Mention[] {
  const mentions: Mention[] = [];
  for (const sentence of analysis.sentences) {
    for (const nominal of sentence.nominals) {
      const kind =
        nominal.id !== null && nominal.kind !== 'place' && nominal.kind !== 'outlet'
          ? 'actor'
          : mentionKind[nominal.kind];
      mentions.push({ start: nominal.start, end: nominal.end, kind, id: nominal.id, name: nominal.name });
    }
    for (const arc of sentence.arcs) {
      if (arc.kind === 'date')
        mentions.push({ start: arc.start, end: arc.end, kind: 'time', id: null, name: printRange(arc.date) });
      else if (arc.kind === 'number' && arc.quantity !== null)
        mentions.push({ start: arc.start, end: arc.end, kind: 'quantity', id: null, name: null });
    }
  }
  return mentions.sort((a, b) => a.start - b.start || b.end - a.end);
}

const printRange = (date: DateRange | null): string | null =>
  date === null || date.from === null ? null : date.from === date.to ? date.from : `${date.from}/${date.to ?? ''}`;
