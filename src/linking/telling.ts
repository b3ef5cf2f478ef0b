import type { EventMention } from '../model/index.ts';
import { compareMentions } from './compare.ts';
import { type Draft, day, draftProfile, participant, place, world } from './testing.ts';

/** What one document tells: its sentence with the trigger between bars, another one that tells it again, and what a reader finds in it. */
export interface Told {
  says: string;
  again?: string;
  published?: string;
  label: string;
  type?: EventMention['type'];
  mode?: string[];
  at?: (string | ReturnType<typeof place>)[];
  by?: string[];
  to?: string[];
  on?: string | [string, string];
  /** Its days are counted from its document's: "last week". */
  counted?: true;
  near?: string;
  killed?: number;
  wounded?: number;
  factuality?: EventMention['factuality'];
  /** Who and where are likely, and not what the sentence's own grammar says. */
  likely?: true;
  /** Its document leads with it. */
  leads?: true;
}

const range = ([from, to]: [string, string], how: 'stated' | 'relative'): EventMention['date'] => ({
  ...(day(from, how) as NonNullable<EventMention['date']>),
  to,
  precision: 'week',
});

function sideOf(told: Told, id: string) {
  const [before, trigger, after] = told.says.split('|') as [string, string, string];
  const figure = (n: number | undefined) => (n === undefined ? null : { min: n, max: n });
  const date =
    told.on === undefined
      ? told.near === undefined
        ? null
        : day(told.near, 'bounded')
      : typeof told.on === 'string'
        ? day(told.on)
        : range(told.on, told.counted ? 'relative' : 'stated');
  const [lead, further] = (told.again ?? '||').split('|') as [string, string, string];
  const start = before.length + trigger.length + after.length + 1 + lead.length;
  const draft: Draft = {
    id,
    published: told.published ?? '2025-03-03',
    lead: told.leads ? 'e1' : null,
    text: [before + trigger + after, (told.again ?? '').replaceAll('|', '')],
    events: [
      {
        id: 'e1',
        at: trigger,
        also: told.again === undefined ? [] : [{ start, end: start + further.length, text: further }],
        label: told.label,
        type: told.type ?? 'ASSAULT',
        mode: told.mode ?? [],
        places: (told.at ?? []).map((one) => (typeof one === 'string' ? place(one) : one)),
        actors: (told.by ?? []).map((one) => participant(one)),
        recipients: (told.to ?? []).map((one) => participant(one)),
        date,
        killed: figure(told.killed),
        wounded: figure(told.wounded),
        factuality: told.factuality ?? 'happened',
        trail: told.likely ? [{ rule: 'xx/events/likely-filler', start: 0, end: 0 }] : [],
      },
    ],
  };
  const profile = draftProfile(draft);
  return { profile, event: profile.events[0] as (typeof profile.events)[number] };
}

/** A place that no list knows. */
export const local = (surface: string) => place(`local:${surface}`, { name: null, surface, precision: null });
export const country = (id: string) => place(id, { precision: 'country' });

export type Pair = [why: string, a: Told, b: Told];

/** The verdict on two tellings with its score and reasons. Throws where it depends on their order. */
export function judgePair(a: Told, b: Told): string {
  const [left, right] = [sideOf(a, 'one'), sideOf(b, 'other')];
  const found = compareMentions(left, right, world);
  if (compareMentions(right, left, world).score !== found.score) throw new Error(`order matters: ${a.says}`);
  return `${found.same} ${found.score}: ${found.why.join('; ')}`;
}
