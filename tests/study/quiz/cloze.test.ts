import { describe, expect, it } from 'vitest'
import { modeOf } from '../../../src/study/quiz/modes.ts'
import { asked, material, words } from '../../support/materials.ts'

describe('빈칸', () => {
  const mode = modeOf('blank')
  const transcript = (command: string, question = '어떻게 실행하나요?') =>
    material(
      `# 노트\n\n- ${question}\n  - 이렇게 합니다.\n\n\`\`\`bash\nubuntu $ ${command}\nabc123\n\`\`\`\n`,
    )
  const clozes = (command: string, question?: string) =>
    Array.from({ length: 20 }, (_, seed) =>
      mode.makePrompt(transcript(command, question), words, seed),
    ).flatMap((prompt) => (prompt?.kind === 'blank' ? prompt.blank : []))
  const hiddenIn = (command: string, question?: string) =>
    [...new Set(clozes(command, question).map(({ hidden }) => hidden))].sort()

  it('hides a sub-command, a kind of resource or a flag, never a value', () => {
    expect(hiddenIn('docker run -d --name web nginx')).toEqual(['--name', '-d', 'run'])
    expect(hiddenIn('kubectl get pods -o wide')).toEqual(['-o', 'get', 'pods'])
    expect(hiddenIn('sudo docker ps -a')).toEqual(['-a', 'ps'])
  })

  it('shows the line around the gap, and what the command printed', () => {
    const [cloze] = clozes('docker ps')
    expect(cloze).toMatchObject({ before: 'ubuntu $ docker ', hidden: 'ps', after: '', output: 'abc123' })
  })

  it('hides nothing that the question gives away, nor anything behind a pipe', () => {
    expect(hiddenIn('docker stop web', 'docker stop은 무엇을 하나요?')).toEqual([])
    expect(hiddenIn('docker ps | grep -v web')).toEqual(['ps'])
  })

  it.each([
    ['sudo FOO=1 BAR_2=x docker --debug run -a-b', ['--debug', '-a-b']],
    ['X=1 docker run', ['run']],
    ['docker run Web -1 ---x a--flag --ok! -', ['run']],
    ['docker RUN r', []],
    ['docker run2 -d', ['-d']],
    ['docker network ls', ['network']],
    ['kubectl get Pods', ['get']],
    ['kubectl get po2 --all', ['--all', 'get']],
    ['kubectl describe svc web', ['describe', 'svc']],
    ['docker run "a" -d', ['run']],
    ['cowsay run -d', []],
    ['docker', []],
    ['sudo', []],
  ])('reads of %s the parts %j', (command, parts) => {
    expect(hiddenIn(command)).toEqual(parts)
  })

  it('hides no flag whose word the question has, with or without its dashes', () => {
    expect(hiddenIn('docker run --rm --name web', 'rm은 무엇을 지우나요?')).toEqual(['--name', 'run'])
    expect(hiddenIn('docker run --rm -d', '`--rm`은 무엇을 지우나요?')).toEqual(['-d', 'run'])
    expect(hiddenIn('docker run x-run', 'apps/run이 뭔가요?')).toEqual([])
  })

  it('hides no part of a command in a file, which nobody types', () => {
    const file = material(
      '# 노트\n\n- 어떻게 하나요?\n  - 이렇게 합니다.\n\n```yaml\nrun: docker ps -a\n```\n',
    )
    expect(mode.makePrompt(file, words, 1)).toBeNull()
  })

  it('shows at most six lines of output, of its own command alone', () => {
    const session = (...lines: readonly string[]) => transcript(['docker ps', ...lines].join('\n'))
    const outputOf = (question: ReturnType<typeof transcript>) => {
      const prompt = mode.makePrompt(question, words, 1)
      return prompt?.kind === 'blank' && prompt.blank.shape === 'command' ? prompt.blank.output : null
    }
    expect(outputOf(session('1', '2', '3', '4', '5', '6'))).toBe('1\n2\n3\n4\n5\n6')
    expect(outputOf(session('1', 'ubuntu $ pwd', '2'))).toBe('1')
    const cut = Array.from({ length: 20 }, (_, seed) =>
      mode.makePrompt(session('1', 'ubuntu $ docker stop web', '2'), words, seed),
    ).flatMap((prompt) => (prompt?.kind === 'blank' && prompt.blank.shape === 'command' ? prompt.blank : []))
    expect(new Set(cut.map(({ hidden, output }) => `${hidden} ${output}`))).toEqual(
      new Set(['ps 1', 'stop 2\nabc123']),
    )
  })

  it('hides nothing of a command that goes on in the next line, nor where an answer or the question is not its own', () => {
    expect(hiddenIn('docker run \\\n  -d nginx')).toEqual([])
    expect(mode.makePrompt(material('# 노트\n\n- 볼륨은 무엇을 하나요?\n'), words, 1)).toBeNull()
    const own = asked('무엇을 쓰나요?', '데이터는 볼륨에 둡니다.')
    expect(mode.makePrompt({ ...own, card: { ...own.card, leans: true } }, words, 1)).toBeNull()
    expect(mode.judge({ kind: 'recall', terms: [] }, '볼륨', words)).toEqual({ kind: 'none' })
  })

  const commandGap = (hidden: string) =>
    ({
      kind: 'blank',
      blank: { shape: 'command', before: '', hidden, after: '', output: '', program: 'docker', command: 'x' },
    }) as const

  it.each([
    ['abcd', ' abcd ', 'right'],
    ['abcd', '   ', 'different'],
    ['abc', 'abx', 'different'],
    ['abcd', 'abcx', 'near'],
    ['abcd', 'abxx', 'different'],
    ['abcdefg', 'abcdexx', 'different'],
    ['abcdefgh', 'abcdefxx', 'near'],
    ['abcdefgh', 'abcdexxx', 'different'],
    ['abcdefgh', 'ABCDEFxx', 'near'],
    ['--abcdefgh', '--abcdefgx', 'different'],
    ['abcdefg-', 'abcdefx-', 'near'],
  ])(
    'takes for %s the typed %s as %s: one slip from four keys on, two from eight',
    (hidden, typed, nearness) => {
      expect(mode.judge(commandGap(hidden), typed, words)).toMatchObject({ nearness })
    },
  )

  it('falls back to a key term that the rest of the line does not repeat', () => {
    const prompt = mode.makePrompt(asked('무엇을 쓰나요?', '데이터는 볼륨에 둡니다.'), words, 1)
    expect(prompt).toMatchObject({ blank: { before: '데이터는 ', hidden: '볼륨', after: '에 둡니다.' } })
    expect(mode.makePrompt(asked('무엇을 쓰나요?', '볼륨(volume)을 씁니다.'), words, 1)).toBeNull()
  })

  it.each([
    ['docker run -p 80:80 nginx', '-p', '--publish', 'right'],
    ['docker run -it ubuntu', '-it', '-ti', 'right'],
    ['docker run -it ubuntu', '-it', '-i -t', 'right'],
    ['docker run -it ubuntu', '-it', '--tty --interactive', 'right'],
    ['docker run -p 80:80 nginx', '-p', '-P', 'different'],
    ['docker build -t web .', '-t', '--tag', 'right'],
    ['docker build -t web .', '-t', '--tty', 'different'],
    ['docker logs -f web', '-f', '--follow', 'right'],
    ['docker rm -f web', '-f', '--follow', 'different'],
    ['k get svc', 'svc', 'services', 'right'],
    ['kubectl get po', 'po', 'Pods', 'right'],
    ['kubectl describe pod web', 'describe', 'descirbe', 'near'],
    ['kubectl describe pod web', 'describe', 'delete', 'different'],
    ['docker ps', 'ps', '', 'different'],
  ])('in "%s", takes %s typed as "%s" for %s', (command, hidden, typed, nearness) => {
    const cloze = clozes(command).find((each) => each.hidden === hidden)
    const judgement = cloze && mode.judge({ kind: 'blank', blank: cloze }, typed, words)
    expect(judgement).toEqual({
      kind: 'blank',
      nearness,
      suggests: nearness === 'different' ? 'again' : 'good',
    })
  })

  it.each([
    ['Volume', 'right'],
    ['볼륨을', 'right'],
    [' 볼륨 '.normalize('NFD'), 'right'],
    ['', 'different'],
    ['볼룸', 'near'],
    ['이미지', 'different'],
  ])('takes "%s" typed for 볼륨 as %s', (typed, nearness) => {
    const prompt = mode.makePrompt(asked('무엇을 쓰나요?', '데이터는 볼륨에 둡니다.'), words, 1)
    expect(prompt && mode.judge(prompt, typed, words)).toMatchObject({ nearness })
  })
})
