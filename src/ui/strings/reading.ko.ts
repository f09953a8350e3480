/** All texts for browsing, in 해요체: the frame, lists, questions. A text with a number or a word in it is a function. */

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
  my: '내 노트',
  /** A title may be a sentence of its own. */
  opened: (title: string) => (title.endsWith('.') ? title : `${title} 페이지를 열었어요.`),
  broken: '이 화면을 보여 드리지 못했어요.',
  brokenWhy: '기록은 그대로 있어요. 다시 시도해도 같으면 새로고침해 주세요.',
  redraw: '다시 시도',
  needsApp:
    '이 브라우저가 오래되어 화면을 보여 드리지 못하거나, 자바스크립트가 꺼져 있어요. Chrome 109, Safari 15.4, Firefox 115 이상에서 자바스크립트를 켜고 열어 주세요. 질문과 답은 여기서도 읽을 수 있어요.',
  loading: '불러오는 중이에요.',
  loadFailed: '내용을 불러오지 못했어요. 연결을 확인하고 다시 시도해 주세요.',
  retry: '다시 시도',
  close: '닫기',
} as const

export const list = {
  welcome: (total: number) => `강의에서 나온 질문 ${total}개와 답이에요. 먼저 떠올려 보고 답을 펼쳐 보세요.`,
  tryFive: '5문제 풀어 보기',
  bring: '다른 기기 기록 불러오기',
  count: (count: number) => `질문 ${count}개`,
  /** Above the best of many search results. */
  best: (count: number, total: number) => `질문 ${total}개 중 ${count}개`,
  /** Above search results that are only guesses. */
  maybe: '관련 있을 수 있는 질문',
  whole: (count: number) => `필터 없이 질문 ${count}개예요.`,
  searching: '찾는 중이에요.',
  quiz: (count: number) => `이 ${count}개 풀기`,
  quizAll: '모두 풀기',
  openAll: '모두 펼치기',
  closeAll: '모두 접기',
  print: '인쇄',
  gathering: '인쇄할 답을 모으고 있어요.',
  answersMissing: '답을 아직 불러오지 않아 질문만 인쇄돼요. 답까지 인쇄하려면 이 주소를 열어 주세요.',
  answer: '답 보기',
  hideAnswer: '답 접기',
  pending: '답변 준비 중',
  hasCode: '코드',
  hasPicture: '그림',
  open: '자세히',
  number: (index: number) => `${index}번`,
  previousPage: '이전',
  nextPage: '다음',
  pageOf: (page: number) => `${page}쪽`,
  page: (page: number, pages: number) => `${pages}쪽 중 ${page}쪽`,
  more: (count: number) => `${count}개 더 보기`,
  fresh: '새로 올라온 질문',
  read: (read: number, total: number) => `${total}개 중 ${read}개 읽음`,
  newSince: (count: number) => `지난번 이후 새로 올라온 질문 ${count}개`,
} as const

export const search = {
  failed: '검색을 불러오지 못했어요. 연결을 확인해 주세요.',
  label: '질문 찾기',
  placeholder: '질문, 답, 명령어 찾기',
  keys: '위아래 화살표로 고르고 Enter로 열어요.',
  clear: '검색어 지우기',
  recent: '최근 검색어',
  forget: '지우기',
  forgetLabel: '최근 검색어 지우기',
} as const

export const filter = {
  label: '필터',
  section: '주제',
  allSections: '모든 주제',
  sectionKeys: 'Enter를 누르면 열어요.',
  bookmark: '북마크',
  wrong: '오답노트',
  fresh: '새로 올라온 질문',
  unread: '안 읽음',
  suspended: '그만 묻는 질문',
  code: '코드',
  picture: '그림',
  pending: '답변 준비 중',
  clear: '필터 해제',
  none: '필터에 맞는 질문이 없어요.',
  said: (filters: string, count: number) => `${filters}: ${count === 0 ? filter.none : list.count(count)}`,
} as const

export const question = {
  above: '위 질문에 이어지는 질문이에요.',
  related: '함께 볼 질문',
  sources: '참고한 문서',
  previous: '이전 질문',
  next: '다음 질문',
  answer: '답',
  place: '질문 위치',
  bookmark: '북마크',
  share: '공유',
  shared: '주소를 복사했어요.',
  copyByHand: '아래 주소를 복사해 주세요.',
  edit: '이 답변 고치기',
  source: '노트 원문',
  noAnswer: '아직 답을 준비하고 있어요. 답이 올라오면 퀴즈에도 나와요.',
} as const

export const extras = {
  copy: 'Markdown으로 복사',
  copied: '질문과 답을 Markdown으로 복사했어요.',
  notCopied: '복사하지 못했어요. 한 번 더 눌러 주세요.',
  ask: '강사에게 질문하기',
} as const

export const gone = {
  title: '이 질문은 노트에서 빠졌어요.',
  was: '빠지기 전 질문',
  wasMoved: '저장할 때의 질문',
  moved: '이 질문은 글을 다듬으면서 새 주소로 옮겼어요.',
  nearest: '비슷한 질문',
  goTo: '옮긴 질문 보기',
} as const

export const notFound = {
  title: '없는 페이지예요.',
  why: '주소가 바뀌었거나 잘못 적혔을 수 있어요.',
  home: '질문 목록으로 가기',
} as const

export const answer = {
  tableOf: (text: string, number: number | null) => `표${number === null ? '' : ` ${number}`}: ${text}`,
  newWindow: '새 창',
} as const

export const code = {
  terminal: '터미널',
  plain: '코드',
  lines: (count: number) => `${count}줄`,
  wrap: '줄바꿈',
  copyCommands: '명령만 복사',
  copyAll: '전체 복사',
  copied: '복사했어요.',
  copyFailed: '복사하지 못했어요. 텍스트를 직접 선택해서 복사해 주세요.',
  more: (count: number) => `${count}줄 더 보기`,
  less: '접기',
  region: (name: string) => `${name} 내용, 옆으로 밀어 볼 수 있어요`,
} as const

export const picture = {
  enlarge: '크게 보기',
  enlarged: '크게 본 그림',
  missing: '그림을 찾지 못했어요.',
  failed: '그림을 불러오지 못했어요. 연결되면 보여 드릴게요.',
  of: (text: string, number: number | null) => `그림${number === null ? '' : ` ${number}`}: ${text}`,
  zoomIn: '확대',
  zoomOut: '축소',
  reset: '원래 크기',
  zoomed: (percent: number) => `${percent}%`,
  move: { left: '왼쪽 보기', right: '오른쪽 보기', up: '위쪽 보기', down: '아래쪽 보기' },
  /** Which part of an enlarged picture is seen, in percent from its left and upper edges. */
  seen: (across: number, down: number) => `왼쪽에서 ${across}%, 위에서 ${down}% 자리예요.`,
} as const

export const saving = {
  failed: '기록을 저장하지 못했어요.',
  notReady: '아직 기록할 수 없어요. 연결을 확인하고 화면을 새로고침해 주세요.',
  export: '파일로 내보내기',
  undo: '되돌리기',
  undone: '되돌렸어요.',
  byKey: (action: string, key: string) => `${action}는 ${key}.`,
  bookmarked: '북마크했어요.',
  unbookmarked: '북마크를 해제했어요.',
} as const

export const study = {
  wrongTimes: (count: number) => `${count}번 틀림`,
  memo: '메모',
  writeMemo: '메모 쓰기',
  memoHint: '나만 보는 메모를 적어 보세요.',
  memoSaving: '저장 중',
  memoSaved: '저장됨',
  memoFailed: '저장 안 됨',
  saidMemoSaved: '메모를 저장했어요.',
  saidMemoFailed: '메모를 저장하지 못했어요.',
  loading: '내 기록을 불러오는 중이에요.',
  days: (days: number) => (days === 0 ? '오늘' : days === 1 ? '어제' : `${days}일 전`),
  inDays: (days: number) =>
    days <= 1 ? '내일' : days < 60 ? `${days}일 뒤` : `${Math.round(days / 30)}달 뒤`,
} as const
