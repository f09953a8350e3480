/** Learning for an exam with a date, and mock exams. */

export const exam = {
  title: '시험 준비',
  row: (day: string, left: number) => `${day}까지 ${left === 0 ? '오늘이에요' : `${left}일`}`,
  topics: '주제',
  day: '시험 날짜',
  perDay: '하루에 풀 문제 (비워 두면 정하지 않아요)',
  price: (questions: number, days: number, answers: number) =>
    `질문 ${questions}개, ${days === 0 ? '오늘이 그날이에요.' : `${days}일 남았어요.`} 하루에 약 ${answers}번 답하게 돼요.`,
  covers: (percent: number) => `이대로면 그날까지 질문의 ${percent}%를 볼 수 있어요.`,
  needed: (perDay: number) => `하루 ${perDay}문제면 모두 볼 수 있어요.`,
  coversAll: '그날까지 모든 질문을 볼 수 있어요.',
  missing: (count: number) => `노트에서 사라진 주제 ${count}개는 빼고 세요.`,
  choose: '주제와 날짜를 골라 주세요.',
  save: '이대로 준비할게요',
  drop: '시험 지우기',
  saved: '시험을 정했어요. 오늘 복습에 함께 넣을게요.',
  dropped: '시험을 지웠어요.',
  past: '오늘이나 그 뒤의 날짜를 골라 주세요.',
} as const

export const mock = {
  title: '모의시험',
  about: '답은 끝난 뒤에 한꺼번에 봐요. 복습 일정은 그대로예요.',
  count: '문제 수',
  minutes: '시간',
  minutesOf: (minutes: number | null) => (minutes === null ? '없음' : `${minutes}분`),
  where: '범위',
  whole: '전체',
  start: (count: number) => `${count}문제 시험 시작`,
  left: (time: string) => `${time} 남음`,
  hint: '떠올린 답을 종이에 적어 두면 채점하기 좋아요.',
  next: '다음',
  handIn: '제출하기',
  grading: '채점하기',
  toGrade: (count: number) => `답을 보고 매겨 주세요. ${count}개 남았어요.`,
  unanswered: (count: number) => `못 푼 문제 ${count}개는 틀린 것으로 셌어요.`,
  byTopic: '주제별 점수',
  of: (right: number, total: number) => `${right}/${total}`,
  take: '복습 일정에 반영하기',
  taken: '복습 일정에 반영했어요.',
} as const
