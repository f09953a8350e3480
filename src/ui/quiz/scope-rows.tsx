/** The scopes that the set-up page offers, a row each. A tap on one starts a set of its questions. */
import type { ReactNode } from 'react'
import { hasManyNotes } from '../../site/section-path.ts'
import type { SiteSection } from '../../site/site-data.ts'
import type { Scope } from '../../study/journal/events.ts'
import { useContent } from '../content/content.ts'
import { SectionName } from '../content/section-name.tsx'
import { quiz as words } from '../strings/study.ko.ts'
import { scopeKinds } from './quiz-scope.ts'
import { FoldedRows, StartRow } from './setup-rows.tsx'

interface ScopeRowsProps {
  /** The scope of the page's own button, which needs no row. Topics always have theirs. */
  readonly without: Scope['kind']
  readonly sections: readonly SiteSection[]
  /** False while it is not known yet what the chosen mode can ask. */
  readonly isReady: boolean
  /** How many questions a scope has to ask. */
  readonly countOf: (scope: Scope) => number
  readonly onStart: (scope: Scope) => void
}

export function ScopeRows({ without, sections, isReady, countOf, onStart }: ScopeRowsProps): ReactNode {
  const { site } = useContent()
  return (
    <fieldset className="set-up-rows">
      <legend>{words.scope}</legend>
      <div className="row-group">
        {scopeKinds
          .filter((kind) => kind === 'section' || kind !== without)
          .map((kind) =>
            kind === 'section' ? (
              sections.length > 0 && (
                <FoldedRows key={kind} label={words.section} isOpen={false}>
                  {sections.map((section) => (
                    <StartRow
                      key={section.id}
                      label={<SectionName section={section} />}
                      count={countOf({ kind, sections: [section.id] })}
                      empty={words.empty.section}
                      isDisabled={!isReady}
                      depth={section.depth + (hasManyNotes(site.sections) ? 1 : 0)}
                      onStart={() => onStart({ kind, sections: [section.id] })}
                    />
                  ))}
                </FoldedRows>
              )
            ) : (
              <StartRow
                key={kind}
                label={words.scopes[kind]}
                count={countOf({ kind })}
                empty={words.emptyRow[kind]}
                isDisabled={kind !== 'today' && !isReady}
                onStart={() => onStart({ kind })}
              />
            ),
          )}
      </div>
    </fieldset>
  )
}
