/** Finds the shard of a word by the shards' first terms alone. */
import { firstWhere } from './binary-search.ts'
import type { ShardName } from './shards.ts'

/** Returns the number of the shard in which a term with these keystrokes would be; null when there are no shards. */
export function shardAt(shards: readonly Pick<ShardName, 'first'>[], keys: string): number | null {
  if (shards.length === 0) return null
  return Math.max(0, firstWhere(shards.length, (i) => (shards[i]?.first ?? '') > keys) - 1)
}
