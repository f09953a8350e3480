/** Tells a text that asks from one that tells. */
import { leadingNumber } from './markers.ts'

/** Marks around words, signs for emphasis a note in parentheses and tags (`#docker`) at the end: they change nothing about what a text asks. */
const MARKS = /[*_`~"'“”‘’]+/g
/**
 * Line breaks at the end: how an author keeps the next line apart. What stands behind a space or another break is no start: a long row of
 * them is gone through once.
 */
const BREAKS = /(?<!\s|<br\s*\/?>)\s*(?:<br\s*\/?>\s*)+$/i

/** Returns a line without the line breaks of HTML at its end. */
export function withoutBreaks(text: string): string {
  return text.replace(BREAKS, '')
}

const CODE = /`[^`]*`/g

/** Returns a line without the question marks of its code: `?.` and `??` are operators. Code with Korean words is a text. */
export function withoutOperators(text: string): string {
  return text.includes('?')
    ? text.replace(CODE, (code) => (/[가-힣]/.test(code) ? code : code.replaceAll('?', '')))
    : text
}

const LAST_SIGNS =
  /(?:\p{Extended_Pictographic}|\u{fe0f}|[\s.!…:★☆]|\s#[\p{L}\p{N}_/-]{1,60}|\([^()]{0,80}\)|\[[^[\]]{0,80}\])+$/u
const LONGEST = 400

/** `설명해 주세요`, `비교하시오`: a request to explain something. Other requests (`설치하세요`) are steps of an answer. */
const REQUEST =
  /(?:설명|비교|서술|기술|논술|말씀|이야기|얘기|나열|정의|구분|소개|제시|계산|증명|분석|요약|대답|예시|(?:^|[\s을를])(?:말|구|답|논)(?=[하해])|쓰(?=[시세라])|적(?=[으어])|고르|찾(?=[으아])|예를\s?들|알려|보여)(?:하여|하|해|을|를|어|아|으)?\s?(?:[가-힣]{1,3}\s)?(?:봐\s?)?(?:주세요|주십시오|주시오|보세요|보시오|보십시오|보자|하세요|하시오|하십시오|세요|시오|십시오|라|줘|줄래요)$/
const EXPLAIN = /(?:설명|비교|서술|구분|설명하기)$/
/** `빈칸을 채우시오`: only examinations ask so. Steps say `클릭하십시오`. */
const TASK = /(?<!십)시오$/
/** `역할은`, `옳지 않은 것은`: what stands before the question mark that is left out. */
const SUBJECT =
  /(?:것|이유|원인|종류|차이점?|방법|과정|원리|특징|장점|단점|개념|정의|뜻|의미|조건|역할|목적|값|결과|용어|이름|명령어?|순서|개수|크기)[은는]$/
/** `왜 쓰는 거야`, `어떤 일이 벌어지나`: endings that ask only with a word that does. */
const WITH_WORD =
  /(?:^|\s)(?:왜|무엇|무슨|뭐|뭘|뭔|어떻게|어떤|언제|어디|누가|누구|몇|어느|얼마)[^.]{0,80}[나까야지죠니]$|(?:뭐|거)야$|(?:뭔데|뭘까)$/
/** Endings that only a question has, also without a question mark. `일어나요` and `들어가요` tell, `혼란` and `계란` are words. */
const ENDING =
  /(?:[인은는한던된른뭔런]가요|(?:하|되|있|없|았|었|했|쓰|주|보|시|이)나요|[을할될일갈올까]까요?|[습입합됩]니까|[인은는한]가|(?:는|은|인|할|뭔|뭐)지|(?<=[^\s혼계소반요모피착교])란|[느으이]냐|궁금(?:합니다|해요|하네요|함)|모르겠(?:어요|습니다|네요|음)|알고\s?싶(?:어요|습니다)|(?:질문|문의)\s?드(?:립니다|려요|렸습니다|렸어요))$/
const ENGLISH =
  /^(?:what(?:'s|’s| is| are| does| do| did| happens| would| will| makes| was| were| kinds?| types?)|why(?: is| are| do| does| did| would| use| should| we| you)|how (?:is|are|do|does|did|can|would|will|should|many|much|you)|explain|describe|compare|define|discuss|differentiate|distinguish|tell me|can you|could you|have you|do you|walk me|differences? (?:between|b\/w)|when (?:should|do|does|would|will)|which (?:is|are|of|one)|where (?:is|are|do|does)|who (?:is|are)|(?:can|does|should|could|would|do) (?:we|you|it)|is it|are there|give (?:an|some) examples?)\b/i

/**
 * Returns true for a text that asks: with a question mark at its end, with an ending of Korean questions and requests to explain,
 * or with an English question word. Takes the Markdown of a heading, bullet or line without its mark.
 */
export function asks(text: string): boolean {
  if (text.length > LONGEST) return false
  const plain = withoutOperators(withoutBreaks(text)).replace(MARKS, '').trim()
  const words = plain.slice(leadingNumber(plain).length)
  if (/^[❓❔]/u.test(words)) return true
  const end = words.replace(LAST_SIGNS, '')
  if (/[?？]$/.test(end)) return true
  if ([ENDING, EXPLAIN, REQUEST, TASK, SUBJECT, WITH_WORD].some((one) => one.test(end))) return true
  return ENGLISH.test(words) && words.length <= 160
}

const TOPIC =
  /(?:차이점?|이유|원인|종류|방법|과정|원리|특징|장단점|장점|단점|개념|정의|뜻|의미|조건|역할|목적|방식|관계|필요성|\d\s?가지)$|\svs\.?\s/i

/** True for a text that names what is to be told, as questions in short do: `TCP와 UDP의 차이`, `뮤텍스 vs 세마포어`. Titles of lectures do so, too. */
export function namesTopic(text: string): boolean {
  const plain = text.replace(MARKS, '').trim()
  return plain.length <= LONGEST && TOPIC.test(plain.replace(LAST_SIGNS, ''))
}
