/** Stop words: words of questions that carry grammar or politeness, but no subject. */

import { keystrokes } from './hangul.ts'
import { allParticles } from './particles.ts'
import { isFormOf } from './stemmer.ts'

const words = new Set(
  `나은 나은가요 나은지 나아요 나을까요 가요 같나요 같아요 같은 같은데 같은데요 같이 거 거기 거나 거는 거를 거의 건 건가 건가요 걸 것 것도 것은 것을 것이 게 경우 경우가 경우는 경우도 경우에 경우에는 경우엔 계속 관련 그 그거 그건 그걸 그것 그게 그냥 그래도 그래서 그러면 그런 그런가요 그런데 그럴 그럼 그렇게 그렇지 그리고 근데 꼭
  나 나는 나오나요 나와요 내 내가 너무 누가 다 다른 다시 대로 대신 대한 대해 대해서 더 도 도대체 되 되게 되고 되나 되나요 되는 되는지 되는거 되는건가요 되는데 되는데요 되면 되죠 될 될까 될까요 된 된다 된다고 됩니까 됩니다 돼 돼요 되요 든 듯 등 등을 따라 따로 때 때는 때도 때문 때문에 때에 또 또는
  라는 라고 마다 마치 만 만약 만약에 만일 많이 말고 매번 먼저 모두 모르겠어요 무슨 무엇 무엇을 무엇이 무엇인가요 무엇인지 뭐 뭐가 뭐고 뭐에요 뭐예요 뭐죠 뭔가 뭔가요 뭔데 뭔지 뭘 및
  방법 방법은 방법을 방법이 방식 번 보고 보나요 보는 보면 보세요 보여주세요 볼 봐야 부분 부탁 부탁드립니다 사용 상황 설명 설명해 설명해주세요 쉽게 수 수가 수도 수는 시 싶어 싶어요 싶으면 싶은데 싶은데요 쓰나요 쓰는 쓸
  아니면 아닌가요 아닌지 아마 안 안되나요 않고 않나요 않는 않은 않을 알 알고 알려 알려주세요 알수 어디 어디서 어디에 어디로 어떠한 어떡해 어떡하죠 어떤 어떤걸 어떤게 어떻게 어떻게되나요 어떻게하나요 어케 언제 얼마나 없나 없나요 없는 없는데 없는지 없어요 없으면 없을까요 없이 에는 여기 여기서 역시 예 예를 왜 요 우리 위 위한 위해 위해서 이 이거 이건 이것 이것은 이게 이라고 이란 이런 이럴 이렇게 이미 이후 일단 일반적으로 있고 있나 있나요 있는 있는지 있는데 있다 있다면 있습니까 있습니다 있어 있어요 있어야 있었는데 있으려면 있으면 있을 있을까 있을까요 있죠
  자꾸 자동 잘 저 저는 저희 적 전 정도 정확히 제 제가 제일 좀 종류 주세요 줄 중 중에 중에서 즉 지 지금 직접 진짜 쪽 차례 참고 처럼 추가로 통해 통해서 하 하게 하고 하나 하나요 하는 하는거 하는건가요 하는데 하는지 하는가요 하려고 하려면 하면 하면서 하시나요 하여 하지 하지만 한 한가요 한다 한다면 한번 할 할까요 할때 할려면 할수 할수있나요 함 합니까 합니다 해 해도 해야 해야하나요 해야되나요 해요 해주세요 했는데 했을 했을때 현재 혹시 혼자 후 후에
  새로 미리 바로 그냥 계속 동안 끝까지 내가 네가 남이 남의 몇 몇개 개나 하나 하나만 하나씩 하나를 한번에 어느 일부러 까닭 까닭이 까닭은 또한 오히려 결국 원하는 원하면 필요한가요 필요한지 필요해요 필요하나요 어떨 때마다 가끔 항상 늘 언제나 매우 아주 훨씬 더욱 약간 조금 거꾸로 반대로 똑같이 그대로 따로따로 어차피 당연히 솔직히 사실 물론 특히 주로 대체로 거의 완전히 전혀 별로 방금 아까 나중에 이따가 요즘 최근 오늘 어제 내일 이번 다음 다음에 저번 지난 누구 누구나 누군가 아무 아무거나 아무나 여러분 선생님 강사님 저기 거기서 이쪽 그쪽 때문인가요 덕분 위주 쓰임 쓰임새 부분은 부분이 부분을 쪽은 쪽이 측면 관점 입장 느낌 생각 말씀 얘기 이야기
  서로 각각 얼마 얼마까지 얼마만큼 정할 넣을 넣어 나오면 나오는 나와요 생기나요 생기는 생겨요 해결 해결하나요 오나요 오는 오면 두면 두고 걸 걸까 걸까요 건지 거죠 거예요 거에요 싶다 못 못하나요 못하는 못해요 자체 각 매 새 그때 이때 그래 그렇다면
  가능한가요 가능할까요 가능한지 가능하나요 궁금합니다 궁금해요 질문 차이점이 무언가요 원래 보통 아예 되었을 되었나요 되어 되어야 되지 안돼 안돼요 안되요 왜죠 인가요 인지 일까요 이유 이유가 이유는 이유는요 의미 의미인가요`
    .split(/\s+/)
    .filter((word) => word !== ''),
)

const english = new Set(
  'a an the is are am was be do does did how what why when where which who can could should would will to of in on at for with and or it its this that there i my me we you your from by as about into not no if then'.split(
    ' ',
  ),
)

/** Words of every subject and of everyday life. They are looked for like others, but no question is about them. */
const general = new Set(
  `앞 앞쪽 뒤 뒤쪽 왼쪽 오른쪽 비교 비용 요금 가격 시간 날짜 결과 확인 조회 체크 추천 종류 유형 차이 차이점 공통점 장점 단점 장단점 특징 특성 의미 뜻 정의 개념 목적 용도 목표 기준 규칙 순서 과정 절차 단계 원인 영향 해결 해결책 대응 대처 대책 주의 주의사항 조심 점 문제 이슈 상황 경우 조건 준비 준비물 예약 취소 신청 관리 사용 이용 활용 선택 변경 수정 교체 추가 삭제 제거 시작 종료 크기 사이즈 개수 갯수 횟수 최대 최소 전체 일부 하나 여러 다수 처음 마지막 최초 최종 먼저 정보 내용 예제 예시 결정 방향 위치 이름 사람 회사 업체 사용자 계산 평균 필요 가능 중요 안전 위험 보관 설치 이동 구매 판매 광고 문의 안내 규격 규정 제한 허용 거부 이력 기록 목록 그림 사진 화면 색 소리 물 불 집 차 돈 책 글 말 일 년 월 주 분 초 개 번 곳 면 법 코스 작성 구성 지정 구분 대상 유지 부족 초과 증가 감소 기간 주기 시점 공유 환경 표 그룹 수량 비율 질문 답변 검색 실제 실습 교재 강의 교육 공부 학습
  name time date size count type kind list number value example use need same way method result check find make best new first last all one two check`
    .split(/\s+/)
    .filter((word) => word !== ''),
)

/** True for words such as 비교, 비용 and 확인, which say nothing of the subject. */
export function isGeneralWord(word: string): boolean {
  return general.has(word)
}

/** Verbs that help other verbs or say little by themselves. All their forms are stop words. */
const helperVerbs =
  '있다 하다 되다 싶다 보다 주다 않다 말다 나다 가다 오다 놓다 두다 버리다 알다 모르다 나오다 들다 그렇다 어떻다 이렇다 궁금하다 원하다 필요하다 가능하다 보이다 괜찮다 어쩌다 그러다 이러다 저러다 맞다 아니다 걱정되다 걱정하다 생각하다 말하다 부탁하다 알리다 가지다 지다 내다 대다 못하다 안되다 안하다 해보다 해주다 해놓다 계시다'.split(
    ' ',
  )
/** Words that point at something, with any particle: 거랑, 이것만, 어디까지. */
const pointing = new RegExp(
  `^(?:[이그저]?[거것]|[여거저]기|뭐|누구|언제|어디)(?:${allParticles.join('|')})*$`,
)

const knownHelpers = new Map<string, boolean>()

/** True for stop words, such as 있나요, 어떻게 and how. */
export function isStopWord(word: string): boolean {
  if (words.has(word) || english.has(word.toLowerCase())) return true
  if (!/^[가-힣]{2,}$/.test(word)) return false
  const known = knownHelpers.get(word)
  if (known !== undefined) return known
  const isHelper = pointing.test(word) || helperVerbs.some((verb) => isFormOf(word, verb))
  if (knownHelpers.size > 5000) knownHelpers.clear()
  knownHelpers.set(word, isHelper)
  return isHelper
}

/** True for a word that looks like an inflected verb or adjective (헷갈려요, 떨어지면), which is likely not a term. */
export function looksInflected(word: string): boolean {
  return /[가-힣]+(?:요|죠|면|는데|니다|니까|려고|려면|는지|은지|을까|다가|어서|아서|해서|려서|지만|거나|던|도록|으며|면서|다고|라고|하게|하고|하지|하기|해도|어도|아도|려도|져도|려야|해야|어야|아야|진|한|된|할|될|였을|었을|았을|했을|했던|었던|았던|려는|하는|되는|지는|리는|치는|나는|드는)$/.test(
    word,
  )
}

/** True for a word whose polite or connecting ending is still being typed (있습ㄴ, 붙였느). */
export function isEndingBegun(word: string): boolean {
  return (
    /^[가-힣]/.test(word) &&
    /(?:ㅅㅡㅂ(?:ㄴㅣ?ㄷ?)?|ㅂㄴㅣ?ㄷ?|ㄴㅏㅇ|ㄴㅡㄴ?ㄷ?|ㄱㅏㅇ|ㄴㄱㅏ?|ㅓㅆㅇ?|ㅇㅛ?)$/.test(
      keystrokes(word),
    )
  )
}
