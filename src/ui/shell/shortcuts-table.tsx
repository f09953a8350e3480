import type { ReactNode } from 'react'
import { about } from '../strings/settings.ko.ts'

/** A table of the shortcuts and what they do. */
export function ShortcutsTable(): ReactNode {
  return (
    <table className="keys">
      <caption className="visually-hidden">{about.keysTitle}</caption>
      <thead className="visually-hidden">
        <tr>
          <th scope="col">{about.keyColumn}</th>
          <th scope="col">{about.whatColumn}</th>
        </tr>
      </thead>
      <tbody>
        {about.keys.map(([key, what]) => (
          <tr key={key}>
            <th scope="row">
              <kbd>{key}</kbd>
            </th>
            <td>{what}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
