/** The texts of the terms that stand in an answer. */

export const terms = {
  open: '용어',
  title: '이 답에 나온 용어',
  close: '닫기',
  others: (names: readonly string[]) => `다른 이름: ${names.join(', ')}`,
  about: (term: string) => `‘${term}’에 관한 질문`,
  found: (count: number) => `관련 질문 ${count}개`,
  none: '관련된 다른 질문은 없어요.',
  all: '검색에서 더 보기',
} as const
