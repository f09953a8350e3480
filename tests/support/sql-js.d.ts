/** The part of sql.js (SQLite in Node, for tests) that tests use. */
declare module 'sql.js' {
  type Value = string | number | Uint8Array | null
  interface Database {
    exec(sql: string): readonly { readonly columns: readonly string[]; readonly values: readonly Value[][] }[]
    close(): void
  }
  export default function initSqlJs(): Promise<{ readonly Database: new (bytes: Uint8Array) => Database }>
}
