/** Every text a learner reads, in 해요체. Functions where a number or a word stands inside. */
import { josa } from 'es-hangul'

export const app = {
  name: '문답',
  skip: '본문으로 건너뛰기',
  nav: '주요 메뉴',
  sectionsNav: '질문 모음',
  questions: '질문',
  quiz: '퀴즈',
  bookmarks: '북마크',
  wrong: '오답노트',
  stats: '내 기록',
  settings: '설정',
  about: '도움말',
  all: '전체',
  opened: (title: string) => `${title} 페이지를 열었어요.`,
  broken: '이 화면을 그리지 못했어요.',
  brokenWhy: '기록은 그대로 있어요. 다시 그려도 같으면 새로고침해 주세요.',
  redraw: '다시 그리기',
  loading: '불러오는 중이에요.',
  loadFailed: '내용을 불러오지 못했어요. 연결을 확인하고 다시 시도해 주세요.',
  retry: '다시 시도',
  close: '닫기',
} as const

export const list = {
  welcome: (total: number) => `강의에서 나온 질문 ${total}개와 답이에요. 먼저 떠올려 보고 답을 펼쳐 보세요.`,
  count: (count: number) => `질문 ${count}개`,
  found: (count: number) => (count === 0 ? '찾은 질문이 없어요.' : `${count}개 찾았어요.`),
  searching: '찾는 중이에요.',
  openAll: '모두 펼치기',
  closeAll: '모두 접기',
  answer: '답 보기',
  pending: '답변 준비 중',
  code: (count: number) => `코드 ${count}`,
  hasCode: '코드',
  hasPicture: '그림',
  open: '질문 페이지',
  number: (index: number) => `${index}번`,
  first: '처음',
  previousPage: '이전',
  nextPage: '다음',
  page: (page: number, pages: number) => `${pages}쪽 중 ${page}쪽`,
  more: (count: number) => `${count}개 더 보기`,
  readOnPage: '질문 페이지에서 답 보기',
  fresh: '새 질문',
  read: (read: number, total: number) => `${total}개 중 ${read}개 읽음`,
  newSince: (count: number) => `지난 방문 뒤 새 질문 ${count}개`,
} as const

export const search = {
  label: '질문 찾기',
  placeholder: '질문, 답, 명령어 찾기',
  clear: '검색어 지우기',
  recent: '최근 찾은 말',
  forget: '최근 찾은 말 지우기',
  relaxed: '모든 낱말이 든 질문이 없어서 일부만 맞는 질문을 보여 드려요.',
  layout: (from: string, to: string) =>
    `‘${from}’${josaOf(from, '을/를')} ‘${to}’${josaOf(to, '으로/로')} 바꿔 찾았어요.`,
  asTyped: '그대로 찾기',
  none: (query: string) => `‘${query}’${josaOf(query, '와/과')} 맞는 질문이 없어요.`,
  nearest: (word: string) => `‘${word}’${josaOf(word, '으로/로')} 찾기`,
  hidden: (count: number) => `고른 조건이 질문 ${count}개를 가리고 있어요.`,
  failed: '검색을 불러오지 못했어요. 연결을 확인해 주세요.',
  keys: '위아래 화살표로 고르고 Enter로 열어요.',
} as const

export const filter = {
  label: '조건',
  section: '주제',
  note: '노트',
  allSections: '모든 주제',
  bookmark: '북마크',
  wrong: '오답노트',
  fresh: '새 질문',
  unread: '안 읽음',
  code: '코드 있음',
  picture: '그림 있음',
  pending: '답변 준비 중',
  clear: '조건 지우기',
  none: '조건에 맞는 질문이 없어요.',
  sort: '순서',
} as const

export const question = {
  above: '위 질문에 이어지는 질문이에요.',
  related: '함께 볼 질문',
  sources: '참고한 문서',
  previous: '이전 질문',
  next: '다음 질문',
  bookmark: '북마크',
  bookmarked: '북마크함',
  addBookmark: '북마크에 담기',
  removeBookmark: '북마크에서 빼기',
  share: '공유',
  shared: '주소를 복사했어요.',
  copyByHand: '아래 주소를 복사해 주세요.',
  edit: '이 답변 고치기',
  source: (file: string, line: number) => `${file} ${line}번째 줄`,
  noAnswer: '아직 답을 준비하고 있어요. 답이 적히면 퀴즈에도 나와요.',
  yes: '맞아요',
  no: '아니에요',
} as const

export const gone = {
  title: '이 질문은 노트에서 내려갔어요.',
  was: '내려가기 전 질문',
  moved: '이 질문은 말을 다듬어 새 주소로 옮겼어요.',
  nearest: '비슷한 질문',
  goTo: '옮긴 질문 보기',
} as const

export const notFound = {
  title: '없는 페이지예요.',
  why: '주소가 바뀌었거나 잘못 적혔을 수 있어요.',
  home: '질문 목록으로 가기',
} as const

export const code = {
  terminal: '터미널',
  plain: '코드',
  lines: (count: number) => `${count}줄`,
  wrap: '줄바꿈',
  copyCommands: '명령만 복사',
  copyAll: '전체 복사',
  copied: '복사했어요.',
  copyFailed: '복사하지 못했어요. 글을 직접 골라 복사해 주세요.',
  more: (count: number) => `${count}줄 더 보기`,
  less: '접기',
  region: (name: string) => `${name}, 옆으로 넘겨 볼 수 있어요`,
} as const

export const picture = {
  enlarge: '크게 보기',
  missing: '그림을 찾지 못했어요.',
  failed: '그림을 불러오지 못했어요. 연결되면 보여 드릴게요.',
  of: (text: string) => `그림: ${text}`,
  zoomIn: '확대',
  zoomOut: '축소',
  reset: '원래 크기',
} as const

export const saving = {
  failed: '기록을 저장하지 못했어요.',
  export: '파일로 내보내기',
  undo: '되돌리기',
  bookmarked: '북마크에 담았어요.',
  unbookmarked: '북마크에서 뺐어요.',
} as const

export const theme = {
  label: '화면 밝기',
  system: '시스템',
  light: '밝게',
  dark: '어둡게',
} as const

export const study = {
  wrongTimes: (count: number) => `틀린 적 ${count}회`,
  memo: '메모',
  resume: (at: number, total: number) => `풀던 문제 이어서 풀기 ${at}/${total}`,
} as const

export const about = {
  sections: [
    {
      title: '이렇게 공부해요',
      paragraphs: [
        '질문을 읽고 먼저 답을 떠올려 보세요. 그다음 답을 펼쳐 비교해 보면 훨씬 오래 기억에 남아요.',
        '퀴즈에서 ‘몰랐어요’와 ‘알았어요’만 고르면, 잊을 때쯤 다시 물어봐요. 거의 맞았다면 ‘몰랐어요’가 좋아요.',
      ],
    },
    {
      title: '내 기록은 이 브라우저에만 있어요',
      paragraphs: [
        '북마크, 메모, 퀴즈 기록은 이 브라우저에만 저장해요. 로그인도 서버도 없고, 어디에도 보내지 않아요.',
        '브라우저의 사이트 데이터를 지우면 함께 사라져요. 설정에서 파일로 내보내 두면 언제든 다시 불러올 수 있어요.',
        '쿠키, 방문 통계, 광고가 없어요.',
      ],
    },
    {
      title: '이렇게 찾아요',
      paragraphs: [
        '조사가 붙어도, 띄어쓰기가 달라도, 초성만 적어도(ㅋㅌㅇㄴ), 한/영 키를 잘못 눌러도(ehzj) 찾아요.',
        '큰따옴표로 묶으면 적은 그대로 찾고, #북마크 #오답처럼 적으면 그 안에서 찾아요.',
      ],
    },
  ],
  keysTitle: '단축키',
  keys: [
    ['/', '질문 찾기'],
    ['?', '이 도움말'],
    ['J · K', '다음 질문 · 이전 질문'],
    ['Space', '답 보기'],
    ['1 · 2', '몰랐어요 · 알았어요'],
    ['Z', '방금 고른 답 되돌리기'],
    ['B', '북마크'],
    ['Esc', '닫기, 검색어 지우기'],
  ],
} as const

/** The particle that fits after a word. Words that do not end in Hangul or a digit are taken to end in a vowel. */
function josaOf(word: string, particles: '을/를' | '으로/로' | '와/과' | '이/가'): string {
  const last = word.trim().at(-1) ?? ''
  return josa.pick(/[가-힣0-9]/.test(last) ? word.trim() : '아', particles)
}
