import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { root } from './support/root-folder.ts'

const read = (path: string) => readFileSync(join(root, path), 'utf8')
const workflows = readdirSync(join(root, '.github/workflows'))

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

  test.each(workflows)('%s pins its actions to commits, and no action needs the retired Node 20', (name) => {
    const uses = [...read(`.github/workflows/${name}`).matchAll(/uses: (\S+)(?: # v(\d+))?/g)]
    expect(uses.length).toBeGreaterThan(0)
    for (const [, action = '', major = ''] of uses) {
      if (action.startsWith('./.github/workflows/')) continue
      expect(action).toMatch(/^actions\/[a-z-]+@[0-9a-f]{40}$/)
      const least = { 'deploy-pages': 5, 'upload-pages-artifact': 5, 'configure-pages': 6 }
      const known = Object.entries(least).find(([one]) => action.startsWith(`actions/${one}@`))
      expect({ action, isNew: Number(major) >= (known?.[1] ?? 0) }).toEqual({ action, isNew: true })
    }
  })

  test.each(workflows)('%s is granted little, ends in time, and runs no text from outside', (name) => {
    const { permissions, jobs } = readWorkflow(name)
    expect(permissions).toEqual({ contents: 'read' })
    for (const [job, { uses, steps = [], ...rest }] of Object.entries(jobs)) {
      if (uses === undefined)
        expect({ job, limit: rest['timeout-minutes'] }).toEqual({ job, limit: expect.any(Number) })
      // What an input or an event holds reaches the shell by way of `env`.
      for (const { run = '' } of steps)
        expect(run.replaceAll(/\$\{\{ matrix\.\w+ \}\}/g, '')).not.toContain('${{')
    }
  })

  test('publishes on any default branch, after the tests where code changed, and asks authors for two grants', () => {
    const deploy = readWorkflow('deploy.yml')
    expect(deploy.on.push).toBeNull()
    expect(deploy.jobs.publish?.needs).toContain('test')
    expect(deploy.jobs.publish?.permissions).toEqual({
      contents: 'read',
      pages: 'write',
      'id-token': 'write',
    })
    const publish = readWorkflow('publish.yml')
    expect(Object.keys(publish.on.workflow_call?.inputs ?? {})).toEqual(['folder', 'strict', 'dead-links'])
    expect(publish.jobs.deploy?.permissions).toEqual({ pages: 'write', 'id-token': 'write' })
  })
})

interface Workflow {
  readonly on: { readonly push?: unknown; readonly workflow_call?: { readonly inputs: object } }
  readonly permissions: object
  readonly jobs: Readonly<
    Record<
      string,
      {
        readonly uses?: string
        readonly needs?: unknown
        readonly permissions?: object
        readonly 'timeout-minutes'?: number
        readonly steps?: readonly { readonly run?: string }[]
      }
    >
  >
}

function readWorkflow(name: string): Workflow {
  return parse(read(`.github/workflows/${name}`)) as Workflow
}
