/**
 * Queries over the small collection with judged answers, written before they were first run. Grade 3 answers the query,
 * 2 helps, 1 only touches the subject; what is not named is no answer. `half` splits them in two: numbers and rules may be
 * tuned on the first half, the second one is only looked at. A query without grades must find nothing.
 */
export interface JudgedQuery {
  readonly half: 'tuned' | 'held out'
  readonly query: string
  /** By the name of the question. */
  readonly grades: Readonly<Record<string, number>>
}

const tuned: readonly (readonly [string, Readonly<Record<string, number>>])[] = [
  ['레이어 순서', { layer: 3 }],
  ['컨테이너 실행 위치', { kubernetes: 3, remove: 1 }],
  ['프로세스 개수', { container: 3 }],
  ['image 지우기', { remove: 3, layer: 1 }],
  ['volume 정리', { volume: 3, mount: 1 }],
  ['bind mount volume 비교', { mount: 3, volume: 1 }],
  ['환경변수 넘기기', { env: 3 }],
  ['포트 번호', { port: 3 }],
  ['k8s 파드', { schedule: 2, kubernetes: 2 }],
  ['ㄹㅂ', { rollback: 2, deployment: 2 }],
  ['ㅅㅋㅈㄹ', { schedule: 3 }],
  ['디플로이먼트가 리플리카셋을 두는 이유', { deployment: 3 }],
  ['이전 버전으로 되돌리기', { rollback: 3, deployment: 1 }],
  ['고가용성', { availability: 3 }],
  ['multi stage build 장점', { multistage: 3 }],
  ['가상머신 차이', { machine: 3, mount: 1 }],
  ['컨테이너 종료하면 데이터', { stop: 3 }],
  ['자료 받는 곳', { plain: 3 }],
  ['tmzpwnffj', { schedule: 3 }],
  ['컨테이나 이미지', { remove: 3 }],
  ['kubernets', { kubernetes: 3 }],
  ['docker rmi', { remove: 3 }],
  ['마라탕 맛집', {}],
  ['postgres vacuum', {}],
]

const heldOut: readonly (readonly [string, Readonly<Record<string, number>>])[] = [
  ['이미지 레이어는 어떻게 쌓여요', { layer: 3 }],
  ['쿠버네티스 컨테이너', { kubernetes: 3, remove: 1 }],
  ['이미지를 지울 때 에러', { remove: 3, layer: 1 }],
  ['볼륨이 지워지는 때', { volume: 3 }],
  ['바인드 마운트 성능', { mount: 3 }],
  ['environment variable', { env: 3 }],
  ['-p 8080', { port: 3 }],
  ['노드에 파드 배치', { schedule: 3, kubernetes: 1 }],
  ['rollback', { rollback: 3, deployment: 2 }],
  ['ㄱㅅㅁㅅ', { machine: 3 }],
  ['ㅋㅂㄴㅌㅅ', { kubernetes: 3 }],
  ['replicaset', { deployment: 3 }],
  ['컨트롤 플레인 여러 개', { availability: 3 }],
  ['스테이지 빌드', { multistage: 3 }],
  ['하이퍼바이저', { machine: 3 }],
  ['멈추면 데이터가 없어지나요', { stop: 3 }],
  ['강의 게시판', { plain: 3 }],
  ['ehzj 볼륨', { volume: 3, mount: 2 }],
  ['스케쥴러', { schedule: 3 }],
  ['deploymnet', { deployment: 3 }],
  ['kubectl rollout undo', { rollback: 3 }],
  ['revisionHistoryLimit', { deployment: 3 }],
  ['주말 날씨 예보', {}],
  ['quantum chromodynamics', {}],
]

/** All judged queries. */
export const judgedQueries: readonly JudgedQuery[] = [
  ...tuned.map(([query, grades]) => ({ half: 'tuned' as const, query, grades })),
  ...heldOut.map(([query, grades]) => ({ half: 'held out' as const, query, grades })),
]
