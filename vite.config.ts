import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { lightIcons } from './src/build/light-icons.ts'
import { mundap } from './src/build/plugin.ts'
import { shakeReact } from './src/build/shake-react.ts'
import { shakeRouter } from './src/build/shake-router.ts'

/** What bundling the app needs. */
export const appPlugins = [react(), shakeReact(), shakeRouter(), lightIcons()]

export default defineConfig({
  plugins: [
    ...appPlugins,
    mundap({
      contentDir: process.env.CONTENT_DIR ?? 'content',
      siteUrl: process.env.SITE_URL ?? null,
      appDir: process.env.APP_DIR ?? null,
    }),
  ],
})
