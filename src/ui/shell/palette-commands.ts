/** What the command palette offers beside questions: pages, topics, settings and actions, found by name. */
import { useMemo } from 'react'
import { useNavigate } from 'react-router'
import { nameSection } from '../../site/section-path.ts'
import { say } from '../base/announcer.tsx'
import { listPath } from '../base/paths.ts'
import { setPreferences } from '../base/use-preferences.ts'
import { useContent } from '../content/content.ts'
import { openFinder } from '../search/fuzzy-finder.ts'
import { settingNames } from '../settings/setting-names.ts'
import { settings, theme, palette as words } from '../strings/settings.ko.ts'
import { palettePages, useRouteTable } from './route-table.ts'

/** One line of the palette. */
export interface PaletteLine {
  readonly key: string
  /** What it is (a page, a topic, …), shown beside its name. */
  readonly kind: string
  readonly name: string
  readonly run: () => void
}

export interface Commands {
  /** Whose names hold what was typed, best first. */
  readonly sure: readonly PaletteLine[]
  /** Whose names are only spelled alike, best first. */
  readonly near: readonly PaletteLine[]
}

/** Pages offered before anything is typed. */
const MOST_AT_FIRST = 7
const MOST_SURE = 4
const MOST_NEAR = 3

/** Returns the commands that fit what was typed; the pages when nothing was typed yet. */
export function useCommands(query: string): Commands {
  const all = useAllCommands()
  const find = useMemo(() => openFinder(all), [all])
  return useMemo(() => {
    if (query.trim() === '') return { sure: all.slice(0, MOST_AT_FIRST), near: [] }
    const found = find(query)
    return {
      sure: found
        .filter(({ isSure }) => isSure)
        .flatMap(({ item }) => item)
        .slice(0, MOST_SURE),
      near: found
        .filter(({ isSure }) => !isSure)
        .flatMap(({ item }) => item)
        .slice(0, MOST_NEAR),
    }
  }, [all, find, query])
}

function useAllCommands(): readonly PaletteLine[] {
  const { site } = useContent()
  const navigate = useNavigate()
  const routes = useRouteTable()
  return useMemo(() => {
    const leadTo = (kind: string, name: string, path: string): PaletteLine => ({
      key: `${path} ${name}`,
      kind,
      name,
      run: () => navigate(path),
    })
    const brightness = (name: string, value: 'system' | 'light' | 'dark'): PaletteLine => ({
      key: `theme ${value}`,
      kind: words.action,
      name: `${theme.label}: ${name}`,
      run: () => {
        setPreferences({ theme: value })
        say(settings.changed(theme.label, name))
      },
    })
    return [
      ...palettePages(routes).map(({ path, name }) => leadTo(words.page, name, path)),
      ...site.sections
        .filter((section) => section.count > 0)
        .map((section) => leadTo(words.section, nameSection(site.sections, section), listPath(section.id))),
      brightness(theme.system, 'system'),
      brightness(theme.light, 'light'),
      brightness(theme.dark, 'dark'),
      ...settingNames.map(({ name, part }) => leadTo(words.setting, name, `/settings/#${part}`)),
    ]
  }, [site, navigate, routes])
}
