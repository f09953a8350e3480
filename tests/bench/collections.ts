/**
 * Makes collections of questions of any size for measuring. Words come from a Pitman-Yor process, so that the vocabulary
 * grows with the text as a real text's does (about with its 0.65th power, a long tail of words used once) and frequencies
 * follow Zipf's law; they are not copies of one note.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { makeRandom } from './random.ts'

export interface MadeQuestion {
  readonly question: string
  /** Lines of the answer; none for a question without an answer. */
  readonly answer: readonly string[]
  /** A terminal transcript, or null. */
  readonly code: string | null
}

interface CollectionSize {
  readonly questions: number
  /** Notes to spread them over. */
  readonly notes: number
  readonly seed: number
}

/** Share of new words: the discount and strength of the process, fitted to the growth of real course notes. */
const discount = 0.65
const strength = 120

const subject =
  '컨테이너 이미지 레이어 볼륨 네트워크 포트 클러스터 노드 파드 서비스 네임스페이스 쿠버네티스 도커 배포 업데이트 롤백 환경변수 설정 로그 명령어 레지스트리 태그 빌드 실행 삭제 생성 상태 스케줄러 디플로이먼트 스토리지 메모리 용량 호스트 브릿지 인그레스 로드밸런서 시크릿 컨피그맵 Docker container image layer volume network port cluster node Pod Service namespace Kubernetes kubectl Deployment ReplicaSet ConfigMap Secret Ingress StorageClass PVC YAML spec label selector probe helm'.split(
    ' ',
  )
const onsets = [
  ...'가나다라마바사아자차카타파하거너더러머버서어저처커터퍼허고노도로모보소오조초코토포호구누두루무부수우주추기니디리미비시이지치키티피히',
]
const closed = [...'간난단란만반산안잔찬관권건전선원성정경영동통공종행업역속목격석학핵결발설절철월물출']
const pieces =
  'con ta ner ser vi ce clu ster de ploy ment map set pro xy ro ute net work node im age lay er vol ume reg is try con fig se cret la bel quo ta ad mit web hook ope rat or sche du ler run time bin pack trace met ric'.split(
    ' ',
  )
const particles = ['', '', '', '이', '가', '을', '를', '은', '는', '에서', '으로', '의', '에', '도', '와']
const endings = [
  '하나요',
  '되나요',
  '있나요',
  '인가요',
  '할 수 있나요',
  '차이가 뭔가요',
  '어떻게 하나요',
  '안 되면 어떻게 하나요',
]
const closings = ['합니다.', '됩니다.', '있습니다.', '하면 됩니다.', '참고하세요.', '하는 것이 좋습니다.']

/** Makes `count` questions; the same seed gives the same questions, and the first of a longer run too. */
export function makeQuestions(count: number, seed: number): readonly MadeQuestion[] {
  const random = makeRandom(seed)
  const nextWord = makeWordSource(random)
  return Array.from({ length: count }, () => makeQuestion(random, nextWord))
}

function makeQuestion(random: () => number, nextWord: () => string): MadeQuestion {
  const whole = (from: number, to: number) => from + Math.floor(random() * (to - from + 1))
  const pick = (list: readonly string[]) => list[Math.floor(random() * list.length)] ?? ''
  const words = (count: number) =>
    Array.from({ length: count }, () => withParticle(nextWord(), pick(particles))).join(' ')
  const isPending = random() < 0.09
  const hasCode = !isPending && random() < 0.12
  return {
    question: `${words(whole(3, 11))} ${pick(endings)}?`,
    answer: isPending
      ? []
      : Array.from({ length: whole(1, 4) }, () => `${words(whole(5, 16))} ${pick(closings)}`),
    code: hasCode ? Array.from({ length: whole(2, 14) }, () => codeLine(random, nextWord)).join('\n') : null,
  }
}

/** Words one after another: a new one now and then, else one used before, the more often the likelier. */
function makeWordSource(random: () => number): () => string {
  const words = [...subject]
  const counts = words.map(() => 1)
  const used = words.map((_, i) => i)
  return () => {
    const isNew = random() < (strength + discount * words.length) / (used.length + strength)
    let chosen = words.length
    if (isNew) {
      words.push(inventWord(random))
      counts.push(1)
    } else {
      do chosen = used[Math.floor(random() * used.length)] ?? 0
      while (random() < discount / (counts[chosen] ?? 1))
      counts[chosen] = (counts[chosen] ?? 0) + 1
    }
    used.push(chosen)
    return words[chosen] ?? ''
  }
}

function inventWord(random: () => number): string {
  const pick = (list: readonly string[]) => list[Math.floor(random() * list.length)] ?? ''
  const kind = random()
  if (kind < 0.62)
    return Array.from({ length: 2 + Math.floor(random() * 3) }, () =>
      pick(random() < 0.7 ? onsets : closed),
    ).join('')
  const word = Array.from({ length: 2 + Math.floor(random() * 3) }, () => pick(pieces)).join('')
  if (kind < 0.9) return word
  return kind < 0.96 ? `--${word}` : String(1000 + Math.floor(random() * 60000))
}

/** Puts a particle behind a Korean word or one that ends in a letter; not behind flags and numbers. */
function withParticle(word: string, particle: string): string {
  return /[가-힣A-Za-z]$/.test(word) && !word.startsWith('-') ? word + particle : word
}

function codeLine(random: () => number, nextWord: () => string): string {
  const hash = Math.floor(random() * 2 ** 32).toString(16)
  return random() < 0.4
    ? `$ docker ${nextWord()} --name ${nextWord()}`
    : `${nextWord()}-${hash}   ${nextWord()}   ${nextWord()}`
}

/** Writes a collection as Markdown notes into a folder, which is made. Returns the number of files. */
export function writeCollection(dir: string, { questions, notes, seed }: CollectionSize): number {
  mkdirSync(dir, { recursive: true })
  const all = makeQuestions(questions, seed)
  const perNote = Math.ceil(questions / notes)
  let files = 0
  for (let from = 0; from < questions; from += perNote) {
    files++
    const part = all.slice(from, from + perNote)
    const half = Math.ceil(part.length / 2)
    const text = `# 강의 노트 ${files}\n\n## Docker\n\n${part.slice(0, half).map(toMarkdown).join('\n')}\n## Kubernetes\n\n${part.slice(half).map(toMarkdown).join('\n')}`
    writeFileSync(join(dir, `note-${String(files).padStart(3, '0')}.md`), text)
  }
  return files
}

function toMarkdown({ question, answer, code }: MadeQuestion): string {
  const lines = [`- ${question}`, ...answer.map((line) => `  - ${line}`)]
  if (code !== null) lines.push('```bash', code, '```')
  return `${lines.join('\n')}\n`
}
