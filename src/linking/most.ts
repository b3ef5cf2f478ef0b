import type { Mention } from './mention.ts';
import { type Feature, verbalTypes, weights } from './weights.ts';

const { features } = weights;

/** The most that one of these adds, of which no two are found at once. */
const greatest = (...some: Feature[]): number => Math.max(0, ...some.map((feature) => features[feature]));

const type =
  greatest('type-same', 'type-near') +
  greatest('mode-same', 'mode-other') +
  greatest('label-same') +
  greatest('trigger-same');
const date = greatest(
  'date-same-day',
  'date-next-day',
  'date-overlaps',
  'date-presumed',
  'date-unknown-published-near',
  'date-unknown-published-apart',
  'date-unknown-published-far',
);
const place = greatest(
  'place-same-point',
  'place-same-governorate',
  'place-same-country',
  'place-inside',
  'place-near',
  'place-untied',
);
const actor = greatest('actor-same', 'actor-same-state', 'actor-related');
const speaker = Math.max(actor, greatest('speaker-same'));
const recipient = greatest('recipient-same', 'recipient-related');
const figure = greatest('figures-same', 'figures-agree');
const munition = greatest('munition-same') + greatest('munition-count-same');
const passage = greatest('passage-same');
const saying = greatest('statement-same');
const quoted = greatest('quoted-same');
const saidInWords = features.words * (1 - features['speech-words-floor']);
const toldInWords = features.words * (1 - features['words-floor']);

const isSpeech = ({ event }: Mention): boolean => verbalTypes.has(event.type);
const areBoth = (a: readonly unknown[] | Uint32Array, b: readonly unknown[] | Uint32Array): boolean =>
  a.length > 0 && b.length > 0;

const countFigures = ({ event: a }: Mention, { event: b }: Mention): number =>
  Number(a.killed !== null && b.killed !== null) + Number(a.wounded !== null && b.wounded !== null);

/**
 * The most that each slot adds to what speaks for two mentions of two documents being one event, by what is seen at a glance: where even that is
 * too little, the slot need not be looked at. Of what only speaks against nothing is said.
 */
export const mostOf = {
  types: () => type,
  acts: () => 0,
  dates: () => date,
  places: (a: Mention, b: Mention) => (areBoth(a.places, b.places) ? place : 0),
  participants(a: Mention, b: Mention) {
    if (!areBoth(a.people, b.people)) return 0;
    return (isSpeech(a) || isSpeech(b) ? speaker : actor) + recipient;
  },
  figures: (a: Mention, b: Mention) => figure * countFigures(a, b),
  munitions: (a: Mention, b: Mention) => (areBoth(a.event.munitions, b.event.munitions) ? munition : 0),
  targets: () => 0,
  words(a: Mention, b: Mention) {
    const isOnePassage = a.event.passage !== null && a.event.passage === b.event.passage;
    const told = isSpeech(a) && isSpeech(b) ? saidInWords : toldInWords;
    const isSaid = areBoth(a.said, b.said) && areBoth(a.speakers, b.speakers);
    return (isOnePassage ? passage : told) + (isSaid ? saying : 0);
  },
  quoted: (a: Mention, b: Mention) => (areBoth(a.event.quoted, b.event.quoted) ? quoted : 0),
  reality: () => 0,
};

const beside =
  greatest('both-lead') +
  greatest('told-alike-nearby') +
  greatest('one-visit', 'one-taking', 'one-state') +
  greatest('act-unlike');
const ofCopies = greatest('documents-copies', 'copies-elsewhere');
/** A figure in common takes back what one of many being told against one said. */
const takenBack = Math.max(0, -features['span-other']);

/** The same of what is added beside the slots. */
export const mostBeside = (a: Mention, b: Mention, areCopies: boolean): number =>
  beside + (areCopies ? ofCopies : 0) + (countFigures(a, b) > 0 ? takenBack : 0);
