/**
 * What an argument of an event word fills. `target`: recipient, place or both, by what it is. `side`: an actor that is also the other's
 * recipient (clashes, talks). `victims`: those killed, wounded or taken, with their number. `munition`: a weapon. `goal` and `from`: places
 * of a movement. `host`: who is visited, a place too. `thing`: no participant.
 */
export type Slot =
  | 'actor'
  | 'recipient'
  | 'target'
  | 'side'
  | 'victims'
  | 'munition'
  | 'place'
  | 'goal'
  | 'from'
  | 'host'
  | 'thing';

/** Which slot each syntactic position of a word fills. `genitive`: the noun annexed to a masdar or event noun. Prepositions are folded. */
export interface Frame {
  subject: Slot;
  object: Slot;
  genitive: Slot;
  prepositions: Readonly<Record<string, Slot>>;
}

const where = {
  في: 'place',
  داخل: 'place',
  قرب: 'place',
  وسط: 'place',
  شمال: 'place',
  جنوب: 'place',
  شرق: 'place',
  غرب: 'place',
} as const;
const aimed = {
  علي: 'target',
  ضد: 'recipient',
  بحق: 'recipient',
  نحو: 'target',
  باتجاه: 'target',
  تجاه: 'target',
  صوب: 'target',
} as const;

/** Valency patterns, one for each way in which event words share out their arguments. */
export const frames = {
  attack: {
    subject: 'actor',
    object: 'target',
    genitive: 'actor',
    prepositions: { ...where, ...aimed, ب: 'munition', من: 'from', بين: 'side', ل: 'target' },
  },
  strike: {
    subject: 'actor',
    object: 'target',
    genitive: 'target',
    prepositions: { ...where, ...aimed, ب: 'munition', من: 'from', ل: 'target' },
  },
  kill: {
    subject: 'actor',
    object: 'victims',
    genitive: 'victims',
    prepositions: { ...where, ب: 'munition' },
  },
  die: {
    subject: 'victims',
    object: 'thing',
    genitive: 'victims',
    prepositions: { ...where, ب: 'munition' },
  },
  clash: {
    subject: 'side',
    object: 'recipient',
    genitive: 'side',
    prepositions: { ...where, مع: 'recipient', بين: 'side', ضد: 'recipient', علي: 'place' },
  },
  control: {
    subject: 'actor',
    object: 'target',
    genitive: 'actor',
    prepositions: { ...where, علي: 'target', من: 'recipient' },
  },
  retake: {
    subject: 'actor',
    object: 'target',
    genitive: 'target',
    prepositions: { ...where, من: 'recipient', علي: 'target' },
  },
  fall: {
    subject: 'target',
    object: 'thing',
    genitive: 'target',
    prepositions: { ...where },
  },
  launch: {
    subject: 'munition',
    object: 'munition',
    genitive: 'munition',
    prepositions: { ...where, ...aimed, من: 'from', الي: 'target' },
  },
  explode: {
    subject: 'munition',
    object: 'target',
    genitive: 'munition',
    prepositions: { ...where, ب: 'munition', من: 'place', علي: 'place' },
  },
  meet: {
    subject: 'actor',
    object: 'recipient',
    genitive: 'actor',
    prepositions: { ...where, مع: 'recipient', ب: 'recipient', بين: 'side' },
  },
  receive: {
    subject: 'recipient',
    object: 'thing',
    genitive: 'recipient',
    prepositions: { ...where, من: 'actor' },
  },
  visit: {
    subject: 'actor',
    object: 'host',
    genitive: 'actor',
    prepositions: { الي: 'host', ل: 'host', ...where },
  },
  address: {
    subject: 'actor',
    object: 'recipient',
    genitive: 'actor',
    prepositions: { من: 'recipient', الي: 'recipient', ضد: 'recipient', علي: 'recipient', ل: 'recipient' },
  },
  oppose: {
    subject: 'actor',
    object: 'recipient',
    genitive: 'actor',
    prepositions: { من: 'recipient', ضد: 'recipient', مع: 'recipient' },
  },
  move: {
    subject: 'actor',
    object: 'goal',
    genitive: 'actor',
    prepositions: {
      ...where,
      الي: 'goal',
      نحو: 'goal',
      باتجاه: 'goal',
      صوب: 'goal',
      من: 'from',
      عن: 'from',
      علي: 'place',
      ل: 'goal',
    },
  },
  send: {
    subject: 'actor',
    object: 'thing',
    genitive: 'thing',
    prepositions: { ...where, الي: 'goal', علي: 'goal', نحو: 'goal', من: 'from', ل: 'goal' },
  },
  take: {
    subject: 'actor',
    object: 'recipient',
    genitive: 'recipient',
    prepositions: {
      ...where,
      علي: 'recipient',
      بحق: 'recipient',
      عن: 'recipient',
      من: 'place',
      ضد: 'recipient',
      ل: 'recipient',
    },
  },
  seize: {
    subject: 'actor',
    object: 'thing',
    genitive: 'thing',
    prepositions: { ...where, من: 'recipient', علي: 'thing', ضد: 'recipient' },
  },
  free: {
    subject: 'actor',
    object: 'recipient',
    genitive: 'recipient',
    prepositions: { ...where, عن: 'recipient', سراح: 'recipient' },
  },
  give: {
    subject: 'actor',
    object: 'thing',
    genitive: 'thing',
    prepositions: { الي: 'recipient', ل: 'recipient', في: 'place' },
  },
  help: {
    subject: 'actor',
    object: 'recipient',
    genitive: 'recipient',
    prepositions: { ...where, ل: 'recipient' },
  },
  agree: {
    subject: 'actor',
    object: 'thing',
    genitive: 'actor',
    prepositions: { ...where, مع: 'recipient', بين: 'side' },
  },
  back: {
    subject: 'actor',
    object: 'recipient',
    genitive: 'recipient',
    prepositions: { ب: 'recipient', ل: 'recipient', في: 'place' },
  },
  impose: {
    subject: 'actor',
    object: 'thing',
    genitive: 'thing',
    prepositions: { ...where, علي: 'target', ضد: 'recipient', بحق: 'recipient' },
  },
  gather: {
    subject: 'actor',
    object: 'thing',
    genitive: 'actor',
    prepositions: { ...where, ضد: 'recipient', علي: 'recipient', امام: 'place' },
  },
} as const satisfies Record<string, Frame>;

export type FrameName = keyof typeof frames;
