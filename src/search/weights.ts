/** Every number that ranking depends on, in one place. All are shares of a literal match in the question (1). */
export const weights = {
  /** How a query word may stand for a word of the text. */
  literal: 1,
  inner: 0.7,
  prefix: 0.8,
  prefixOfKnown: 0.62,
  substring: 0.55,
  same: 0.84,
  similar: 0.5,
  far: 0.38,
  /** Relatives count less when the word itself is used in the notes. */
  besideLiteral: 0.88,
  composing: 0.85,
  initials: 0.9,
  initialsPrefix: 0.6,
  layout: 0.98,
  typo: 0.75,
  typoPrefix: 0.5,
  /** Words written together that the text writes apart, and the other way round. */
  split: 0.9,
  /** A word of several parts of which only some were found. */
  splitPartly: 0.3,
  /** Where it stands. */
  question: 1,
  questionPart: 0.85,
  answer: [0, 0.5, 0.58, 0.66],
  answerPart: 0.42,
  code: 0.34,
  /** A function word (있나요, 어떻게) counts this much of a word that carries meaning. */
  functionWord: 0.12,
  /** A word no question holds counts as if this share of the rarest word's weight had been missed. */
  unknown: 0.75,
  /** An unknown word in an inflected form is everyday language and matters less. */
  unknownVerb: 0.35,
  /** A match worth 1 / reach counts as matched in full. */
  reach: 2.2,
  /** Hits must match this share of the query's weight, or nothing is found. */
  required: 0.42,
  /** How much of the score hangs on matching all of the query. */
  coverage: 0.65,
  /** Bonus shares: the whole query as typed stands in the question, answer or code. */
  phraseQuestion: 0.25,
  phraseAnswer: 0.12,
  phraseCode: 0.15,
} as const
