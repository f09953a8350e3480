/** Every number that ranking depends on, in one place. All are shares of a literal match in the question (1). */
export const weights = {
  /** How a query word may stand for a word of the text. */
  literal: 1,
  prefix: 0.8,
  prefixOfKnown: 0.66,
  substring: 0.55,
  same: 0.84,
  similar: 0.5,
  far: 0.3,
  /** What is left of that when the query is one word. */
  nearAlone: 0.55,
  /** Relatives count less when the word itself is used in the notes. */
  besideLiteral: 0.88,
  composing: 0.85,
  initials: 0.9,
  initialsPrefix: 0.6,
  layout: 0.98,
  typo: 0.66,
  typoPrefix: 0.5,
  /** Words written together that the text writes apart, and the other way round. */
  split: 0.9,
  /** A word of several parts of which only some were found. */
  splitPartly: 0.2,
  /** The same when it is all of the query. */
  splitPartlyAlone: 0.45,
  /** Where it stands. */
  question: 1,
  questionPart: 0.85,
  answer: [0, 0.5, 0.58, 0.66],
  answerPart: 0.42,
  code: 0.34,
  /** A function word (있나요, 어떻게) counts this much of a word that carries meaning. */
  functionWord: 0.12,
  /** A word no question holds counts as this share of the rarest word. */
  unknown: 1,
  /** An unknown word in an inflected form is everyday language and matters less. */
  unknownVerb: 0.35,
  /** A match worth 1 / reach counts as matched in full. */
  reach: 2.2,
  /** Hits must match this share of the query's weight, or nothing is found. */
  required: 0.44,
  /** The same for more than three words: sentences hold words of everyday language that no list foresees. */
  requiredOfMany: 0.34,
  /** How much of the score hangs on matching all of the query. */
  coverage: 0.5,
  /** Bonus shares: the whole query as typed stands in the question, answer or code. */
  phraseQuestion: 0.25,
  phraseAnswer: 0.3,
  phraseCode: 0.3,
  /** The same for a query of one word. */
  wordAnswer: 0.08,
  /** Bonus share when the query's words stand side by side in the question. */
  nearby: 0.2,
} as const
