/** Finds questions that are a follow-up of the question above. */

// "위 질문에 이어서", "앞 질문의 답변처럼", "위와 같은 경우 한계점은?": not clear without the question above.
const FOLLOW_UPS = [
  /(?:^|[\s(["'])(?:바로\s*)?(?:위|윗|앞|앞선|이전|직전|방금)(?:의|에|에서)?\s*(?:한\s*)?(?:질문|답변|답|문항|Q&A)/,
  /(?:^|[\s(["'])(?:위|앞)(?:와|과|에서처럼|처럼)\s*(?:같은|같이|비슷한)/,
  /^(?:그럼|그러면|그렇다면)[\s,]/,
  /^\(?\s*(?:이어서|추가\s*질문|연결\s*질문|꼬리\s*질문)/,
  /질문(?:에|과|을)?\s*(?:이어서|이어|연결해서|연관해서|관련해서|추가로)/,
]

/** Returns true for a question that is not clear without the one above it. Takes its plain text. */
export function leansOnPrevious(text: string): boolean {
  return FOLLOW_UPS.some((pattern) => pattern.test(text))
}
