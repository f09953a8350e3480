/** `npm run bench`: prints the project's own figures; docs/figures.md says how each is measured. `npm run bench -- site` runs one part. */
import { benchSearch } from './search.ts'
import { benchSite } from './site.ts'
import { benchStudy } from './study.ts'

const parts: Readonly<Record<string, () => Promise<void> | void>> = {
  site: () => benchSite(),
  search: () => benchSearch(),
  study: () => benchStudy(),
}

const asked = process.argv.slice(2)
for (const [name, run] of Object.entries(parts)) if (asked.length === 0 || asked.includes(name)) await run()
