/** How an index is made depends on how many questions it is of. */

/** Most questions of a tiny collection: its index is so small that the page itself searches it. */
export const tinyCollection = 100
/** Most questions of an index in one file. More come in parts. */
export const smallCollection = 600
