/** Texts of the pages that take questions elsewhere. */
import { josa } from 'es-hangul'

export const carry = {
  title: '내보내기',
  about:
    '고른 질문을 다른 곳으로 가져가요. 계정도 서버도 없고, 직접 보내는 것 말고는 이 기기를 떠나지 않아요.',
  scope: '가져갈 질문',
  all: '전체',
  these: '고른 질문',
  count: (count: number) => `질문 ${count}개`,
  none: '가져갈 질문이 없어요. 다른 범위를 골라 주세요.',
  files: '파일로',
  working: '파일을 만들고 있어요.',
  failed: '파일을 만들지 못했어요. 연결을 확인하고 다시 시도해 주세요.',
  saved: (name: string) => `${josa(name, '을/를')} 내려받았어요.`,
  missing: (count: number) => `그림 ${count}개는 불러오지 못해 주소로 넣었어요.`,
  download: '내려받기',
  kinds: {
    anki: {
      name: 'Anki',
      about: '.apkg 파일이에요. 다시 가져오면 겹치지 않고 고쳐져요. 복습 날짜는 넣지 않아요.',
    },
    csv: { name: '스프레드시트', about: '엑셀과 구글 시트에서 열리는 .csv 파일이에요.' },
    markdown: { name: 'Markdown', about: '메모까지 적힌 노트예요. 문답으로 다시 읽을 수 있어요.' },
  },
  columns: ['질문', '답', '주제', '태그', '메모', '주소', 'id'],
  ankiModel: '문답 질문과 답',
  question: '질문',
  answer: '답',
  memo: '메모',
  pending: '답변 준비 중',
  source: '문답에서 보기',
} as const
