/**
 * The fixed parts of an Anki collection of schema 11, which every version of Anki and AnkiDroid imports. Source: the database
 * structure as AnkiDroid describes it, https://github.com/ankidroid/Anki-Android/wiki/Database-Structure
 */

const whole = (names: string): string =>
  names
    .split(' ')
    .map((name) => `${name} integer not null`)
    .join(', ')

/** The tables, in the order in which their columns are written. */
export const ankiTables = {
  col: `CREATE TABLE col (id integer primary key, ${whole('crt mod scm ver dty usn ls')}, conf text not null, models text not null, decks text not null, dconf text not null, tags text not null)`,
  notes: `CREATE TABLE notes (id integer primary key, guid text not null, ${whole('mid mod usn')}, tags text not null, flds text not null, sfld integer not null, csum integer not null, flags integer not null, data text not null)`,
  cards: `CREATE TABLE cards (id integer primary key, ${whole('nid did ord mod usn type queue due ivl factor reps lapses left odue odid flags')}, data text not null)`,
  revlog: `CREATE TABLE revlog (id integer primary key, ${whole('cid usn ease ivl lastIvl factor time type')})`,
  graves: `CREATE TABLE graves (${whole('usn oid type')})`,
} as const

/** Which columns of which table have an index. */
export const ankiIndexes = {
  col: {},
  notes: { ix_notes_usn: ['usn', 4], ix_notes_csum: ['csum', 8] },
  cards: { ix_cards_usn: ['usn', 5], ix_cards_nid: ['nid', 1], ix_cards_sched: ['did, queue, due', 2, 7, 8] },
  revlog: { ix_revlog_usn: ['usn', 2], ix_revlog_cid: ['cid', 1] },
  graves: {},
} as const

/** The notes' looks. */
export const ankiCss =
  '.card { font-family: sans-serif; font-size: 18px; line-height: 1.6; text-align: left; max-width: 40em; margin: 0 auto; word-break: keep-all; overflow-wrap: anywhere; } .question { font-weight: 600; } img { max-width: 100%; } pre { white-space: pre-wrap; text-align: left; } table { border-collapse: collapse; } th, td { border: 1px solid; padding: 4px 8px; } .source { font-size: 14px; }'

/** Anki's own options for how decks are learned. */
export const ankiDeckOptions = {
  id: 1,
  name: 'Default',
  mod: 0,
  usn: 0,
  maxTaken: 60,
  autoplay: true,
  timer: 0,
  replayq: true,
  new: {
    bury: true,
    delays: [1, 10],
    initialFactor: 2500,
    ints: [1, 4, 7],
    order: 1,
    perDay: 20,
    separate: true,
  },
  lapse: { delays: [10], leechAction: 0, leechFails: 8, minInt: 1, mult: 0 },
  rev: { bury: true, ease4: 1.3, fuzz: 0.05, ivlFct: 1, maxIvl: 36500, minSpace: 1, perDay: 100 },
} as const
