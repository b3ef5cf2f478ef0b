import type { DateRange, Mention } from '../../model/index.ts';
import type { Analysis, Nominal } from './analysis.ts';

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

/** Names, dates and quantities as layers of the text, in text order, the longer first. */
export function mentionsOf(analysis: Analysis): Mention[] {
  const mentions: Mention[] = [];
  for (const { nominals, arcs } of analysis.sentences) {
    for (const { start, end, kind, id, name } of nominals) {
      const known = id !== null && kind !== 'place' && kind !== 'outlet';
      mentions.push({ start, end, kind: known ? 'actor' : mentionKind[kind], id, name });
    }
    for (const { kind, start, end, date, quantity } of arcs) {
      if (kind === 'date') mentions.push({ start, end, kind: 'time', id: null, name: printRange(date) });
      else if (kind === 'number' && quantity !== null)
        mentions.push({ start, end, kind: 'quantity', id: null, name: null });
    }
  }
  return mentions.sort((a, b) => a.start - b.start || b.end - a.end);
}

function printRange(date: DateRange | null): string | null {
  if (date === null || date.from === null) return null;
  return date.from === date.to ? date.from : `${date.from}/${date.to ?? ''}`;
}
