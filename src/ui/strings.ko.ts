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
  answer: '답',
  place: '질문의 자리',
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
  region: (name: string) => `${name} 내용, 옆으로 넘겨 볼 수 있어요`,
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

export const update = {
  label: '새 내용 알림',
  ready: (change: { added: number; answered: number; removed: number } | null) => {
    const parts = [
      change !== null && change.added > 0 && `질문 ${change.added}개 추가`,
      change !== null && change.answered > 0 && `답변 ${change.answered}개 추가`,
      change !== null && change.removed > 0 && `질문 ${change.removed}개 내려감`,
    ].filter((part) => part !== false)
    return `새 내용이 있어요${parts.length === 0 ? '' : ` (${parts.join(', ')})`}. 지금 볼까요?`
  },
  apply: '지금 보기',
  later: '나중에',
} as const

export const offline = {
  title: '오프라인',
  unsupported: '이 브라우저는 오프라인 보관을 지원하지 않아요. 연결되어 있을 때 볼 수 있어요.',
  loading: '확인하는 중이에요.',
  complete: (size: string) => `질문과 그림이 모두 이 기기에 있어요 (${size}). 연결이 없어도 볼 수 있어요.`,
  partial: '본 것은 연결이 없어도 볼 수 있어요. 모두 내려받으면 안 본 질문도 볼 수 있어요.',
  filling: '질문과 그림을 이 기기에 담고 있어요.',
  download: (size: string) => `모두 내려받기 (${size})`,
  progress: '내려받는 중이에요.',
  failed: (count: number) => `파일 ${count}개를 내려받지 못했어요. 연결을 확인하고 다시 눌러 주세요.`,
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
  memoHint: '나만 보는 메모를 적어 보세요.',
  memoSaving: '저장하는 중',
  memoSaved: '저장했어요.',
  memoFailed: '메모를 저장하지 못했어요.',
  loading: '내 기록을 불러오는 중이에요.',
  today: (reviews: number) => `오늘 복습 ${reviews}개`,
  todayNew: (fresh: number) => `오늘 볼 새 질문 ${fresh}개`,
  andNew: (fresh: number) => `새 질문 ${fresh}개`,
  resume: (at: number, total: number) => `풀던 문제 이어서 풀기 ${at}/${total}`,
  days: (days: number) => (days === 0 ? '오늘' : days === 1 ? '어제' : `${days}일 전`),
  inDays: (days: number) =>
    days <= 1 ? '내일' : days < 60 ? `${days}일 뒤` : `${Math.round(days / 30)}달 뒤`,
} as const

export const quiz = {
  title: '퀴즈',
  resumeTitle: (at: number, total: number) => `풀던 문제가 있어요 · ${at}/${total}`,
  resume: '이어서 풀기',
  nothingOpen: '풀던 문제가 없어요. 새로 골라 시작해 보세요.',
  scope: '무엇을 풀까요',
  scopes: {
    today: '오늘 복습',
    section: '주제',
    bookmarks: '북마크',
    wrong: '오답노트',
    new: '새 질문',
    all: '전체',
  },
  section: '주제 고르기',
  limit: '몇 문제',
  limitAll: '전체',
  order: '순서',
  orders: { note: '노트순', random: '섞어서', weak: '약한 순' },
  mode: '방식',
  modes: { card: '카드', recall: '떠올려 쓰기', ox: '맞아요 · 아니에요', blank: '빈칸' },
  modeAbout: {
    card: '답을 떠올린 다음 펼쳐서 스스로 매겨요.',
    recall: '떠오르는 대로 적고, 답의 핵심어를 얼마나 적었는지 봐요.',
    ox: '질문한 분의 생각이 맞는지 골라요.',
    blank: '답이나 명령어의 빈칸을 채워요.',
  },
  cram: '벼락치기',
  cramAbout: '일정은 그대로, 연습만 해요.',
  start: (count: number) => `${count}문제 시작`,
  startNone: '시작',
  looking: '답을 살펴보는 중이에요.',
  canAsk: (available: number, inScope: number) =>
    available === inScope
      ? `${inScope}개 모두 풀 수 있어요.`
      : `${inScope}개 중 ${available}개를 풀 수 있어요.`,
  left: {
    pending: (count: number) => `답변 준비 중 ${count}개`,
    linkOnly: (count: number) => `링크만 있는 질문 ${count}개`,
    mode: (count: number) => `이 방식으로 물을 수 없는 질문 ${count}개`,
    unbalanced: (count: number) => `답이 한쪽으로 쏠리지 않게 쉬는 질문 ${count}개`,
  },
  leftOut: (parts: readonly string[]) => `${parts.join(', ')}는 빼고 물어요.`,
  leaning: (count: number) => `앞 질문이 필요한 ${count}개는 앞 질문부터 물어요.`,
  empty: {
    today: '오늘 볼 건 다 봤어요.',
    todayNext: (day: string, count: number) => `오늘 볼 건 다 봤어요. 다음 복습은 ${day} ${count}개예요.`,
    todayFirst: '아직 복습할 질문이 없어요. 새 질문부터 풀어 보세요.',
    bookmarks: '아직 담은 질문이 없어요. 다시 보고 싶은 질문의 책갈피를 눌러 보세요.',
    wrong: '틀린 질문이 없어요. 이대로도 좋아요.',
    new: '새 질문은 모두 한 번씩 풀었어요.',
    section: '이 주제에는 풀 수 있는 질문이 없어요.',
    all: '아직 풀 수 있는 질문이 없어요.',
    mode: '이 방식으로 물을 수 있는 질문이 없어요. 다른 방식을 골라 보세요.',
  },

  leave: '나가기',
  leaveTitle: '여기서 멈출까요?',
  leaveWhy: '지금까지 고른 답은 모두 저장했어요. 나중에 이어서 풀 수 있어요.',
  stay: '계속 풀기',
  later: '나중에 이어서',
  finish: '그만하고 결과 보기',
  progress: '진행',
  at: (at: number, total: number) => `${at}/${total}`,
  repeatsLeft: (count: number) => `다시 볼 질문 ${count}개`,
  repeat: '다시 나온 질문',
  above: '앞 질문',
  scratch: '떠올린 것',
  scratchHint: '먼저 떠올려 보세요. 여기 적어 봐도 좋아요.',
  recallHint: '떠오르는 대로 적어 보세요.',
  oxAsk: '질문한 분의 생각이 맞나요?',
  yes: '맞아요',
  no: '아니에요',
  blankLabel: '빈칸에 들어갈 말',
  reveal: '답 보기',
  answer: '답',
  mine: '내가 적은 것',
  terms: (named: number, total: number) => `핵심어 ${total}개 중 ${named}개를 적었어요`,
  named: '적음',
  missed: '빠짐',
  verdictRight: '맞았어요',
  verdictWrong: '아쉬워요',
  nearness: { right: '맞았어요', near: '거의 맞았어요', different: '적은 말과 달라요' },
  hidden: '빈칸의 답',
  verdict: { yes: '답은 ‘맞아요’예요.', no: '답은 ‘아니에요’예요.' },
  answerFailed: '답을 불러오지 못했어요. 연결을 확인하고 다시 시도해 주세요.',
  grades: { again: '몰랐어요', hard: '어려웠어요', good: '알았어요', easy: '쉬웠어요' },
  gradeGroup: '얼마나 알았나요?',
  soonAgain: '잠시 뒤 다시',
  noSchedule: '일정 그대로',
  suggested: '추천',
  undo: '되돌리기',
  redo: '되돌리기 취소',
  undone: '방금 고른 답을 되돌렸어요.',
  skip: '건너뛰기',
  saidReveal: '답을 표시했어요.',
  saidGrade: (grade: string) => `${grade}로 저장했어요.`,
  saidSkip: '건너뛰었어요.',
  saidAt: (at: number, total: number) => `${total}개 중 ${at}번째 질문이에요.`,
  saidRepeat: '다시 나온 질문이에요.',
  saidResult: (right: number, total: number) => `모두 풀었어요. ${total}개 중 ${right}개를 맞혔어요.`,

  resultTitle: '결과',
  score: (right: number, total: number) => `${total}개 중 ${right}개를 알았어요`,
  allRight: '모두 알았어요. 잊을 때쯤 다시 물어볼게요.',
  missedTitle: (count: number) => `다시 볼 질문 ${count}개`,
  missedKept: '오답노트에 담았어요.',
  missedNext: '아직 헷갈리는 질문이에요. 내일 다시 볼게요.',
  skippedTitle: (count: number) => `건너뛴 질문 ${count}개`,
  leftTitle: (count: number) => `아직 안 푼 질문 ${count}개`,
  missedAgain: (count: number) => `틀린 ${count}개 다시`,
  goOn: (count: number) => `남은 ${count}개 풀기`,
  done: '끝내기',
  newSet: '새 퀴즈',
  cramDone: '벼락치기라서 복습 일정은 그대로예요.',
  noResult: '아직 푼 문제가 없어요.',
} as const

export const wrong = {
  title: '오답노트',
  none: '틀린 질문이 없어요. 이대로도 좋아요.',
  noneAction: '퀴즈 풀기',
  about: '두 번 이어서 맞히면 졸업해요.',
  start: (count: number) => `오답 ${count}개 풀기`,
  count: (count: number) => `다시 볼 질문 ${count}개`,
  graduated: (count: number) => `졸업한 질문 ${count}개`,
  times: (count: number) => `${count}번 틀림`,
  lastSeen: (when: string) => `마지막 풀이 ${when}`,
  toGo: (count: number) => `${count}번 더 맞히면 졸업`,
  hasGraduated: '졸업',
  gone: '노트에서 내려간 질문이에요.',
} as const

export const bookmarks = {
  title: '북마크·메모',
  counts: (bookmarks: number, memos: number) => `북마크 ${bookmarks}개, 메모 ${memos}개`,
  quiz: '북마크로 퀴즈 풀기',
  print: '인쇄하기',
  show: '무엇을 볼지',
  all: '모두',
  onlyBookmarks: '북마크',
  onlyMemos: '메모',
  sort: '순서',
  byRecent: '최근 순',
  byNote: '노트 순',
  writeMemo: '메모 쓰기',
  none: '아직 담은 질문이 없어요. 다시 보고 싶은 질문의 책갈피를 눌러 보세요.',
  noneOfKind: '이 조건에 맞는 질문이 없어요.',
  browse: '질문 둘러보기',
  bring: '다른 기기 기록 불러오기',
  lost: (count: number) => `사라진 질문 ${count}개`,
  lostWhy:
    '노트에서 내려갔거나 말이 많이 바뀌어 찾지 못한 질문이에요. 담아 둔 글과 메모는 여기 그대로 있어요.',
  bookmarked: '북마크함',
  answered: (count: number) => `${count}번 풂`,
  memoOf: '메모',
  findSimilar: '비슷한 질문 찾기',
  similar: '이 가운데 같은 질문이 있나요?',
  noSimilar: '비슷한 질문을 찾지 못했어요.',
  move: '여기로 기록 옮기기',
  moved: '기록을 옮겼어요.',
  unbookmark: '북마크에서 빼기',
} as const

export const settings = {
  title: '설정',
  notKept: '이 브라우저가 설정을 저장하지 못해서, 이 화면을 닫으면 처음으로 돌아가요.',
  display: '화면',
  textSize: '글자 크기',
  textSizes: { normal: '보통', large: '크게', larger: '더 크게' },
  quiz: '퀴즈와 복습',
  gradeButtons: '답을 보고 고르는 단추',
  twoButtons: '2개: 몰랐어요 · 알았어요',
  fourButtons: '4개: 몰랐어요 · 어려웠어요 · 알았어요 · 쉬웠어요',
  gradeHint: '대부분은 2개로 충분해요. 헷갈렸다면 ‘몰랐어요’가 더 잘 외워져요.',
  reviewsPerDay: '하루 복습',
  freshPerDay: '하루 새 질문',
  perDayHint: '넘는 질문은 조용히 다음 날로 넘어가요. 쉬었다 와도 밀리지 않아요.',
  maxInterval: '가장 긴 복습 간격',
  days: (days: number) => `${days}일`,
  count: '개',
  between: (least: number, most: number) => `${least}부터 ${most} 사이로 적어 주세요.`,
  keyboard: '조작',
  shortcuts: '한 글자 단축키',
  shortcutsHint:
    'J, K, Space, 1, 2처럼 한 글자만 눌러도 움직여요. 음성 입력이나 화면 낭독기를 쓴다면 꺼 두세요.',
  heatMap: '잔디',
  heatMapHint: '내 기록에 날마다 푼 문제 수를 칸으로 보여 줘요.',
  show: '보기',
  use: '쓰기',
  data: '내 기록 지키기',
} as const

export const storage = {
  where:
    '북마크, 메모, 퀴즈 기록은 이 브라우저에만 있어요. 파일로 내보내 두면 잃지 않고, 다른 기기에서도 이어서 공부할 수 있어요.',
  saved: '저장한 기록',
  savedCount: (count: number) => `${count.toLocaleString('ko')}건`,
  loading: '읽는 중이에요.',
  unsaved: (count: number) => `이 가운데 ${count}건은 아직 이 화면에만 있어요.`,
  unreadable: (count: number) => `읽지 못한 기록 ${count}건은 건드리지 않고 그대로 두었어요.`,
  unknown: (count: number) => `${count}건은 더 새로운 버전에서 만든 기록이라 그대로 보관만 하고 있어요.`,
  ahead: (count: number) =>
    `${count}건은 시계가 앞선 기기에서 적혀서, 그 시각이 될 때까지 복습 일정에 넣지 않아요.`,
  persistence: '자동 삭제',
  persistent: '브라우저가 마음대로 지우지 않아요.',
  notPersistent: '저장 공간이 부족하거나 오래 방문하지 않으면 브라우저가 지울 수 있어요.',
  unclear: '이 브라우저는 알려 주지 않아요.',
  persist: '지우지 말라고 하기',
  persistAsked: '이제 브라우저가 마음대로 지우지 않아요.',
  persistRefused:
    '브라우저가 아직 받아들이지 않았어요. 더 자주 방문하거나 홈 화면에 추가하면 받아들이기도 해요.',
  used: '쓰고 있는 공간',
  usedOf: (used: string, quota: string) => `${used} / ${quota}`,
  lastBackup: '마지막으로 내보낸 때',
  never: '아직 없어요.',
  safari:
    '사파리는 7일 동안 방문하지 않은 사이트의 기록을 지울 수 있어요. 홈 화면에 추가한 앱은 지우지 않지만, 기록을 따로 저장해요. 추가하기 전에 파일로 내보내고, 추가한 앱에서 불러와 주세요.',
  safariTitle: '아이폰과 아이패드에서 쓰고 있다면',
  nudge: (count: number) =>
    `마지막으로 내보낸 뒤 ${count}문제를 풀었어요. 파일로 내보내 두면 이 브라우저가 기록을 잃어도 되살릴 수 있어요.`,
  nudgeFirst: (count: number) =>
    `지금까지 ${count}문제를 풀었어요. 파일로 내보내 두면 이 브라우저가 기록을 잃어도 되살릴 수 있어요.`,
} as const

export const backup = {
  about:
    '문답에서 내보낸 공부 기록이에요. 문답의 설정에서 이 파일을 불러오면 북마크, 메모, 퀴즈 기록이 더해져요. 여러 번 불러와도 두 번 더해지지 않아요.',
  exportTitle: '내보내기',
  exportHint: '모든 기록을 파일 하나에 담아요. 다른 기기에서 이 파일을 불러오면 두 기록이 합쳐져요.',
  download: '파일로 내보내기',
  share: '공유하기',
  copy: '글로 복사하기',
  downloaded: (count: number) => `기록 ${count.toLocaleString('ko')}건을 파일로 내보냈어요.`,
  shared: (count: number) => `기록 ${count.toLocaleString('ko')}건을 보냈어요.`,
  copied: (count: number) =>
    `기록 ${count.toLocaleString('ko')}건을 복사했어요. 메모장이나 나와의 채팅에 붙여 넣어 두세요.`,
  byHand: '자동으로 복사하지 못했어요. 아래 글을 모두 골라 복사해 주세요.',
  failed: '내보낼 파일을 만들지 못했어요. 연결을 확인하고 다시 시도해 주세요.',
  nothing: '아직 내보낼 기록이 없어요.',
  inAppHint: '이 앱 안에서는 파일을 내려받지 못할 수 있어요. 글로 복사하거나 다른 브라우저로 열어 주세요.',
  importTitle: '불러오기',
  importHint: '지금 있는 기록에 더하기만 해요. 이미 있는 기록은 바뀌지 않아요.',
  choose: '파일 고르기',
  paste: '글로 불러오기',
  pasteLabel: '복사해 둔 기록',
  read: '읽어 보기',
  previewTitle: '불러올 기록',
  fresh: '새 기록',
  known: '이미 있음',
  unreadable: '읽지 못함',
  events: (count: number) => `${count.toLocaleString('ko')}건`,
  inside: (parts: string) => `새 기록에는 ${parts}이 들어 있어요.`,
  answers: (count: number) => `푼 문제 ${count}건`,
  bookmarks: (count: number) => `북마크 ${count}건`,
  memos: (count: number) => `메모 ${count}건`,
  others: (count: number) => `그 밖의 기록 ${count}건`,
  noneFresh: '새로 더할 기록이 없어요. 이미 모두 들어 있어요.',
  nothingReadable: '읽을 수 있는 기록이 없어요.',
  cutShort: '파일이 중간에서 끊겨 있어요. 읽을 수 있는 데까지만 불러와요.',
  altered: '내보낸 뒤에 내용이 바뀐 파일이에요. 직접 고친 것이 아니라면 원래 파일을 찾아 주세요.',
  otherSite: (site: string) => `다른 주소(${site})에서 내보낸 파일이에요. 같은 질문의 기록만 이어져요.`,
  unreadableList: '읽지 못한 곳',
  unreadablePlace: (place: number, why: string) => `${place.toLocaleString('ko')}번째: ${why}`,
  unreadableMore: (count: number) => `그 밖에 ${count.toLocaleString('ko')}곳`,
  whys: {
    'not-an-object': '기록의 꼴이 아니에요.',
    'unsafe-key': '기록에 있을 수 없는 이름이 들어 있어요.',
    'too-large': '기록 하나가 너무 커요.',
    'not-plain': '글이나 숫자가 아닌 것이 들어 있어요.',
    'bad-field': '값이 맞지 않아요.',
    'not-json': '글이 깨져 있어요.',
  },
  badField: (field: string) => `‘${field}’ 값이 맞지 않아요.`,
  add: (count: number) => `기록 ${count.toLocaleString('ko')}건 더하기`,
  cancel: '그만두기',
  close: '닫기',
  adding: '더하는 중이에요.',
  added: (count: number) => `기록 ${count.toLocaleString('ko')}건을 더했어요. 원래 기록은 그대로예요.`,
  addedNone: '모두 이미 있는 기록이었어요. 바뀐 것은 없어요.',
  notAdded: '기록을 더하지 못했어요. 지금 있는 기록은 그대로예요.',
  lastImport: (when: string, count: number) => `${when}에 기록 ${count.toLocaleString('ko')}건을 불러왔어요.`,
  undo: '되돌리기',
  undone: '불러온 기록을 뺐어요. 그 뒤에 공부한 기록은 그대로예요.',
  notUndone: '되돌리지 못했어요. 다른 탭에서 이미 되돌렸거나 새로 불러왔을 수 있어요.',
  refused: {
    empty: '빈 파일이에요. 다른 파일을 골라 주세요.',
    'too-large': '20MB가 넘는 파일이라 열지 않았어요. 문답에서 내보낸 파일이 맞는지 봐 주세요.',
    damaged: '파일이 깨져서 읽지 못했어요. 내보낸 기기에서 다시 내보내 주세요. 지금 있는 기록은 그대로예요.',
    'not-ours': '문답에서 내보낸 파일이 아니에요. 이름이 mundap으로 시작하는 파일을 골라 주세요.',
    newer: '더 새로운 버전에서 내보낸 파일이에요. 이 화면을 새로고침한 다음 다시 불러와 주세요.',
  },
  unopened: '파일을 열지 못했어요. 다른 앱에 있는 파일이라면 이 기기에 내려받은 다음 골라 주세요.',
} as const

export const reset = {
  title: '기록 지우기',
  hint: '지운 뒤에도 아래에서 되돌릴 수 있어요.',
  scopes: { bookmarks: '북마크', memos: '메모', history: '퀴즈 기록', all: '모두' },
  choose: '무엇을 지울까요?',
  effect: {
    bookmarks: (count: string) => `북마크 ${count}개를 지워요. 메모와 퀴즈 기록은 남아요.`,
    memos: (count: string) => `메모 ${count}개를 지워요. 북마크와 퀴즈 기록은 남아요.`,
    history: (count: string) => `퀴즈 기록 ${count}개를 지워요. 북마크와 메모는 남아요.`,
    all: (bookmarks: string, memos: string, answers: string) =>
      `북마크 ${bookmarks}개, 메모 ${memos}개, 퀴즈 기록 ${answers}개를 지워요.`,
  },
  none: '지울 것이 없어요.',
  open: '지우기',
  confirmTitle: (what: string) => `${what} 지우기`,
  travels: '다른 기기에서도 기록을 합치면 함께 지워져요. 되돌리면 모두 돌아와요.',
  word: '지우기',
  type: (word: string) => `계속하려면 ‘${word}’라고 적어 주세요.`,
  confirm: '지우기',
  cancel: '그만두기',
  done: '지웠어요.',
  undo: '되돌리기',
  undone: '지운 기록을 되돌렸어요.',
  past: (when: string, what: string) => `${when}에 ${what} 지움`,
  eraseTitle: '이 브라우저에서 완전히 지우기',
  eraseHint: '함께 쓰는 컴퓨터라면 다 쓴 다음 완전히 지워 주세요. 내보낸 파일이 없으면 되살릴 수 없어요.',
  erase: '완전히 지우기',
  eraseWord: '완전히 지우기',
  eraseEffect: (count: string) =>
    `이 브라우저에 저장한 기록 ${count}건을 모두 지워요. 다른 기기의 기록과 설정은 그대로예요.`,
  erased: '이 브라우저의 기록을 모두 지웠어요.',
  notErased: '지우지 못했어요. 기록은 그대로예요.',
} as const

export const notice = {
  label: '저장 알림',
  reasons: {
    quota: '기록을 저장하지 못했어요. 저장 공간이 가득 찼어요.',
    blocked: '기록을 저장하지 못하고 있어요. 다른 탭이 예전 저장소를 쓰고 있으니 그 탭을 닫아 주세요.',
    closed: '기록을 저장하지 못하고 있어요. 브라우저가 저장소를 닫았어요.',
    private: '이 창에서는 기록을 저장할 수 없어요. 창을 닫으면 여기서 한 공부가 사라져요.',
    hung: '기록을 저장하지 못하고 있어요. 브라우저가 저장소를 열어 주지 않아요.',
    newer: '기록을 저장하지 못하고 있어요. 더 새로운 버전이 열려 있으니 이 화면을 새로고침해 주세요.',
    failed: '기록을 저장하지 못했어요. 저장소에 문제가 생겼어요.',
  },
  unsaved: (count: number) =>
    `저장하지 못한 기록 ${count}건은 이 화면에만 있어요. 닫기 전에 파일로 내보내 주세요. 읽기와 찾기는 그대로 돼요.`,
  allSaved: '지금까지 한 것은 그대로 있어요. 읽기와 찾기도 그대로 돼요.',
  nothingYet: '읽기와 찾기는 그대로 돼요. 남기고 싶다면 나가기 전에 파일로 내보내 주세요.',
  retry: '다시 저장하기',
  retried: '이제 모두 저장했어요.',
  recovered: (count: number) =>
    `열어 둔 사이에 저장소가 지워져서, 이 화면에 있던 기록 ${count}건을 다시 저장했어요.`,
  dismiss: '알겠어요',
} as const

export const inApp = {
  label: '브라우저 알림',
  kakao: '카카오톡 안에서는 기록이 따로 저장되고, 파일로 내보낼 수 없어요.',
  other: '앱 안에서 열려 있어요. 기록이 따로 저장되고, 파일로 내보내지 못할 수 있어요.',
  openOutside: '다른 브라우저로 열기',
  copyLink: '주소 복사',
  copied: '주소를 복사했어요. 쓰던 브라우저에 붙여 넣어 주세요.',
  byHand: '아래 주소를 복사해 주세요.',
  dismiss: '닫기',
  homeScreen: '홈 화면 앱은 기록을 따로 저장해요. 브라우저에서 쓰던 기록이 있다면 불러와 주세요.',
  bring: '기록 불러오기',
} as const

export const palette = {
  label: '빠른 찾기',
  placeholder: '질문, 페이지, 동작',
  page: '페이지',
  section: '주제',
  action: '동작',
  question: '질문',
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
  keysOff: '한 글자 단축키는 설정에서 끌 수 있어요.',
  keys: [
    ['/', '질문 찾기'],
    ['?', '단축키 보기'],
    ['Ctrl/⌘ K', '질문, 페이지, 동작 찾기'],
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
