import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { asModule, unused, withoutUnused } from '../../src/build/shake-react.ts'
import { filesBelow, readText } from '../support/source-files.ts'

const require = createRequire(import.meta.url)
const reactDom = readFileSync(
  join(require.resolve('react-dom/package.json'), '../cjs/react-dom-client.production.js'),
  'utf8',
)

describe('what is left out of React DOM', () => {
  test('is in the installed version', () => {
    const there = new Set([...reactDom.matchAll(/^function ([\w$]+)\(/gm)].map(([, name]) => name))
    expect(
      Object.values(unused)
        .flat()
        .filter((name) => !there.has(name)),
    ).toEqual([])
  })

  test('loses its body, and nothing else changes', () => {
    const code =
      'function keep(a) {\n  return a\n}\nfunction isHostHoistableType(\n  type\n) {\n  return !0\n}\n'
    expect(withoutUnused(code)).toBe('function keep(a) {\n  return a\n}\nfunction isHostHoistableType() {}\n')
  })

  test('is used by no page', () => {
    const features =
      /\b(?:ViewTransition|Activity|SuspenseList|addTransitionType|useActionState|useFormStatus|useFormState|useOptimistic|requestFormReset|findDOMNode|preinit|preinitModule|preloadModule|prefetchDNS)\b|import \{[^}]*\b(?:preload|preconnect)\b[^}]*\} from 'react-dom'|\b(?:form)?[aA]ction=\{|<(?!link rel="stylesheet" href=\{assetAddress\(styles\)\} precedence)(?:link|meta|style|script|html|head|body|[a-z]+-[a-z-]+)[\s>]|<Fragment[^>]* ref=/
    const sources = filesBelow('src/ui').filter((file) => file.endsWith('.tsx'))
    expect(sources.filter((file) => features.test(readText(file)))).toEqual([])
  })
})

test('a CommonJS file of React becomes an ES module', () => {
  const code =
    '"use strict";\nvar Scheduler = require("scheduler"),\n  React = require("react");\nexports.now = void 0;\nif (!0) exports.now = function () { return React.version; };\nexports.Suspense = Scheduler;\n'
  expect(asModule(code)).toBe(
    '"use strict";\nimport * as Scheduler from "scheduler";\nimport * as React from "react";\n\nvar $now = void 0;\nif (!0) $now = function () { return React.version; };\nvar $Suspense = Scheduler;\n\nexport { $now as now, $Suspense as Suspense }\n',
  )
})

test('a file that chooses a build of React becomes its production build', () => {
  const code =
    "if (process.env.NODE_ENV === 'production') {\n  module.exports = require('./cjs/react.production.js');\n} else {\n  module.exports = require('./cjs/react.development.js');\n}\n"
  expect(asModule(code)).toBe("export * from './cjs/react.production.js'\n")
})
