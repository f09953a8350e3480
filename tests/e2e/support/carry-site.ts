/** A site whose questions have everything that is odd to take elsewhere. */
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { unpackCards } from '../../../src/site/pack-cards.ts'
import type { Card } from '../../../src/site/site-data.ts'
import { buildSite } from './build-site.ts'

export interface CarrySite {
  readonly folder: string
  readonly cards: readonly Card[]
  /** The id that the question which begins with these words had before it was reworded. */
  readonly before: string
  readonly remove: () => void
}

/** Of the question that gets another wording. */
export const reworded = '파드를 몇 개 띄울지는 어디에 적어야 하나요?'
const firstWording = '파드를 몇 개 띄울지는 어디에 적나요?'

const long = Array.from(
  { length: 30 },
  (_, at) => `${at + 1}번째 까닭은 컨테이너가 사라져도 데이터가 남기 때문이에요.`,
)
const main = (wording: string) => `# 쿠버네티스 & <노트>

## 기본

- ${wording}
  - \`replicas\`에 적어요.
\`\`\`yaml
spec:
  replicas: 3
  template:
    spec:
      containers: []
\`\`\`

- 볼륨(volume)은 왜 쓰나요?
  - ${long.join(' ')}

- 클러스터의 구조를 그려 보세요. ![구조도](img/구조도.svg)
  - ![답](img/구조도.svg) 두 부분이에요.

- 파드의 상태는 어떻게 보나요?
  - 목록을 봐요.
\`\`\`console
$ kubectl get pods
NAME   READY   STATUS
web    1/1     Running
\`\`\`

- A & B는 100% #1 같나요? 🐳
  - 아니요.

- 답을 기다리는 질문인가요?
`

const choices = `# 퀴즈

## 문제 1

\`\`\`js
typeof null
\`\`\`

결과는 무엇인가요?

1) null
2) object

**정답: 2)**

처음부터 그랬어요.

## 문제 2

거짓인 것은 무엇인가요?

1) 0
2) "0"

**정답: 1)**

수 0이에요.
`

/** Builds the site below `/`, from notes with a history. \`ask\` is the trainer's address. */
export async function buildCarrySite(ask: string): Promise<CarrySite> {
  const root = mkdtempSync(join(tmpdir(), 'mundap-carry-'))
  const [notes, folder] = [join(root, 'notes'), join(root, 'site')]
  mkdirSync(join(notes, 'img'), { recursive: true })
  const write = (file: string, text: string): void => writeFileSync(join(notes, file), text)
  write('mundap.yaml', `title: "쿠버네티스: 3기, 둘째"\nask: ${ask}\n`)
  // As a Mac names it.
  write(
    `img/${'구조도'.normalize('NFD')}.svg`,
    '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30"><rect width="40" height="30"><animate attributeName="x" to="9" dur="1s"/></rect></svg>',
  )
  const git = (...args: readonly string[]): void => {
    const author = ['-c', 'user.name=노트', '-c', 'user.email=note@example.com', '-c', 'commit.gpgsign=false']
    execFileSync('git', ['-C', notes, ...author, ...args], { stdio: 'pipe' })
  }
  write('k8s.md', main(firstWording))
  write('quiz.md', choices)
  await buildSite(folder, '/', notes)
  const before = readSite(folder).find(({ text }) => text === firstWording)?.id ?? ''
  git('init', '-q')
  git('add', '-A')
  git('commit', '-q', '-m', 'before')
  write('k8s.md', main(reworded))
  git('commit', '-q', '-a', '-m', 'after')
  await buildSite(folder, '/', notes)
  return { folder, cards: readSite(folder), before, remove: () => rmSync(root, { recursive: true }) }
}

function readSite(folder: string): readonly Card[] {
  const name = readdirSync(join(folder, 'data')).find((file) => file.startsWith('catalogue-')) ?? ''
  return unpackCards(JSON.parse(readFileSync(join(folder, 'data', name), 'utf8')))
}
