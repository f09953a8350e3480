/** The texts of lists that are more than their rows: what stands inside an opened answer, sorting, the pane, reading on. */

export const tools = {
  copy: '텍스트로 복사',
  copied: '질문과 답을 주소와 함께 복사했어요.',
  byHand: '아래 텍스트를 복사해 주세요.',
  notCopied: '복사하지 못했어요. 질문 화면에서 공유해 주세요.',
} as const

export const pane = {
  label: '고른 질문',
  opening: '시작하기',
} as const

export const changes = {
  changed: '고침',
  /** The month is from 1. */
  changedAt: (year: number, month: number) => `${year}년 ${month}월에 고쳤어요`,
} as const

export const sort = {
  label: '정렬',
  note: '노트 순',
  recent: '최근에 고친 순',
  weak: '약한 순',
} as const

export const topics = {
  title: '주제',
  whole: '노트 전체',
  practise: '연습',
  read: (read: number, total: number) => `${total}개 중 ${read}개 읽음`,
} as const

export const reading = {
  start: '읽기',
  next: '다음 안 읽음',
  allRead: '모두 읽었어요',
  end: '그만 읽기',
  label: '읽기',
} as const
