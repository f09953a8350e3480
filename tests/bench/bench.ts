/** `npm run bench`: prints the project's own figures; docs/figures.md says how each is measured. `npm run bench -- site` runs one part. */
import { benchHostile } from './hostile.ts'
import { benchLongJournal } from './long-journal.ts'
import { benchOwnNotes } from './own-notes.ts'
import { benchPeers } from './peers.ts'
import { benchPoorLine } from './poor-line.ts'
import { benchProgram } from './program.ts'
import { benchScroll } from './scroll.ts'
import { benchSearch } from './search.ts'
import { benchSite } from './site.ts'
import { benchStudy } from './study.ts'
import { benchStudyPlan } from './study-plan.ts'

const parts: Readonly<Record<string, () => Promise<void> | void>> = {
  site: () => benchSite(),
  search: () => benchSearch(),
  study: () => benchStudy(),
  plan: () => benchStudyPlan(),
  line: () => benchPoorLine(),
  scroll: () => benchScroll(),
  journal: () => benchLongJournal(),
  my: () => benchOwnNotes(),
  hostile: () => benchHostile(),
  peers: () => benchPeers(),
  program: () => benchProgram(),
}

/** Only when asked for by name: one takes minutes, the others install programs from the npm registry. */
const onDemand = ['plan', 'peers', 'program']

const asked = process.argv.slice(2)
for (const [name, run] of Object.entries(parts))
  if (asked.length === 0 ? !onDemand.includes(name) : asked.includes(name)) await run()
