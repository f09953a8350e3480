/** The 네/아니요 mode: questions whose answer begins with a clear yes or no, asked as "답은 ‘네’일까요, ‘아니요’일까요?" */

import type { Mode, Verdict } from './mode.ts'
import { hasAnswer, type Material } from './quiz-source.ts'

const opener = /^["'“‘]?(?:(네|넵|예)|(?:아니오|아니요|아뇨))(?=[\s,.!~:]|$)[\s,.!~:]*/

/** 예 as "example": "예: docker run", "예) …", "예 1) …", "예 docker ps". With a comma or a full stop it is a yes. */
const example =
  /^["'“‘]?예(?: ?[:：;)\]>=→]| ?[-–—~](?: |$)| ?\(?(?:\d+|[①-⑳]|[A-Za-z가나다라마바사아])[.):]| ?[①-⑳]| \d| 를 | 들어|[ .]+[^가-힣]+$)/

/** 네 as the number four, before a counted noun. */
const four =
  /^["'“‘]?네 (?:가지|개|번|번째|명|분|대|곳|군데|단계|종류|줄|칸|장|권|쪽|줄기|자리|글자|시간|시|달|주|살|배|차례|묶음|쌍|그룹|컨테이너|노드|파일|명령|명령어|옵션|부분|항목|방법|경우|사람|쌍|축|층)(?:[은는이가을를의로와과도씩만나까,.)\s:]|에서|부터|째|으로|이에요|예요|입니다|이고|이며|뿐|정도|다|$)/

/** Words that make an answer neither yes nor no: 대부분, 경우에 따라, 그럴 수도. Looked for in its first sentence. */
const hedge =
  /대부분|대체로|대개|보통|일반적으로|통상|주로|가끔|때때로|때로는|에 따라|일부|거의|아마|글쎄|것 ?같|듯|수도|수는 있|[다라]면|경우에?[는만]|가능은|[기긴]는? ?(?:한데|합니다|해요|하지만|하나)|어느 ?정도|약간|조금|비슷|반은|꼭 그|반드시 그|항상 그|무조건 그|애매|추측|모르겠/

/** The beginning of a later sentence that limits the answer. */
const reservation =
  /(?:^|[.!?)]\s*)(?:단|다만|하지만|그러나|그렇지만|그런데|그래도|물론|엄밀히|정확히는)[\s,]/

/** Words of a question that cannot be answered by yes or no. */
const openQuestion =
  /무엇|뭐|뭘|뭔|무슨|어떻게|어떤 ?(?:것|게|걸|식|방식|방법|차이|역할|의미|용도|원리)|어디|언제|누가|누구|왜|얼마|주세요|주실|부탁|알려/

const questionEnd = /(?:나요|가요|까요|죠|지요|[습입합됩]니까|는지요|건지요|까(?=\?))(?=[\s?.,)!]|$)/g

/** The mode's stored name is `ox`. */
export const yesNoMode: Mode = {
  id: 'ox',
  input: 'choice',
  makePrompt(material) {
    const verdict = readVerdict(material)
    return verdict && { kind: 'ox', verdict }
  },
  judge(prompt, input) {
    if (prompt.kind !== 'ox') return { kind: 'none' }
    const isRight = input === prompt.verdict
    return { kind: 'verdict', isRight, suggests: isRight ? 'good' : 'again' }
  },
}

/**
 * Returns whether the answer says yes or no. Null when it says neither clearly, when the question is open or asks two things,
 * when it needs the question above, or when the author excludes it from this mode.
 */
function readVerdict(material: Material): Verdict | null {
  const { card, body } = material
  if (!hasAnswer(material) || card.leans || body.oxExcluded) return null
  if (asksMoreThanOne(card.text) || openQuestion.test(card.text)) return null
  const [line = ''] = body.answerText.trim().split('\n')
  const match = opener.exec(line.trim())
  if (!match || example.test(line.trim()) || four.test(line.trim())) return null
  const rest = line.trim().slice(match[0].length)
  if (hedge.test(firstSentence(rest)) || reservation.test(rest)) return null
  return match[1] === undefined ? 'no' : 'yes'
}

function asksMoreThanOne(question: string): boolean {
  const bare = question.replace(/\([^)]*\)/g, ' ')
  const marks = bare.match(/\?+/g)?.length ?? 0
  const ends = bare.match(questionEnd)?.length ?? 0
  return marks > 1 || ends > 1 || /아니면|\bvs\b/i.test(bare)
}

function firstSentence(text: string): string {
  return /^.*?[.!?](?=\s|$)/.exec(text)?.[0] ?? text
}
