import { describe, expect, it } from 'vitest'
import { canonicalPart, canonicalWord } from '../../../src/study/quiz/command-synonyms.ts'

describe('a part of a command', () => {
  it.each([
    ['-it', 'docker', 'run', '--interactive --tty'],
    ['--tty   --interactive', 'docker', 'run', '--interactive --tty'],
    ['  -d ', 'podman', 'run', '--detach'],
    ['-d -d', 'docker', 'run', '--detach'],
    // The same letter is another flag of another sub-command or program.
    ['-p', 'docker', 'run', '--publish'],
    ['-p', 'docker', 'login', '--password'],
    ['-p', 'docker', 'stop', '-p'],
    ['-p', 'kubectl', 'logs', '--previous'],
    ['-d', 'helm', 'list', '-d'],
    ['-n', 'k', 'get', '--namespace'],
    // A value stays with its flag.
    ['--net=host', 'docker', 'run', '--network=host'],
    ['-e=A=b', 'docker', 'run', '--env=A=b'],
    ['--net=', 'docker', 'run', '--network='],
    ['--name=web', 'docker', 'run', '--name=web'],
    // Up to four letters are flags of their own.
    ['-abcd', 'docker', 'run', '--all --detach -b -c'],
    ['-abcde', 'docker', 'run', '-abcde'],
    ['-a1', 'docker', 'run', '-a1'],
    ['a-it', 'docker', 'run', 'a-it'],
    ['--rm', 'docker', 'run', '--rm'],
    ['PO', 'kubectl', 'get', 'pods'],
    ['svc', 'docker', 'run', 'services'],
  ])('%s of %s %s is %s', (part, program, command, canonical) => {
    expect(canonicalPart(part, program, command)).toBe(canonical)
  })

  it('is the long name of a word, in lower case', () => {
    expect(['K', 'Deploy', 'web', 'ns'].map(canonicalWord)).toEqual([
      'kubectl',
      'deployments',
      'web',
      'namespaces',
    ])
  })
})
