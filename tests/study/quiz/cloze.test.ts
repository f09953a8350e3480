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
    ['볼룸', 'near'],
    ['이미지', 'different'],
  ])('takes "%s" typed for 볼륨 as %s', (typed, nearness) => {
    const prompt = mode.makePrompt(asked('무엇을 쓰나요?', '데이터는 볼륨에 둡니다.'), words, 1)
    expect(prompt && mode.judge(prompt, typed, words)).toMatchObject({ nearness })
  })
})
