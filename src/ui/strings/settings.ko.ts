/** Settings, the learner's data, help, and what the app says of itself. */

export const settings = {
  title: '설정',
  notKept: '이 브라우저가 설정을 저장하지 못해서, 이 화면을 닫으면 처음으로 돌아가요.',
  display: '화면',
  textSize: '글자 크기',
  textSizes: { normal: '보통', large: '크게', larger: '더 크게' },
  quiz: '퀴즈와 복습',
  gradeButtons: '답을 본 뒤 고르는 버튼',
  twoButtons: '2개: 몰랐어요 · 알았어요',
  fourButtons: '4개: 몰랐어요 · 어려웠어요 · 알았어요 · 쉬웠어요',
  gradeHint: '대부분은 2개로 충분해요. 헷갈렸다면 ‘몰랐어요’가 더 잘 외워져요.',
  reviewsPerDay: '하루에 복습할 질문',
  freshPerDay: '하루에 처음 풀 질문',
  perDayHint: '넘는 질문은 조용히 다음 날로 넘어가요. 쉬었다 와도 밀리지 않아요.',
  maxInterval: '가장 긴 복습 간격',
  days: (days: number) => `${days}일`,
  count: '개',
  between: (least: number, most: number) => `${least}부터 ${most} 사이로 적어 주세요.`,
  keyboard: '조작',
  shortcuts: '한 글자 단축키',
  shortcutsHint:
    'J, K, Space, 1, 2처럼 한 글자만 눌러도 움직여요. 음성 입력이나 화면 낭독기를 쓴다면 꺼 두세요.',
  swipe: '밀어서 고르기',
  swipeHint: '답을 본 다음 왼쪽으로 밀면 ‘몰랐어요’, 오른쪽으로 밀면 ‘알았어요’예요.',
  heatMap: '잔디',
  heatMapHint: '내 기록에 날마다 푼 문제 수를 칸으로 보여 줘요.',
  show: '보기',
  use: '사용',
  data: '내 기록 지키기',
} as const

export const theme = {
  label: '화면 밝기',
  system: '시스템',
  light: '밝게',
  dark: '어둡게',
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
  persist: '자동 삭제 막기',
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
    `이 브라우저에 저장한 기록 ${count}건을 모두 지워요. 다른 기기에 있는 기록은 그대로예요. 이 브라우저의 설정도 남아요.`,
  erased: '이 브라우저의 기록을 모두 지웠어요.',
  notErased: '지우지 못했어요. 기록은 그대로예요.',
} as const

export const offline = {
  title: '오프라인',
  unsupported: '이 브라우저는 오프라인 보관을 지원하지 않아요. 연결되어 있을 때 볼 수 있어요.',
  nothing: '아직 이 기기에 담지 못했어요. 연결이 좋은 곳에서 화면을 새로 열면 다시 담아요.',
  loading: '확인하는 중이에요.',
  complete: (size: string) => `질문과 그림이 모두 이 기기에 있어요 (${size}). 연결이 없어도 볼 수 있어요.`,
  partial: '이미 본 질문은 연결이 없어도 볼 수 있어요. 모두 내려받으면 안 본 질문도 볼 수 있어요.',
  filling: (left: number) => `질문과 그림을 이 기기에 담고 있어요. 파일 ${left}개가 남았어요.`,
  download: (size: string) => `모두 내려받기 (${size})`,
  progress: '내려받는 중이에요.',
  failed: (count: number) => `파일 ${count}개를 내려받지 못했어요. 연결을 확인하고 다시 눌러 주세요.`,
  wrong: (count: number) =>
    `파일 ${count}개는 내용이 온전하지 않게 와서 담지 않았어요. 다른 연결에서 다시 눌러 주세요.`,
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
  licences: '문답이 쓰는 오픈 소스와 라이선스',
  keysTitle: '단축키',
  keysOff: '한 글자 단축키는 설정에서 끌 수 있어요.',
  keys: [
    ['/', '질문 찾기'],
    ['?', '단축키 보기'],
    ['Ctrl/⌘ K', '질문, 페이지, 동작 찾기'],
    ['J · K', '다음 질문 · 이전 질문'],
    ['Space', '답 보기'],
    ['1 · 2', '몰랐어요 · 알았어요 (버튼이 네 개면 1 ~ 4)'],
    ['O · X', '맞아요 · 아니에요'],
    ['Z', '방금 고른 답 되돌리기'],
    ['S', '퀴즈에서 건너뛰기'],
    ['M', '퀴즈에서 메모 적기'],
    ['B', '북마크 (목록에서는 고른 질문)'],
    ['Esc', '닫기, 검색어 지우기'],
  ],
} as const
