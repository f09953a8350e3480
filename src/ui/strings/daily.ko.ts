/** Today's questions: the block on the start page, blocks of ten, the week's goal, an exam that is coming. */

export const today = {
  reviews: '오늘 복습',
  fresh: '새로 배울 질문',
  andFresh: (count: number) => `+ 새로 배울 질문 ${count}`,
  minutes: (minutes: number) => `약 ${minutes}분`,
  start: '시작하기',
  allDone: '오늘 볼 건 다 봤어요',
  next: (day: string, count: number) => `다음 복습은 ${day} ${count}개예요.`,
  nothingPlanned: '잊을 때쯤 다시 물어볼게요.',
  rest: (count: number) => `나머지 ${count}개는 내일`,
  more: '더 하기',
  resume: (at: number, total: number) => `풀던 문제 이어서 풀기 ${at}/${total}`,
  moreOf: (count: number) => `나머지 ${count}개 더 하기`,
  any: '아무거나 10문제 풀기',
  rulesMoved: '복습 날짜를 더 정확하게 계산하면서 일부 날짜가 바뀌었어요. 기록은 그대로예요.',
  suspend: '그만 묻기',
  askAgain: '다시 묻기',
  suspended: '이 질문은 이제 묻지 않아요.',
  resumed: '이 질문을 다시 물어볼게요.',
  hard: (count: number) => `어려운 질문 ${count}개`,
  hardAbout: '여러 번 잊은 질문이라 하루에 한 번만 물어요. 메모를 적어 두거나 그만 묻게 할 수도 있어요.',
  forgotten: (count: number) => `${count}번 잊음`,
  stopped: (count: number) => `그만 묻는 질문 ${count}개`,
  stoppedAbout: '다시 묻기를 누르면 전처럼 물어요.',
  rests: (count: number) =>
    `여러 번 틀린 질문 ${count}개는 내일까지 쉬어요. 왜 헷갈리는지 메모해 두면 도움이 돼요.`,
  week: (done: number, goal: number) => `이번 주 ${goal}일 중 ${Math.min(done, goal)}일`,
  weekMet: (goal: number) => `이번 주 목표 ${goal}일을 채웠어요`,
} as const

/** Where the learner's own notes belong to what is shown. */
export const bothShelves = {
  shelves: '노트 고르기',
  published: '수업 노트',
  own: '내 노트',
  unopened: '내 노트를 열지 못해서 수업 노트만 보여 드려요.',
} as const
