/** What this place is, where the learner's things are kept, and the keys. */
import type { ReactNode } from 'react'
import { KeyTable } from '../parts/key-table.tsx'
import { fileUrl } from '../place.ts'
import { app } from '../strings/reading.ko.ts'
import { about } from '../strings/settings.ko.ts'
import { useTitle } from '../title.ts'
import { useScrollMemory } from '../view-memory.ts'
import './about.css'
import '../parts/dialogs.css'

export function AboutPage(): ReactNode {
  useTitle(app.about)
  useScrollMemory(true)
  return (
    <div className="page">
      <header>
        <h1>{app.about}</h1>
      </header>
      {about.sections.map((section) => (
        <section key={section.title} className="about">
          <h2>{section.title}</h2>
          {section.paragraphs.map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
        </section>
      ))}
      <section className="about">
        <h2>{about.keysTitle}</h2>
        <KeyTable />
        <p className="lede">{about.keysOff}</p>
      </section>
      <p className="lede">
        <a href={fileUrl('licences.txt')}>{about.licences}</a>
      </p>
    </div>
  )
}
