/** Shuffles by a seed, so that pure code can shuffle and tests can repeat it. */

/** Returns the items in an order that depends only on `seed` (Fisher-Yates over mulberry32). */
export function shuffle<Item>(items: readonly Item[], seed: number): readonly Item[] {
  const keyed = [...items]
  let state = seed >>> 0
  const random = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  for (let last = keyed.length - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1))
    const [a, b] = [keyed[last], keyed[other]]
    if (a === undefined || b === undefined) continue
    keyed[last] = b
    keyed[other] = a
  }
  return keyed
}
