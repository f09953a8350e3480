/**
 * Writes an SQLite database in one go: tables with an integer key, and indexes over whole-number columns. A page may not run
 * WebAssembly, and this part of the format is small. Source: https://www.sqlite.org/fileformat2.html
 */
import { encodeRow, encodeVarint, joinBytes, type SqlValue } from './sqlite-row.ts'

interface SqlIndex {
  readonly name: string
  /** Places of its columns in the table's rows. */
  readonly columns: readonly number[]
  readonly sql: string
}

export interface SqlTable {
  readonly name: string
  readonly sql: string
  /** Key and values. A value that is the key itself is given as null. The keys are whole numbers, each once, in rising order. */
  readonly rows: readonly (readonly [key: number, values: readonly SqlValue[]])[]
  readonly indexes: readonly SqlIndex[]
}

const pageSize = 4096
const leafTable = 13
const leafIndex = 10
const innerTable = 5
const innerIndex = 2

/** Returns the bytes of a database file. Throws when the tables' texts do not fit into the first page (about 3.9 kB in all). */
export function writeSqliteFile(tables: readonly SqlTable[]): Uint8Array {
  // The first page is made last, when it is known where each tree begins.
  const pages: Uint8Array[] = [new Uint8Array(pageSize)]
  const schema: SqlValue[][] = []
  for (const table of tables) {
    schema.push(['table', table.name, table.name, writeTable(pages, table), table.sql])
    for (const index of table.indexes)
      schema.push(['index', index.name, table.name, writeIndex(pages, table, index), index.sql])
  }
  const cells = schema.map((row, at) => leafCell(pages, at + 1, encodeRow(row)))
  if (!fits(cells, 100 + 8)) throw new Error('sqlite: the schema does not fit into one page')
  pages[0] = makePage(leafTable, cells, null, 100)
  writeHeader(pages[0], pages.length)
  return joinBytes(pages)
}

/** A page of a tree: its number, and what the page above says of it (the last key of a table, the entry after it of an index). */
interface Child {
  readonly page: number
  readonly key: Uint8Array
}

function writeTable(pages: Uint8Array[], table: SqlTable): number {
  const leaves = packCells(
    table.rows.map(([key, values]) => ({ key, cell: leafCell(pages, key, encodeRow(values)) })),
    ({ cell }) => cell,
  )
  let level = leaves.map((group): Child => {
    const page = addPage(
      pages,
      makePage(
        leafTable,
        group.map(({ cell }) => cell),
        null,
      ),
    )
    return { page, key: encodeVarint(group.at(-1)?.key ?? 0) }
  })
  while (level.length > 1) {
    const groups = packCells(level, ({ key }) => joinBytes([new Uint8Array(4), key]))
    level = groups.map((group): Child => {
      const last = group.at(-1)
      const cells = group.slice(0, -1).map(({ page, key }) => joinBytes([fourBytes(page), key]))
      const page = addPage(pages, makePage(innerTable, cells, last?.page ?? 0))
      return { page, key: last?.key ?? new Uint8Array() }
    })
  }
  return level[0]?.page ?? 0
}

/**
 * In an index each entry stands once: between two pages of one level stands an entry of the level above. `level` always has one
 * page more than `between` has entries.
 */
function writeIndex(pages: Uint8Array[], table: SqlTable, { columns }: SqlIndex): number {
  const entries = table.rows
    .map(([key, values]) => [...columns.map((column) => wholeNumber(values[column])), key])
    .sort(compareNumbers)
    .map((entry) => {
      const row = encodeRow(entry)
      return joinBytes([encodeVarint(row.length), row])
    })
  const leaves = splitEntries(entries)
  let level = leaves.groups.map((group) => addPage(pages, makePage(leafIndex, group, null)))
  let between = leaves.between
  while (level.length > 1) {
    const children = level
    const { groups, between: above } = splitEntries(
      between.map((entry, at) => joinBytes([fourBytes(children[at] ?? 0), entry])),
    )
    let done = 0
    level = groups.map((group) => {
      done += group.length + 1
      return addPage(pages, makePage(innerIndex, group, children[done - 1] ?? 0))
    })
    // The page left of an entry is named anew by the page above.
    between = above.map((cell) => cell.slice(4))
  }
  return level[0] ?? 0
}

/** Cuts entries into groups of a page each, with one entry between each two. No group is empty, unless there are no entries. */
function splitEntries(entries: readonly Uint8Array[]): { groups: Uint8Array[][]; between: Uint8Array[] } {
  const groups: Uint8Array[][] = [[]]
  const between: Uint8Array[] = []
  const largest = entries.reduce((most, entry) => Math.max(most, entry.length + 2), 0)
  let room = pageSize - 12
  entries.forEach((entry, at) => {
    const size = entry.length + 2
    // The last entry must not stand between, for nothing would be right of it: there is always room for one more.
    if (size + largest <= room || at === entries.length - 1) {
      groups.at(-1)?.push(entry)
      room -= size
    } else {
      between.push(entry)
      groups.push([])
      room = pageSize - 12
    }
  })
  return { groups, between }
}

function compareNumbers(a: readonly number[], b: readonly number[]): number {
  for (const [at, value] of a.entries()) {
    const other = b[at] ?? 0
    if (value !== other) return value - other
  }
  return 0
}

function wholeNumber(value: SqlValue | undefined): number {
  if (typeof value !== 'number' || !Number.isSafeInteger(value))
    throw new Error('sqlite: only whole numbers can be indexed')
  return value
}

/** Groups what fits on one page each. There is always one group. */
function packCells<Item>(items: readonly Item[], cellOf: (item: Item) => Uint8Array): Item[][] {
  const groups: Item[][] = [[]]
  let room = pageSize - 12
  for (const item of items) {
    const size = cellOf(item).length + 2
    if (size > room && groups.at(-1)?.length !== 0) {
      groups.push([])
      room = pageSize - 12
    }
    groups.at(-1)?.push(item)
    room -= size
  }
  return groups
}

/** A row on a leaf of a table. What is too long for a page goes on in pages of its own, which are added. */
function leafCell(pages: Uint8Array[], key: number, row: Uint8Array): Uint8Array {
  const head = [encodeVarint(row.length), encodeVarint(key)]
  const most = pageSize - 35
  if (row.length <= most) return joinBytes([...head, row])
  const least = Math.floor(((pageSize - 12) * 32) / 255) - 23
  const best = least + ((row.length - least) % (pageSize - 4))
  const kept = best <= most ? best : least
  const first = pages.length + 1
  for (let at = kept; at < row.length; at += pageSize - 4) {
    const page = new Uint8Array(pageSize)
    if (at + pageSize - 4 < row.length) page.set(fourBytes(pages.length + 2))
    page.set(row.subarray(at, at + pageSize - 4), 4)
    pages.push(page)
  }
  return joinBytes([...head, row.subarray(0, kept), fourBytes(first)])
}

function fits(cells: readonly Uint8Array[], headBytes: number): boolean {
  return cells.reduce((sum, cell) => sum + cell.length + 2, headBytes) <= pageSize
}

/** `right` is the page of the rightmost child; null on a leaf. `start` is where the page's head stands. */
function makePage(kind: number, cells: readonly Uint8Array[], right: number | null, start = 0): Uint8Array {
  const page = new Uint8Array(pageSize)
  const view = new DataView(page.buffer)
  let end = pageSize
  const pointers = start + (right === null ? 8 : 12)
  cells.forEach((cell, at) => {
    end -= cell.length
    page.set(cell, end)
    view.setUint16(pointers + 2 * at, end)
  })
  view.setUint8(start, kind)
  view.setUint16(start + 3, cells.length)
  view.setUint16(start + 5, end)
  if (right !== null) view.setUint32(start + 8, right)
  return page
}

/** Returns the page's number, from 1. */
function addPage(pages: Uint8Array[], page: Uint8Array): number {
  return pages.push(page)
}

function fourBytes(value: number): Uint8Array {
  const bytes = new Uint8Array(4)
  new DataView(bytes.buffer).setUint32(0, value)
  return bytes
}

function writeHeader(page: Uint8Array, pageCount: number): void {
  const view = new DataView(page.buffer)
  page.set(new TextEncoder().encode('SQLite format 3\0'))
  view.setUint16(16, pageSize)
  // Versions of the format, no reserved bytes, and three fixed fractions.
  page.set([1, 1, 0, 64, 32, 32], 18)
  view.setUint32(24, 1)
  view.setUint32(28, pageCount)
  view.setUint32(40, 1)
  view.setUint32(44, 4)
  // Texts are UTF-8.
  view.setUint32(56, 1)
  view.setUint32(92, 1)
  view.setUint32(96, 3_040_001)
}
