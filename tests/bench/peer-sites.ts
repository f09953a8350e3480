/** The same note in three documentation programs, set up as their own guides say for one Korean page with search. */
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { root } from '../support/root-folder.ts'
import { installPinned, runNode } from './pinned-packages.ts'

interface PeerSite {
  /** Folder below the cache; also what the build is kept under. */
  readonly folder: string
  /** Exact versions: the newest that run on this project's oldest Node. */
  readonly packages: Readonly<Record<string, string>>
  /** Where the note and its pictures go. */
  readonly note: string
  /** What the program wants at the head of a note, and of the note's own head no second time. */
  readonly headNote: (markdown: string) => string
  readonly files: Readonly<Record<string, string>>
  /** Program and arguments of the production build, and the folder that it fills. */
  readonly build: readonly string[]
  readonly out: string
}

const TITLE = 'Docker & Kubernetes 노트'
const DESCRIPTION = '강의에서 나온 Docker와 Kubernetes 질문과 답'

const frontMatter = (lines: readonly string[]): string => `---\n${lines.join('\n')}\n---\n\n`

export const vitePress: PeerSite = {
  folder: 'vitepress',
  packages: { vitepress: '1.6.4' },
  note: 'index.md',
  headNote: (markdown) => frontMatter([`title: ${TITLE}`, `description: ${DESCRIPTION}`]) + markdown,
  files: {
    '.vitepress/config.mjs': `import { defineConfig } from 'vitepress'
export default defineConfig({
  lang: 'ko-KR',
  title: '${TITLE}',
  description: '${DESCRIPTION}',
  srcExclude: ['README.md'],
  head: [['link', { rel: 'icon', href: 'data:,' }]],
  themeConfig: {
    outline: { label: '이 페이지 목차' },
    darkModeSwitchLabel: '다크 모드',
    sidebarMenuLabel: '메뉴',
    returnToTopLabel: '맨 위로',
    skipToContentLabel: '본문으로',
    search: {
      provider: 'local',
      options: {
        translations: {
          button: { buttonText: '검색', buttonAriaLabel: '검색' },
          modal: {
            displayDetails: '자세히 보기',
            resetButtonTitle: '지우기',
            backButtonTitle: '닫기',
            noResultsText: '결과 없음',
            footer: { selectText: '선택', navigateText: '이동', closeText: '닫기' },
          },
        },
      },
    },
  },
})
`,
  },
  build: ['node_modules/vitepress/bin/vitepress.js', 'build'],
  out: '.vitepress/dist',
}

export const starlight: PeerSite = {
  folder: 'starlight',
  // The next minor of Starlight needs Astro 6, and that Node 22.
  packages: { '@astrojs/starlight': '0.37.5', astro: '5.18.2', sharp: '0.34.5' },
  note: 'src/content/docs/index.md',
  headNote: (markdown) =>
    // Starlight writes the title as heading of the page itself.
    frontMatter([`title: ${TITLE}`, `description: ${DESCRIPTION}`]) + markdown.replace(/^# .*\n/, ''),
  files: {
    'astro.config.mjs': `import starlight from '@astrojs/starlight'
import { defineConfig } from 'astro/config'
export default defineConfig({
  site: 'https://example.org',
  integrations: [
    starlight({
      title: '${TITLE}',
      description: '${DESCRIPTION}',
      locales: { root: { label: '한국어', lang: 'ko' } },
    }),
  ],
})
`,
    'src/content.config.ts': `import { defineCollection } from 'astro:content'
import { docsLoader } from '@astrojs/starlight/loaders'
import { docsSchema } from '@astrojs/starlight/schema'
export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) }
`,
    'public/favicon.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
    'tsconfig.json': '{ "extends": "astro/tsconfigs/strict" }',
  },
  build: ['node_modules/astro/astro.js', 'build'],
  out: 'dist',
}

export const docusaurus: PeerSite = {
  folder: 'docusaurus',
  packages: {
    '@docusaurus/core': '3.10.2',
    '@docusaurus/faster': '3.10.2',
    '@docusaurus/preset-classic': '3.10.2',
    '@easyops-cn/docusaurus-search-local': '0.55.3',
    '@mdx-js/react': '3.1.1',
    react: '19.3.1',
    'react-dom': '19.3.1',
  },
  note: 'docs/index.md',
  headNote: (markdown) =>
    frontMatter(['slug: /', `title: ${TITLE}`, `description: ${DESCRIPTION}`]) + markdown,
  files: {
    'docusaurus.config.js': `export default {
  title: '${TITLE}',
  url: 'https://example.org',
  baseUrl: '/',
  favicon: 'data:,',
  future: { v4: true },
  i18n: { defaultLocale: 'ko', locales: ['ko'] },
  markdown: { format: 'detect' },
  presets: [
    [
      'classic',
      {
        docs: { routeBasePath: '/' },
        blog: false,
        pages: false,
        theme: { customCss: './src/css/custom.css' },
      },
    ],
  ],
  themes: [
    [
      '@easyops-cn/docusaurus-search-local',
      { hashed: true, language: ['ko', 'en'], indexBlog: false, indexPages: false, docsRouteBasePath: '/' },
    ],
  ],
  themeConfig: {
    colorMode: { respectPrefersColorScheme: true },
    navbar: { title: '${TITLE}' },
    metadata: [{ name: 'description', content: '${DESCRIPTION}' }],
  },
}
`,
    // As create-docusaurus has it: without it, scripts and styles are made for browsers long gone.
    '.browserslistrc': '[production]\n>0.5%\nnot dead\nnot op_mini all\n',
    // The colours that create-docusaurus sets, which have the contrast that the bare theme lacks.
    'src/css/custom.css': `:root {
  --ifm-color-primary: #2e8555;
  --ifm-color-primary-dark: #29784c;
  --ifm-color-primary-darker: #277148;
  --ifm-color-primary-darkest: #205d3b;
  --ifm-color-primary-light: #33925d;
  --ifm-color-primary-lighter: #359962;
  --ifm-color-primary-lightest: #3cad6e;
  --ifm-code-font-size: 95%;
  --docusaurus-highlighted-code-line-bg: rgba(0, 0, 0, 0.1);
}
[data-theme='dark'] {
  --ifm-color-primary: #25c2a0;
  --ifm-color-primary-dark: #21af90;
  --ifm-color-primary-darker: #1fa588;
  --ifm-color-primary-darkest: #1a8870;
  --ifm-color-primary-light: #29d5b0;
  --ifm-color-primary-lighter: #32d8b4;
  --ifm-color-primary-lightest: #4fddbf;
  --docusaurus-highlighted-code-line-bg: rgba(0, 0, 0, 0.3);
}
`,
  },
  build: ['node_modules/@docusaurus/core/bin/docusaurus.mjs', 'build'],
  out: 'build',
}

/**
 * Makes a peer's site from the shipped note, or takes the one that was made before from the same note, versions and
 * settings. Installs from the npm registry. Returns the folder to serve; throws when installing or building fails.
 */
export async function makePeerSite(site: PeerSite): Promise<string> {
  const { folder, packages, note, headNote, files, build, out } = site
  const text = headNote(readFileSync(join(root, 'content/docker-kubernetes.md'), 'utf8'))
  const home = await installPinned(folder, packages)
  const made = join(home, out)
  const stamp = join(home, 'made-from.json')
  const recipe = JSON.stringify({ packages, files, build, text })
  if (existsSync(made) && existsSync(stamp) && readFileSync(stamp, 'utf8') === recipe) return made
  for (const old of [stamp, made, join(home, 'node_modules/.cache')])
    rmSync(old, { recursive: true, force: true })
  for (const [path, content] of Object.entries({ ...files, [note]: text })) {
    mkdirSync(dirname(join(home, path)), { recursive: true })
    writeFileSync(join(home, path), content)
  }
  cpSync(join(root, 'content/img'), join(home, dirname(note), 'img'), { recursive: true })
  await runNode(build, home)
  writeFileSync(stamp, recipe)
  return made
}
