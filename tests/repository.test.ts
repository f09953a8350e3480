import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'

const root = fileURLToPath(new URL('../', import.meta.url))
const read = (path: string) => readFileSync(join(root, path), 'utf8')

describe('the repository', () => {
  test('ships the note exactly as its author wrote it', ({ skip }) => {
    const note = join(root, 'content/docker-kubernetes.md')
    skip(!existsSync(note), 'content/ holds other notes')
    const bytes = readFileSync(note)
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(
      '8ae8d9c1fc96c948f333a667d5197cc6bcf8e80b3d5fa8bd9b0d08f95441a692',
    )
  })

  test('locks dependencies exactly, and to no other place than the public registry', () => {
    const manifest: { dependencies: Record<string, string>; devDependencies: Record<string, string> } =
      JSON.parse(read('package.json'))
    const ranges = Object.values({ ...manifest.dependencies, ...manifest.devDependencies })
    expect(ranges.filter((range) => !/^(?:npm:@?[\w./-]+@)?\d+\.\d+\.\d+$/.test(range))).toEqual([])
    const addresses = [...read('package-lock.json').matchAll(/"resolved": "([^"]+)"/g)].map(
      ([, url = '']) => url,
    )
    expect(addresses.filter((url) => !url.startsWith('https://registry.npmjs.org/'))).toEqual([])
  })

  test.skipIf(!existsSync(join(root, '.git')))('keeps its top level to what the README explains', () => {
    const tracked = execFileSync('git', ['ls-files'], { cwd: root, encoding: 'utf8' }).trim().split('\n')
    const top = new Set(tracked.map((path) => path.split('/')[0] ?? ''))
    const known =
      /^(\..+|LICENSE|README(\.ko)?\.md|biome\.json|content|docs|index\.html|package(-lock)?\.json|public|scripts|src|tests|tsconfig\.json|vite\.config\.ts)$/
    expect([...top].filter((name) => !known.test(name))).toEqual([])
  })

  test('pins every workflow action to a commit', () => {
    const workflows = ['ci.yml', 'deploy.yml'].map((name) => read(`.github/workflows/${name}`)).join('\n')
    const uses = [...workflows.matchAll(/uses: (\S+)/g)].map(([, action = '']) => action)
    expect(uses.length).toBeGreaterThan(4)
    expect(uses.filter((action) => !/^actions\/[a-z-]+@[0-9a-f]{40}$/.test(action))).toEqual([])
  })
})
