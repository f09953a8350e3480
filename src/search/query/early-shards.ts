/** Says which shards a query needs while the terms and the glossary of the collection are still on their way. */
import { shardAt } from '../index/shard-at.ts'
import type { ShardName } from '../index/shards.ts'
import { keystrokes } from '../text/hangul.ts'
import { makeLexicon } from '../text/lexicon.ts'
import { isStopWord } from '../text/stop-words.ts'
import { cutUnits } from '../text/tokenizer.ts'
import { parseQuery } from './parse-query.ts'

/** Fewer keystrokes are the prefix of too many words to say which one is meant. */
const fewestKeys = 4

/** True for a word that is looked for by its spelling. Stop words are not. */
export function isLookedFor(word: string): boolean {
  return keystrokes(word).length >= fewestKeys && !isStopWord(word)
}

/** Knows particles and endings, but no word of the subject. */
const plain = makeLexicon({ same: [], similar: [] })

/**
 * Returns the files of the shards in which the words of a query as typed would be, each once. The search asks for the same ones, unless
 * the glossary says that a word has another stem.
 */
export function earlyShards(raw: string, shards: readonly ShardName[]): readonly string[] {
  const files = cutUnits(parseQuery(raw).text)
    .filter(({ text }) => isLookedFor(text))
    .map(({ text }) => shards[shardAt(shards, keystrokes(plain.keyOf(text))) ?? -1]?.file ?? '')
  return [...new Set(files)].filter((file) => file !== '')
}
