/** Lets the bundler leave out the parts of React Router that no page uses. */
import type { Plugin } from 'vite'

/**
 * Returns a plugin that marks the router's components as free of side effects, and switches its advice for developers off. Its
 * distributed file makes them when it is imported and writes their names and contexts for other tools, so a bundler must keep its
 * forms, prefetching, error pages and server parts (about 5 kB gzip).
 */
export function shakeRouter(): Plugin {
  return {
    name: 'shake-router',
    transform: {
      filter: { id: /[\\/]react-router[\\/]dist[\\/].*\.mjs$/ },
      handler: (code) =>
        code
          .replace(/^import (React\d*) from "react"/gm, 'import * as $1 from "react"')
          .replace('var ENABLE_DEV_WARNINGS = true', 'var ENABLE_DEV_WARNINGS = false')
          .replace(/^\w+\.(?:displayName = "[^"]*"|contextType = \w+);$/gm, '')
          .replace(/ = (React\d*\.(?:forwardRef|memo|createContext)\()/g, ' = /* @__PURE__ */ $1'),
    },
  }
}
