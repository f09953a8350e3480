import { defineConfig, mergeConfig } from 'vite'
import config from '../../../vite.config.ts'

/** The build of a changed program, as far as names go: every script and style has another one. */
const names = {
  entryFileNames: 'assets/[name]-[hash]N.js',
  chunkFileNames: 'assets/[name]-[hash]N.js',
  assetFileNames: 'assets/[name]-[hash]N[extname]',
}

export default mergeConfig(
  config,
  defineConfig({
    plugins: [
      {
        name: 'next-names',
        // After the plugin that names the files of an ordinary build.
        enforce: 'post',
        config: () => ({ environments: { client: { build: { rolldownOptions: { output: names } } } } }),
      },
    ],
    worker: { rolldownOptions: { output: names } },
  }),
)
