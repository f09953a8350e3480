/** Lets the bundler leave out the parts of React that no page uses. */
import type { Plugin } from 'vite'

/**
 * Functions of React DOM that do something only for what no page uses. They keep their names and lose their bodies, and the bundler
 * then drops what only they called. React DOM asks `isHostHoistableType` whether an element belongs into the document's head: with
 * no body it says no, so those elements stay where they are written.
 */
export const unused: Readonly<Record<string, readonly string[]>> = {
  'head elements': [
    'isHostHoistableType',
    'getResource',
    'acquireResource',
    'mountHoistable',
    'createHoistableInstance',
    'getHydratableHoistableCache',
    'preloadResource',
    'preloadResourceAndSuspendIfNeeded',
    'suspendResource',
    'insertSuspendedStylesheets',
  ],
  'hints to load': [
    'prefetchDNS',
    'preconnect',
    'preload',
    'preloadModule',
    'preinitStyle',
    'preinitScript',
    'preinitModuleScript',
  ],
  'view transitions': [
    'commitAppearingPairViewTransitions',
    'commitDeletedPairViewTransitions',
    'commitEnterViewTransitions',
    'commitExitViewTransitions',
    'commitNestedViewTransitions',
    'trackEnterViewTransitions',
    'applyViewTransitionToHostInstances',
    'restoreViewTransitionOnHostInstances',
    'restoreViewTransitionName',
    'restorePairedViewTransitions',
    'restoreEnterOrExitViewTransitions',
    'restoreNestedViewTransitions',
    'measureNestedViewTransitions',
    'scheduleViewTransitionEvent',
    'getViewTransitionName',
    'getViewTransitionClassName',
    'createViewTransitionInstance',
    'ViewTransitionPseudoElement',
    'flushAfterMutationEffects',
    'startViewTransition',
    'reportViewTransitionError',
    'preloadInstanceAndSuspendIfNeeded',
    'estimateBandwidth',
  ],
  'references to fragments': [
    'FragmentInstance',
    'isFragmentInstanceParent',
    'addFragmentHandleToFiber',
    'commitNewChildToFragmentInstances',
    'commitFragmentInstanceInsertionEffects',
    'commitFragmentInstanceDeletionEffects',
  ],
  'forms with actions': [
    'mountActionState',
    'updateActionState',
    'rerenderActionState',
    'extractEvents$1',
    'ensureFormComponentIsStateful',
  ],
  'lists of suspended parts': ['updateSuspenseListComponent', 'initSuspenseListRenderState'],
  'hidden parts': ['updateActivityComponent', 'mountActivityChildren'],
  'elements of their own kind': ['isCustomElement', 'setPropOnCustomElement'],
  'names of components in errors': ['getStackByFiberInDevAndProd'],
}

/** All functions at the top of a file. */
const FUNCTION = /^function ([\w$]+)\([^)]*\) \{\n[\s\S]*?^\}\n/gm
/** What is added to a function at the top of a file. */
const METHOD = /^(\w+)\.(?:prototype\.\w+|findDOMNode) =\s+function[\s\S]*?^ {0,2}\};\n/gm
/** A file begins with the packages it uses. */
const USES = /^var (?:\s*\w+ = require\("[^"]+"\)[,;]\n)+/m

/**
 * Returns plugins that give the client's bundle React as ES modules, without the functions in `unused` (10 kB gzip less), and the
 * renderer's bundle React itself: the renderer of thousands of pages then calls it directly.
 */
export function shakeReact(): Plugin[] {
  return [
    forConsumer('client', /[\\/]node_modules[\\/](?:react|react-dom|scheduler)[\\/].*\.js$/, (code) =>
      asModule(withoutUnused(code)),
    ),
    forConsumer('server', /[\\/]node_modules[\\/]react[\\/].*\.js$/, asModule),
  ]
}

function forConsumer(consumer: 'client' | 'server', id: RegExp, handler: (code: string) => string): Plugin {
  return {
    name: `shake-react-${consumer}`,
    apply: 'build',
    applyToEnvironment: ({ config }) => config.consumer === consumer,
    transform: { filter: { id }, handler },
  }
}

/** Takes a file of React DOM; returns it with the functions in `unused` empty. A name that is not in the file changes nothing. */
export function withoutUnused(code: string): string {
  const names = new Set(Object.values(unused).flat())
  return code
    .replace(FUNCTION, (whole, name: string) => (names.has(name) ? `function ${name}() {}\n` : whole))
    .replace(METHOD, (whole, owner: string) =>
      names.has(owner) || owner === 'ReactDOMSharedInternals' ? '' : whole,
    )
}

/** Takes a CommonJS file of React's packages, in their way of writing; returns the same as an ES module. */
export function asModule(code: string): string {
  const chosen = /require\('(\.\/cjs\/[^']+\.production\.js)'\)/.exec(code)?.[1]
  if (chosen !== undefined) return `export * from '${chosen}'\n`
  const names = new Set([...code.matchAll(/^exports\.(\w+) =/gm)].map(([, name]) => name))
  const body = code
    .replace(USES, (uses) =>
      uses.replace(/(?:var)?\s*(\w+) = require\(("[^"]+")\)[,;]/g, 'import * as $1 from $2;\n'),
    )
    // Parts of the scheduler that only other builds of it have.
    .replace(/\bScheduler\.(?:log|unstable_setDisableYieldValue)\b/g, 'undefined')
    .replace(/^exports\.(\w+) =/gm, 'var $$$1 =')
    .replace(/\bexports\.(\w+)/g, '$$$1')
  return `${body}\nexport { ${[...names].map((name) => `$${name} as ${name}`).join(', ')} }\n`
}
