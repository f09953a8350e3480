/** Every number that ranking depends on, in one place. All are shares of a literal match in the question, which is 1. */
export const weights = {
  /** By how a term was found: the word itself, a prefix of it, a part inside it, a synonym, a similar word. */
  literal: 1,
  prefix: 0.8,
  prefixOfKnown: 0.66,
  substring: 0.55,
  same: 0.84,
  similar: 0.5,
  far: 0.3,
  /** Factor for similar words when the query is one word. */
  nearAlone: 0.55,
  /** Factor for related words when the notes hold the word itself. */
  besideLiteral: 0.88,
  composing: 0.85,
  initialConsonants: 0.9,
  initialConsonantsPrefix: 0.6,
  layout: 0.98,
  typo: 0.66,
  typoPrefix: 0.5,
  /** Words written together that the text writes apart, or the other way round. */
  split: 0.9,
  /** A compound of which only some parts were found. */
  splitPartly: 0.2,
  /** The same when the compound is the whole query. */
  splitPartlyAlone: 0.45,
  /** By the field that holds the term; `answer` by how often it does (see `Occurrence`). */
  question: 1,
  questionPart: 0.85,
  answer: [0, 0.5, 0.58, 0.66],
  answerPart: 0.42,
  code: 0.34,
  /** A stop word (있나요, 어떻게) counts this share of a word that carries meaning. */
  stopWord: 0.12,
  /** Factor of the score for other words (여러, 넣다) beside one that names a subject: a sentence is about its subject. */
  besideSubject: 0.9,
  /** A word that no question holds counts this share of the rarest word. */
  unknown: 1,
  /** The same for an unknown word in an inflected form, which is likely everyday language. */
  unknownVerb: 0.35,
  /** A match with a value of 1 / fullMatch or more counts as matched in full. */
  fullMatch: 2.2,
  /** A hit must match this share of the query's weight. */
  required: 0.44,
  /** The same for queries of more than three words: sentences hold everyday words that no list has. */
  requiredOfMany: 0.34,
  /** A sure hit of a query with a word that no question holds must match this share of its words. */
  requiredBesideUnknown: 0.6,
  /** A guess that holds one word of the subject must match this share of the query's words. */
  requiredOfGuess: 0.3,
  /** The part of the score that depends on how much of the query is matched. */
  coverage: 0.5,
  /** Bonus when the question, the answer or the code holds the whole query as typed. */
  phraseQuestion: 0.25,
  phraseAnswer: 0.3,
  phraseCode: 0.3,
  /** The same in answer or code for a query of one word. */
  wordAnswer: 0.08,
  /** Bonus when the query's words stand side by side in the question. */
  nearby: 0.2,
} as const
