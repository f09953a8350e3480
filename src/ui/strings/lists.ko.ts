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
  shown: '질문을 옆에 펼쳤어요.',
  byEnter: 'Enter로 가요.',
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
  /** The order of a search, which cannot be changed. */
  found: '관련 순',
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
  began: '답을 모두 펼치고 읽기를 시작했어요.',
  ended: '읽기를 마치고 답을 접었어요.',
  label: '읽기',
} as const
