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
  paper: '종이 카드',
  listen: '듣기',
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
  people: '사람에게',
  link: '친구에게 링크로 보내기',
  linkAbout: '질문 목록이 링크에 들어 있어요. 받은 사람은 목록을 먼저 보고, 풀거나 북마크에 담을 수 있어요.',
  linkMany: (most: number) => `링크에는 질문을 ${most}개까지 담을 수 있어요. 범위를 줄여 주세요.`,
  share: '링크 보내기',
  copied: '링크를 복사했어요.',
  byHand: '아래 링크를 복사해 주세요.',
  trainer: '강사에게 어려운 질문 보내기',
  trainerAbout:
    '자주 틀린 질문의 id와 틀린 횟수만 든 코드예요. 이름과 시간은 들어 있지 않아요. 보내기 전에 읽어 볼 수 있어요.',
  trainerLook: '보낼 내용 보기',
  trainerNone: '아직 틀린 질문이 없어요.',
  trainerCode: '보낼 코드',
  trainerCopy: '코드 복사',
  codeCopied: '코드를 복사했어요. 강사에게 보내 주세요.',
  codeByHand: '코드를 직접 복사해 주세요.',
  toClass: '코드를 모으는 페이지',
  misses: (count: number) => `${count}번 틀림`,
  calendar: '달력에',
  reminder: '복습 알림',
  reminderAbout: '.ics 파일을 열면 달력에 알림이 들어가요. 다시 받으면 이전 알림을 대신해요.',
  hour: '알림 시각',
  hourOf: (hour: number) => `${hour < 12 ? '오전' : '오후'} ${hour % 12 === 0 ? 12 : hour % 12}시`,
  daily: '매일 반복',
  reminderToday: (count: number, site: string) => `오늘 볼 질문 ${count}개 · ${site}`,
  reminderDaily: (site: string) => `복습할 시간이에요 · ${site}`,
  reminderFile: '복습 알림',
} as const

/** The page that a link from a classmate opens. */
export const shared = {
  title: '받은 질문',
  lead: (title: string, count: number) =>
    `${title === '' ? '' : `‘${title}’ · `}친구가 보낸 질문 ${count}개예요. 아직 아무것도 저장하지 않았어요.`,
  none: '받은 질문이 없어요. 친구가 보낸 링크로 열어 주세요.',
  broken: '링크가 잘렸거나 잘못되었어요. 링크 전체를 다시 받아 주세요.',
  newer: '더 새로운 문답에서 만든 링크예요. 새로고침한 다음 다시 열어 주세요.',
  unknown: (ids: readonly string[]) => `이 노트에 없는 질문 ${ids.length}개는 뺐어요: ${ids.join(', ')}`,
  quiz: (count: number) => `이 ${count}개 풀기`,
  add: (count: number) => `${count}개 모두 북마크에 담기`,
  added: (count: number) => `${count}개를 북마크에 담았어요.`,
  allKept: '모두 북마크에 있어요.',
  browse: '질문 둘러보기',
} as const

/** The trainer's page. */
export const classPage = {
  title: '어려운 질문 모으기',
  about:
    '수강생이 ‘내보내기’에서 복사해 보낸 코드를 그대로 붙여넣어 주세요. 대화를 통째로 붙여넣어도 돼요. 이 화면에서만 모으고 저장하지 않아요.',
  paste: '받은 코드',
  result: (codes: number) => `코드 ${codes}개를 모았어요.`,
  table: '어려운 질문',
  question: '질문',
  learners: '틀린 사람',
  misses: '틀린 횟수',
  chart: '틀린 사람의 비율',
  people: (count: number) => `${count}명`,
  times: (count: number) => `${count}번`,
  left: '모으지 못한 것',
  why: {
    doubled: '같은 코드가 또 있어요',
    wrong: '잘렸거나 코드가 아니에요',
    newer: '더 새로운 문답의 코드예요',
    foreign: '다른 노트의 코드예요',
  },
  unknown: (ids: readonly string[]) => `이 노트에 없는 질문은 뺐어요: ${ids.join(', ')}`,
} as const

/** Cards on paper. */
export const paper = {
  title: '종이 카드',
  about:
    'A4 한 장에 여덟 장이에요. 가운데 점선을 따라 한 번 접고 붙인 다음 잘라 쓰세요. 긴 답은 앞부분만 들어가요.',
  count: (count: number, sheets: number) => `질문 ${count}개 · ${sheets}쪽`,
  print: '인쇄',
  picture: (alt: string) => (alt === '' ? '(그림)' : `(그림: ${alt})`),
} as const

/** Listening. */
export const listen = {
  title: '듣기',
  about: '질문을 읽고, 잠깐 기다렸다가 답을 읽어요. 이 화면을 켜 둔 동안에만 들려요.',
  noVoice: '이 기기에는 한국어 음성이 없어서 들려 드릴 수 없어요.',
  mute: '음성이 나오지 않아서 멈췄어요. 인터넷 연결과 기기의 음성 설정을 확인해 주세요.',
  unloaded: '답을 불러오지 못해서 멈췄어요. 연결을 확인하고 다시 눌러 주세요.',
  phases: { question: '질문을 읽고 있어요', gap: '생각할 시간이에요', answer: '답을 읽고 있어요' },
  play: '듣기',
  pause: '멈춤',
  previous: '이전 질문',
  next: '다음 질문',
  gap: '생각할 시간',
  seconds: (seconds: number) => `${seconds}초`,
  rate: '속도',
  times: (rate: number) => `${rate}배`,
  at: (at: number, total: number) => `${at}/${total}`,
  terminal: '터미널 예시가 있어요.',
  code: '코드 예시가 있어요.',
  picture: '그림이 있어요.',
  pending: '아직 답을 준비하고 있어요.',
} as const

/** A record as a row of QR codes, on the device that has it. */
export const codes = {
  title: 'QR 코드로 다른 기기에',
  about:
    '옮겨 갈 기기의 카메라 앱으로 코드를 하나씩 찍어 링크를 여세요. 순서는 상관없고, 다시 찍어도 겹치지 않아요.',
  safari:
    '아이폰 카메라는 링크를 사파리에서 열어요. 홈 화면에 추가한 앱은 기록을 따로 저장하니, 앱으로 옮길 때는 파일로 내보내 주세요.',
  large: (most: number) =>
    `기록이 많아서 QR 코드 ${most}장에 담지 못해요. 파일로 내보내서 옮겨 주세요. 파일에는 모두 들어가요.`,
  at: (at: number, of: number) => `${of}장 중 ${at}장`,
  picture: (at: number, of: number) => `QR 코드, ${of}장 중 ${at}장`,
  previous: '앞 코드',
  next: '다음 코드',
  close: '닫기',
} as const

/** The page that such a code opens on the other device. */
export const received = {
  title: '기록 옮겨 받기',
  about:
    '다른 기기의 설정 → 백업과 기기 옮기기 → QR 코드로 옮기기에 나오는 코드를 카메라 앱으로 하나씩 찍어 주세요. 순서는 상관없어요.',
  none: '아직 받은 코드가 없어요.',
  progress: (have: number, of: number) => `${of}장 중 ${have}장`,
  missing: (numbers: readonly number[]) => `아직 ${numbers.join(', ')}번 코드를 받지 못했어요.`,
  whole: '모두 받았어요. 내용을 확인하고 가져오세요.',
  said: {
    new: (number: number) => `${number}번 코드를 받았어요.`,
    again: (number: number) => `${number}번 코드는 이미 받았어요.`,
    other: () => '지금 받고 있는 기록의 코드가 아니에요.',
  },
  restart: '받던 것을 버리고 이 코드부터 받기',
  broken: '코드가 잘렸거나 잘못되었어요. 그 코드를 다시 찍어 주세요.',
  newer: '더 새로운 문답에서 만든 코드예요. 새로고침한 다음 다시 찍어 주세요.',
  unkept: '이 브라우저가 코드를 저장하지 못해요. 파일로 옮겨 주세요.',
  mixed: '받은 코드를 기록으로 잇지 못했어요. 버리고 처음부터 다시 찍어 주세요.',
  failed: '기록을 읽지 못했어요. 새로고침한 다음 다시 시도해 주세요.',
  look: '내용 확인',
  drop: '받은 코드 버리기',
  dropped: '받은 코드를 버렸어요.',
  done: '기록을 가져왔어요. 이제 이 기기에서 이어서 공부할 수 있어요.',
  study: '이어서 공부하기',
} as const
