import initSqlJs from 'sql.js'
import { describe, expect, test } from 'vitest'
import { type SqlTable, writeSqliteFile } from '../../../src/study/carry/sqlite-file.ts'
import { encodeVarint } from '../../../src/study/carry/sqlite-row.ts'

const { Database } = await initSqlJs()

const table = (rows: SqlTable['rows']): SqlTable => ({
  name: 't',
  sql: 'CREATE TABLE t (id integer primary key, n integer, body text)',
  rows,
  indexes: [{ name: 'ix_t_n', columns: [1], sql: 'CREATE INDEX ix_t_n ON t (n)' }],
})

/** Reads the table with SQLite itself, once by its keys and once by its index. */
function readBack(rows: SqlTable['rows']) {
  const file = new Database(writeSqliteFile([table(rows)]))
  try {
    return {
      check: file.exec('PRAGMA integrity_check')[0]?.values,
      rows: file.exec('SELECT id, n, body FROM t ORDER BY id')[0]?.values ?? [],
      byIndex:
        file.exec('SELECT id FROM t INDEXED BY ix_t_n WHERE n >= -9e18 ORDER BY n, id')[0]?.values ?? [],
      plan: file.exec('EXPLAIN QUERY PLAN SELECT id FROM t INDEXED BY ix_t_n WHERE n = 5')[0]?.values,
    }
  } finally {
    file.close()
  }
}

describe('an SQLite file', () => {
  // Around the borders where a level is added to the trees, and where texts leave their page.
  test.each([0, 1, 2, 250, 251, 252, 253, 700])('with %i rows is whole', (count) => {
    const rows: SqlTable['rows'] = Array.from({ length: count }, (_, at) => [
      1_600_000_000_000 + at * 7,
      [null, (at * 7919) % 1000, `줄 ${at}`],
    ])
    const back = readBack(rows)
    expect(back.check).toEqual([['ok']])
    expect(back.rows).toEqual(rows.map(([key, [, n, body]]) => [key, n, body]))
    const sorted = rows
      .map(([key, [, n]]) => [Number(n), key] as const)
      .sort((a, b) => a[0] - b[0] || a[1] - b[1])
    expect(back.byIndex).toEqual(sorted.map(([, key]) => [key]))
    expect(JSON.stringify(back.plan)).toContain('ix_t_n')
  })

  test('has trees of three levels where they are needed', () => {
    const width = 40
    const names = Array.from({ length: width }, (_, at) => `c${at}`)
    const rows: SqlTable['rows'] = Array.from({ length: 1_300 }, (_, at) => [
      at + 1,
      [
        null,
        ...names.map((_, column) => (at % 3 === 0 ? 0 : 2 ** 40 + ((at * 31) % 500) + column)),
        'x'.repeat(1_300),
      ],
    ])
    const file = new Database(
      writeSqliteFile([
        {
          name: 'wide',
          sql: `CREATE TABLE wide (id integer primary key, ${names.join(', ')}, body text)`,
          rows,
          indexes: [
            {
              name: 'ix_wide',
              columns: names.map((_, column) => column + 1),
              sql: `CREATE INDEX ix_wide ON wide (${names.join(', ')})`,
            },
          ],
        },
      ]),
    )
    expect(file.exec('PRAGMA integrity_check')[0]?.values).toEqual([['ok']])
    expect(file.exec('SELECT count(*), max(id), count(body) FROM wide')[0]?.values).toEqual([
      [1_300, 1_300, 1_300],
    ])
    file.close()
  })

  test('keeps texts of every length around the page size', () => {
    const lengths = [
      0, 57, 58, 4040, 4050, 4055, 4056, 4057, 4058, 4061, 4062, 8_140, 8_150, 8_200, 100_000, 1_000_000,
    ]
    const rows: SqlTable['rows'] = lengths.map((length, at) => [at + 1, [null, at, 'x'.repeat(length)]])
    const back = readBack(rows)
    expect(back.check).toEqual([['ok']])
    expect(back.rows.map(([, , body]) => String(body).length)).toEqual(lengths)
  })

  test('keeps numbers of every size', () => {
    const numbers = [
      0,
      1,
      -1,
      127,
      128,
      -128,
      -129,
      32767,
      32768,
      2 ** 23,
      -(2 ** 23) - 1,
      2 ** 31,
      2 ** 47,
      2 ** 53 - 1,
    ]
    const back = readBack(numbers.map((n, at) => [at + 1, [null, n, null]]))
    expect(back.check).toEqual([['ok']])
    expect(back.rows.map(([, n]) => n)).toEqual(numbers)
  })

  test('says so when the texts of its tables are longer than the first page', () => {
    const make = (letters: number) =>
      writeSqliteFile([
        {
          name: 't',
          sql: `CREATE TABLE t (id integer primary key, ${'c'.repeat(letters)})`,
          rows: [[1, [null, 5]]],
          indexes: [],
        },
      ])
    const fits = (letters: number): boolean => {
      try {
        return make(letters).length > 0
      } catch {
        return false
      }
    }
    const most =
      Array.from({ length: 100 }, (_, at) => 3_880 + at)
        .filter(fits)
        .at(-1) ?? 0
    expect([fits(most + 1), most > 3_880]).toEqual([false, true])
    expect(() => make(most + 1)).toThrow('does not fit')
    const file = new Database(make(most))
    expect(file.exec('PRAGMA integrity_check')[0]?.values).toEqual([['ok']])
    expect(file.exec('SELECT * FROM t')[0]?.values).toEqual([[1, 5]])
    file.close()
  })

  test('takes no key that is no whole number, and no index over texts', () => {
    expect(() => encodeVarint(-1)).toThrow()
    for (const odd of ['a', null, 0.5])
      expect(() => writeSqliteFile([table([[1, [null, odd, null]]])])).toThrow('whole numbers')
  })
})
