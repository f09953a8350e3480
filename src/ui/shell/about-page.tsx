/** The help page: what the app is, where the learner's data is kept, and the shortcuts. */
import type { ReactNode } from 'react'
import { fileUrl } from '../base/paths.ts'
import { useTitle } from '../base/use-title.ts'
import { app } from '../strings/reading.ko.ts'
import { about } from '../strings/settings.ko.ts'
import { useScrollMemory } from '../study/scroll-restoration.ts'
import { ShortcutsTable } from './shortcuts-table.tsx'
import './about-page.css'
import './dialogs.css'

/** The page at `/about/`. */
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
        <ShortcutsTable />
        <p className="lede">{about.keysOff}</p>
      </section>
      <p className="lede">
        <a href={fileUrl('licences.txt')}>{about.licences}</a>
      </p>
    </div>
  )
}
