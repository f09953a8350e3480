/** The menu of what is taken elsewhere. The choice stands in the address. */
import type { ReactNode } from 'react'
import { useSearchParams } from 'react-router'
import { useContent } from '../content/content.ts'
import { carry as words } from '../strings/carry.ko.ts'
import { filter as filterWords } from '../strings/reading.ko.ts'
import { type FilterName, filterLabels } from '../study/filters.ts'

const offered: readonly FilterName[] = ['bookmark', 'wrong']

/** Draws the menu. `title` is what a choice is called that the menu does not offer. */
export function ScopeSelect({ title }: { readonly title: string }): ReactNode {
  const { site } = useContent()
  const [params, setParams] = useSearchParams()
  const [s, f, these] = ['s', 'f', 'these'].map((name) => params.get(name))
  const value = s && !f ? `s:${s}` : f && !s ? `f:${f}` : s || f || these ? 'as-it-is' : 'all'
  const known = ['all', ...offered.map((name) => `f:${name}`), ...site.sections.map(({ id }) => `s:${id}`)]
  const isKnown = known.includes(value) && !these
  return (
    <label>
      <span>{words.scope}</span>
      <select
        className="field"
        value={isKnown ? value : 'as-it-is'}
        onChange={(event) => {
          const [kind = '', id = ''] = event.currentTarget.value.split(':')
          setParams(id === '' ? {} : { [kind]: id }, { replace: true, preventScrollReset: true })
        }}
      >
        <option value="all">{words.all}</option>
        {offered.map((name) => (
          <option key={name} value={`f:${name}`}>
            {filterLabels[name]}
          </option>
        ))}
        {!isKnown && <option value="as-it-is">{title}</option>}
        <optgroup label={filterWords.section}>
          {site.sections.map((one) => (
            <option key={one.id} value={`s:${one.id}`}>
              {one.title}
            </option>
          ))}
        </optgroup>
      </select>
    </label>
  )
}
