/** A collection of our own, small enough to know by heart, and a search over it through its files. */
import type { QuestionId } from '../../src/notes/model.ts'
import { type Hit, type SearchDoc, type SearchResult, whyText } from '../../src/search/hit.ts'
import { type BuiltIndex, buildIndex } from '../../src/search/index/build-index.ts'
import { writeIndexFiles } from '../../src/search/index/index-files.ts'
import { openSearcher } from '../../src/search/searcher.ts'
import type { Glossary } from '../../src/search/text/lexicon.ts'

export const glossary: Glossary = {
  same: [
    ['컨테이너', 'container'],
    ['이미지', 'image'],
    ['볼륨', 'volume'],
    ['쿠버네티스', 'kubernetes', 'k8s'],
    ['디플로이먼트', 'deployment'],
    ['바인드 마운트', 'bind mount'],
    ['환경 변수', 'environment variable', 'env'],
    ['삭제', '지우다', 'delete'],
    ['롤백', 'rollback', '되돌리다'],
    ['멀티 스테이지 빌드', 'multi stage build'],
    ['고가용성', 'high availability'],
  ],
  similar: [
    ['종료', '꺼지다', 'stop'],
    ['느리다', '성능', '속도'],
  ],
}

const texts: Readonly<Record<string, readonly [question: string, answer?: string, code?: string]>> = {
  layer: ['이미지의 레이어는 어떤 순서로 쌓이나요?', 'Dockerfile의 명령어 순서대로 아래부터 쌓입니다.'],
  remove: [
    '실행 중인 컨테이너의 이미지를 삭제하면 어떻게 되나요?',
    '에러가 나며 삭제됩니다만, 강제로는 하지 마세요.',
    '$ docker rmi nginx\nError response from daemon: conflict',
  ],
  container: ['Container 한 개에 프로세스를 몇 개까지 띄우나요?', '하나를 권장합니다.'],
  volume: ['볼륨은 언제 지워지나요?', '쓰지 않는 것은 docker volume prune으로 정리합니다.'],
  mount: [
    'Bind mount와 Volume의 차이는 무엇인가요?',
    '호스트의 경로를 직접 쓰느냐의 차이입니다. 성능은 같습니다.',
  ],
  env: [
    '환경변수를 실행할 때 넘기려면?',
    '`-e` 옵션을 씁니다.',
    '$ docker run -e MODE=dev --network-alias web my-app',
  ],
  port: ['docker run -p 8080:80에서 앞의 숫자는 무엇인가요?', '호스트의 포트입니다.'],
  kubernetes: ['쿠버네티스에서 컨테이너는 어디에서 실행되나요?', '노드에서 실행됩니다.'],
  deployment: [
    'Deployment는 왜 ReplicaSet을 따로 두나요?',
    '롤백할 때 예전 것을 다시 쓰기 위해서입니다.',
    'spec:\n  revisionHistoryLimit: 10',
  ],
  rollback: ['예전 버전으로 되돌릴 수 있나요?', 'kubectl rollout undo를 씁니다.'],
  availability: ['Control plane도 여러 개 두나요?', '네, 고가용성으로 구성합니다.'],
  multistage: ['멀티 스테이지 빌드를 하면 무엇이 좋은가요?', '최종 이미지가 작아집니다.'],
  machine: ['가상머신(Virtual machine)과는 무엇이 다른가요?', '커널을 나눠 씁니다. 하이퍼바이저가 없어요.'],
  stop: ['docker stop을 하면 데이터가 사라지나요?', '종료해도 남아 있습니다.'],
  schedule: ['스케줄러는 파드를 어느 노드에 놓나요?', '자원이 남는 곳입니다.'],
  plain: ['실습 자료는 어디에서 받나요?', '강의 게시판에 있습니다.'],
}

export const docs: readonly SearchDoc[] = Object.entries(texts).map(
  ([name, [question, answer = '', code = '']]) => ({
    // Names stand for ids, so that expectations can be read.
    id: name as QuestionId,
    question,
    answer,
    code,
  }),
)

/** Indexes built so far: building is the slow part, opening is not. */
const built = new Map<readonly SearchDoc[], BuiltIndex>()

/** Opens a search over questions; `wholeUpTo` 0 gives an index in parts. Counts the files asked for. */
export function openDocs(all: readonly SearchDoc[], wholeUpTo?: number) {
  let made = 0
  const index = built.get(all) ?? buildIndex(all, glossary)
  built.set(all, index)
  const { entry, files } = writeIndexFiles(index, (kind) => `${kind}-${made++}`, wholeUpTo)
  const asked: string[] = []
  const searcher = openSearcher(files.get(entry) ?? '', async (name, readFile) => {
    asked.push(name)
    const file = files.get(name)
    if (file === undefined) throw new Error(`no file ${name}`)
    return readFile(file)
  })
  return { searcher, asked, entry, files }
}

const opened = openDocs(docs)

/** Searches the collection. */
export async function find(query: string, limit = 10): Promise<SearchResult> {
  await opened.searcher.loadAnswers()
  return opened.searcher.search(query, limit, null)
}

/** The names of the questions found, best first. */
export async function names(query: string): Promise<readonly string[]> {
  return (await find(query)).hits.map((hit) => String(hit.id))
}

export function reasons(hit: Hit | undefined): string {
  return hit?.why.map(whyText).join(', ') ?? '(없음)'
}
