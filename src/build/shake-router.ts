/** Lets the bundler leave out the parts of React Router that no page uses. */
import type { Plugin } from 'vite'

/**
 * Returns a plugin that marks the router's components as free of side effects. Its distributed file makes them when it is imported and
 * writes their names for developer tools, so a bundler must keep its forms, prefetching and server parts (about 4 kB gzip).
 */
export function shakeRouter(): Plugin {
  return {
    name: 'shake-router',
    transform: {
      filter: { id: /[\\/]react-router[\\/]dist[\\/].*\.mjs$/ },
      handler: (code) =>
        code
          .replace(/^\w+\.displayName = "[^"]*";$/gm, '')
          .replace(/ = (React\d*\.(?:forwardRef|memo|createContext)\()/g, ' = /* @__PURE__ */ $1'),
    },
  }
}
