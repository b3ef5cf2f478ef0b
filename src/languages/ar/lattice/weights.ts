/**
 * What the best path through a sentence weighs. An arc's score is the sum of its named features; a step from one arc to the next adds one more.
 * Edited by hand; the cases of lattice.cases and the scores on annotated articles say whether an edit helps.
 */
export const arcWeights = {
  word: 0,
  mark: 0,
  number: 2.4,
  date: 2.8,
  particle: 2,
  role: 1.5,
  noun: 1,
  nisba: 1.6,
  complementizer: 1.5,
  /** one with the alef of the accusative, which a verb of two is spelled with too */
  adverb: 1,
  verb: 1.1,
  masdar: 0.9,
  participle: 0.7,
  actor: 2,
  place: 2,
  outlet: 2,
  /** each further token of a name or date */
  longer: 4,
  supported: 1.2,
  unsupported: -2.4,
  'short-unsupported': -8,
  'other-spelling': -1.2,
  /** a verb of reporting: the likelier one of two verbs of one spelling */
  reporting: 0.1,
  /** a verb that begins as if with the article */
  'like-article': -1.6,
  tanween: -5,
  /** a verb written with ضمة on its first letter is passive: it weighs nothing and is told on */
  damma: 0,
  /** written with the alef of the indefinite accusative, which the stem has not ("رسميا"): it weighs nothing and is told on */
  accusative: 0,
  /** a doubled radical, as in "بيّن" */
  shadda: 1.6,
  dual: -0.4,
  /** a form that is passive alone, where an active one of the same letters is likelier ("توعد") */
  passive: -0.2,
  /** the passive of a hollow verb: three letters that spell a noun more often ("وزير" is no و with the passive of زار) */
  'hollow-passive': -0.8,
  'place-noun': 1.2,
  enclitic: -0.35,
  /** "my": newsrooms write an adjective ("دفاعي") far more often */
  mine: -0.6,
  /** ك before a word: "like" is told of far less often than a word that begins with it ("كامل", "كيان") */
  like: -1,
  /** "you": hardly anybody is spoken to */
  you: -1.2,
  conjunction: -0.05,
  preposition: -0.15,
  article: -0.02,
  future: 0.3,
} as const;
export type ArcFeature = keyof typeof arcWeights;

/** The classes that steps are weighed between. */
export const stepClasses = [
  'start',
  'verb',
  'noun',
  /** with a pronoun: "جهته" has its genitive already */
  'owned',
  'given',
  'name',
  'adjective',
  'preposition',
  /** with a pronoun: "عنه", "إليها" governs nothing more */
  'governed',
  /** عدم, غير, دون: nouns stand behind them as behind a preposition, and clauses with أن */
  'without',
  'negation',
  'complementizer',
  /** with a pronoun: "أنه", "إنها" */
  'that-it',
  'relative',
  'auxiliary',
  'modal',
  'particle',
  'number',
  'date',
  'word',
  'mark',
] as const;
export type StepClass = (typeof stepClasses)[number];

/** Steps that grammar favours or forbids, `before>after`; every other step weighs nothing. */
export const stepWeights: Readonly<Record<string, number>> = {
  'start>verb': 0.5,
  'mark>verb': 0.2,
  'negation>verb': 1.2,
  'negation>noun': -0.2,
  'relative>verb': 0.9,
  'auxiliary>verb': 0.7,
  'modal>verb': 0.9,
  'modal>noun': -0.5,
  'preposition>verb': -2.5,
  'preposition>noun': 0.4,
  'preposition>name': 0.4,
  'preposition>mark': -0.3,
  'complementizer>verb': -0.2,
  'complementizer>noun': 0.2,
  'that-it>verb': 0.7,
  'verb>that-it': 1.4,
  'noun>that-it': 0.3,
  'preposition>that-it': -0.5,
  'number>verb': -1.2,
  'number>noun': 0.5,
  'verb>complementizer': 1.4,
  'noun>complementizer': 0.3,
  'preposition>complementizer': -0.5,
  'verb>verb': -0.9,
  'verb>noun': 0.2,
  'verb>name': 0.3,
  'noun>verb': -0.25,
  'noun>adjective': 0.3,
  'owned>verb': 0.1,
  'owned>adjective': 0.3,
  'owned>complementizer': 0.3,
  'owned>that-it': 0.3,
  'preposition>owned': 0.4,
  'complementizer>owned': 0.2,
  'number>owned': 0.5,
  'verb>owned': 0.2,
  'negation>owned': -0.2,
  'modal>owned': -0.5,
  'without>verb': -2.5,
  'without>noun': 0.4,
  'without>owned': 0.4,
  'without>name': 0.4,
  'without>complementizer': 1.4,
  'without>that-it': 1.2,
  'name>adjective': 0.2,
  'noun>name': 0.1,
  'given>given': 1.2,
  'given>complementizer': 0.8,
  'given>that-it': 0.8,
  'given>word': 0.5,
  'given>adjective': 0.2,
  'noun>given': 0.6,
  'adjective>given': 0.6,
  'verb>given': 0.5,
};

/** For a place behind a preposition of place. */
export const whereWeight = 1;
