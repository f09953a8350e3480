/** The texts of 내 노트: dropping files, what was found in them, what an edit does. */
import { josa } from 'es-hangul'
import type { SaveFailure } from '../../storage/save-failure.ts'

export const my = {
  title: '내 노트',
  lede: '내 Markdown 노트를 넣으면 바로 카드로 보여 드려요. 파일은 이 기기를 떠나지 않아요.',
  drop: '노트 파일, 폴더, zip을 여기에 끌어다 놓으세요.',
  pickFiles: '파일 선택',
  pickFolder: '폴더 선택',
  pickHint: '그림이 있는 노트는 폴더나 zip으로 넣으면 그림도 보여요. 노트는 이름이 .md로 끝나는 파일이에요.',
  paste: '텍스트로 붙여넣기',
  pasteLabel: '붙여넣은 노트',
  pasteRead: '노트 읽기',
  pastedName: '붙여넣은 노트.md',
  stop: '멈추기',
  stopped: '멈췄어요. 바뀐 것은 없어요.',
  collecting: '파일을 찾고 있어요.',
  files: (done: number, total: number) => `파일 ${total}개 중 ${done}개를 읽었어요.`,
  finding: (done: number, total: number) =>
    total < 2 ? '질문을 찾고 있어요.' : `질문을 찾고 있어요. 노트 ${total}개 가운데 ${done}개를 읽었어요.`,
  making: '카드를 만들고 있어요.',
  counts: (notes: number, questions: number) => `노트 ${notes}개에서 질문 ${questions}개를 읽었어요.`,
  noQuestions: '질문을 하나도 찾지 못했어요. “- 질문” 아래에 “  - 답”을 적었는지 확인해 주세요.',
  notes: '노트를 이렇게 읽었어요',
  cards: '카드',
  more: (count: number) => `${count}개 더 보기`,
  number: (number: number) => `${number}번`,
} as const

export const refusals = {
  noNotes:
    '노트(.md 파일)가 없어요. Markdown으로 쓴 노트나, 노트가 든 폴더 또는 zip을 넣어 주세요. README는 노트로 읽지 않아요.',
  tooManyFiles: (most: number) =>
    `파일이 너무 많아요. 노트와 그림이 ${most.toLocaleString('ko')}개 이하인 폴더를 넣어 주세요.`,
  tooMuchText: (mostBytes: number) =>
    `노트의 글이 모두 ${megabytes(mostBytes)}를 넘어요. 나누어 넣어 주세요.`,
  largeZip: (file: string, mostBytes: number) =>
    `${josa(`“${file}”`, '이/가')} 너무 커요. 풀었을 때 ${megabytes(mostBytes)} 이하인 zip을 넣어 주세요.`,
  brokenZip: (file: string) => `“${file}”의 압축을 풀지 못했어요. 파일이 깨졌거나 암호가 걸려 있어요.`,
  notShared:
    '공유한 파일을 받지 못했어요. 100MB보다 크거나, 앱이 아직 준비되지 않았을 수 있어요. 여기에 파일을 골라 넣어 주세요.',
  notStarted:
    '노트를 읽는 프로그램을 시작하지 못했어요. 인터넷에 연결됐는지 확인하고 다시 넣어 주세요. 다른 앱 안에서 열었거나 오래된 브라우저라면, 최신 브라우저에서 열어 주세요.',
  failed: '읽다가 멈췄어요. 파일을 나누어 넣거나, 새로고침한 다음 다시 넣어 주세요.',
} as const

export const leftOut = {
  title: '읽지 않은 파일',
  binary: (file: string) => `${file}: 글이 아니라서 읽지 않았어요.`,
  largeNote: (file: string) => `${file}: 5MB보다 큰 노트라서 읽지 않았어요.`,
  unreadable: (file: string) => `${file}: 파일을 읽을 수 없었어요.`,
  noYaml: (file: string) => `${file}: 읽지 못해서 쓰지 않았어요. 들여쓰기와 “- ”를 확인해 주세요.`,
} as const

export const problems = {
  title: (count: number) => `고칠 곳 ${count}개`,
  none: '고칠 곳이 없어요.',
  error: '오류',
  warning: '경고',
  line: (line: number) => `${line}줄`,
  toCard: '카드 보기',
} as const

/** Keeping notes, and the shelf of those that are kept. */
export const kept = {
  keep: '이 노트로 공부하기',
  keepHint: '이 브라우저에 담아 두고 북마크, 퀴즈, 복습에 써요. 인터넷이 없어도 열려요.',
  known: (files: string, count: number) =>
    count === 1 ? `“${files}”는 이미 담은 노트예요.` : `${files}: 이미 담은 노트 ${count}개예요.`,
  compared: (notes: number) => `담은 노트 ${notes}개를 바꾸면 이렇게 돼요.`,
  replace: '새 판으로 바꾸기',
  replaceHint: '이어지는 질문의 북마크와 기록은 따라가요. 빠지는 질문의 기록도 지우지 않아요.',
  apart: '따로 담기',
  keeping: '노트를 담고 있어요.',
  stop: '그만 담기',
  stopped: '담기를 그만두었어요. 바뀐 것은 없어요.',
  done: (notes: number) => `노트 ${notes}개를 이 브라우저에 담았어요.`,
  back: '내 노트로 돌아가기',
  own: '내 노트',
  facts: (notes: number, questions: number, size: string) =>
    `노트 ${notes}개 · 질문 ${questions}개 · ${size}`,
  quiz: '내 노트로 퀴즈',
  add: '노트 더 넣기',
  list: '담은 노트',
  entry: (size: string, at: string) => `${size} · ${at}에 담음`,
  remove: '빼기',
  removed: (file: string) => `${josa(`“${file}”`, '을/를')} 뺐어요. 북마크와 기록은 남아 있어요.`,
  undo: '되돌리기',
  persistent: '브라우저가 이 노트를 스스로 지우지 않아요.',
  notPersistent: '오래 쓰지 않거나 저장 공간이 모자라면 브라우저가 지울 수 있어요. 가끔 백업해 두세요.',
  backup: '백업하러 가기',
  loading: '내 노트를 여는 중이에요.',
  gone: '담아 둔 노트가 없어졌어요. 브라우저가 저장 공간을 비운 것 같아요. 파일을 다시 넣으면 남은 기록과 이어져요.',
  failed: '노트를 담지 못했어요. 페이지를 새로 고치고 다시 해 주세요.',
} as const

/** Why the kept notes could not be opened or changed. Nothing of the files is lost. */
export const keptFailures: Readonly<Record<SaveFailure, string>> = {
  quota: '저장 공간이 모자라요. 담은 노트를 빼거나 기기의 공간을 비우고 다시 해 주세요. 바뀐 것은 없어요.',
  blocked: '다른 탭이 예전 버전을 쓰고 있어요. 그 탭을 닫고 다시 해 주세요.',
  closed: '브라우저가 저장소를 닫았어요. 페이지를 새로 고치고 다시 해 주세요.',
  private: '이 창에서는 노트를 담을 수 없어요. 시크릿 창이 아닌 창에서 열어 주세요.',
  hung: '브라우저가 저장소를 열어 주지 않아요. 다른 탭을 닫거나 브라우저를 다시 시작해 주세요.',
  newer: '다른 탭에서 더 새 버전을 열었어요. 이 페이지를 새로 고쳐 주세요.',
  failed: kept.failed,
}

/** What publishing the dropped notes would do to learners. */
export const effect = {
  title: '이대로 올리면',
  compared: (notes: number) =>
    `이 사이트에 있는 같은 이름의 노트 ${notes}개와 비교했어요. 넣지 않은 노트는 그대로 둔 것으로 봐요.`,
  none: '이 사이트에 같은 이름의 노트가 없어서 비교하지 않았어요.',
  counts: (kept: number, reworded: number, added: number, removed: number) =>
    `그대로인 질문 ${kept}개, 고쳐 쓴 질문 ${reworded}개, 새 질문 ${added}개, 빠지는 질문 ${removed}개예요.`,
  reworded: '고쳐 쓴 질문',
  added: '새 질문',
  removed: '빠지는 질문',
  from: (from: string) => `전: ${from}`,
  to: (to: string) => `후: ${to}`,
  follow: (all: number, following: number) =>
    all === following
      ? `이 브라우저의 북마크 ${all}개는 모두 그대로 이어져요.`
      : `이 브라우저의 북마크 ${all}개 중 ${following}개가 이어져요. 이어지지 않는 것은 아래에 있어요.`,
} as const

/** Why a picture is not shown in the preview. */
export const pictureWords = {
  unreadable: '그림 파일을 읽을 수 없어요.',
  broken: '브라우저가 보여 주지 못하는 그림이에요. PNG, JPEG, GIF, WebP, AVIF로 바꿔 주세요.',
  tooLarge: '20MB보다 큰 그림은 여기에서 보여 주지 않아요.',
  drawing: 'SVG 그림은 여기에서 보여 주지 않아요. 사이트에는 나와요.',
} as const

function megabytes(bytes: number): string {
  return `${Math.round(bytes / 1_000_000)}MB`
}
