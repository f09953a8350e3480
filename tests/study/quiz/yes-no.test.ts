import { describe, expect, it } from 'vitest'
import { modeOf } from '../../../src/study/quiz/modes.ts'
import { asked, material, words } from '../../support/materials.ts'

describe('네/아니요', () => {
  const verdict = (question: string, ...answer: readonly string[]) => {
    const prompt = modeOf('ox').makePrompt(asked(question, ...answer), words, 1)
    return prompt?.kind === 'ox' ? prompt.verdict : null
  }

  it.each([
    ['yes', '컨테이너의 내용은 휘발성인가요?', '네, 맞습니다.'],
    ['yes', '이미지 레이어는 사라지지 않겠죠?', '네. 읽기 전용이라 사라지지 않습니다.'],
    ['yes', 'run 중인 이미지는 삭제가 안되나요?', '네, 안됩니다. (사용 중이거든요)'],
    ['yes', 'attach와 exec의 차이는 진입과 실행인가요?', '예, 맞습니다.'],
    ['yes', '지워지나요?', '예'],
    ['yes', '지워지나요?', '예. docker rm으로 지워집니다.'],
    ['yes', '지워지나요?', '예, 1) 먼저 멈추고 2) 지웁니다.'],
    ['yes', '되나요?', '예 됩니다.'],
    // Beside one question, what stands in brackets is none.
    ['yes', '컨테이너(볼륨인가요? 이미지인가요?)도 되나요?', '네, 됩니다.'],
    // A dot inside a word ends no sentence, and a hedge in the second is no longer about the first.
    ['yes', '되나요?', '네, 1.5 버전부터 됩니다. 대부분 씁니다.'],
    ['yes', '되나요?', '네: 됩니다.'],
    ['yes', '정말 되나요??', '네, 됩니다.'],
    ['yes', '되나요(윈도)요?', '네, 됩니다.'],
    ['yes', '되나요?', '네, 됩니다! 대부분 씁니다.'],
    ['yes', '되나요?', '네 개발자가 정합니다.'],
    ['yes', '되나요?', '네 (Docker Hub도 됩니다)'],
    ['no', '이름을 안 주면 모든 이미지에 적용되나요?', '아니오, 그렇지 않습니다.'],
    ['no', 'OS를 공유하면 다른 OS는 못 쓰는건가요?', '아니요. 배포판은 다를 수 있어요.'],
    ['no', '푸시할 때 버전이 자동으로 생기나요?', '아니오, 그렇지는 않습니다.'],
  ])('reads %s from "%s" / "%s"', (expected, question, answer) => {
    expect(verdict(question, answer)).toBe(expected)
  })

  it.each([
    ['no outright yes', '로컬에 둘 수 있나요?', '가능합니다.'],
    ['an opening that only looks like one', '예제가 있나요?', '예를 들어 nginx가 있어요.'],
    ['an example after a colon', '옵션이 있나요?', '예: docker run -it ubuntu'],
    ['an example after a full-width colon', '옵션이 있나요?', '예： 이렇게 씁니다.'],
    ['an example after a space and a colon', '옵션이 있나요?', '예 : 이렇게 씁니다.'],
    ['an example after a bracket', '옵션이 있나요?', '예) docker run으로 실행합니다.'],
    ['a numbered example', '옵션이 있나요?', '예 1) docker run을 실행합니다.'],
    ['a numbered example without a bracket', '옵션이 있나요?', '예 1. 컨테이너를 실행합니다.'],
    ['an example with a circled number', '옵션이 있나요?', '예 ① 컨테이너를 실행합니다.'],
    ['a lettered example', '옵션이 있나요?', '예 A) 컨테이너를 실행합니다.'],
    ['an example after a dash', '옵션이 있나요?', '예 - 컨테이너를 실행합니다.'],
    ['a command as an example', '옵션이 있나요?', '예 docker run -it ubuntu bash'],
    ['examples', '옵션이 있나요?', '예시: docker run -it ubuntu'],
    ['four of something', '종류가 있나요?', '네 가지가 있습니다.'],
    ['four times', '다시 하나요?', '네 번 합니다.'],
    ['four pieces', '여럿인가요?', '네 개예요.'],
    ['a word that begins like a yes', '무엇을 쓰나요?', '네트워크를 씁니다.'],
    ['a joke', '지워도 되나요?', '아니되옵니다.'],
    ['a hedge', '둘 다 가능한가요?', '네, 대부분 가능합니다.'],
    ['a hedge behind a dot in a word', '되나요?', '네, 1.5 버전은 대부분 됩니다.'],
    ['a hedge without an end', '되나요?', '네, 대부분 됩니다'],
    ['two questions with one sign', '공유된 것만 쓰나요 내 것도 쓰나요?', '네, 다 됩니다.'],
    ['a guess', '둘 다 선택되나요?', '네, 그럴 수도 있을 것 같습니다.'],
    ['a condition', '커밋해서 쓸 수 있지 않나요?', '네, 저장만 한다면 가능은 합니다.'],
    ['a reservation', '밖에서 접속되나요?', '네, 됩니다. 단, 포트를 열어야 해요.'],
    ['two questions with other ends', '되는 것? 안 되는 것?', '네, 됩니다.'],
    ['two questions', '공유된 것만 쓰나요? 내 것도 쓰나요?', '네, 다 됩니다.'],
    ['a choice', 'Pod인가요 아니면 컨테이너인가요?', '네, Pod입니다.'],
    ['an open question', '어떻게 지우나요?', '네, docker rm으로 지웁니다.'],
    ['a request', '다시 설명해 주세요.', '네, 다음 시간에 할게요.'],
  ])('never asks from %s', (_, question, answer) => {
    expect(verdict(question, answer)).toBeNull()
  })

  it('leaves out what leans on the question above and what the author keeps out', () => {
    const leaning =
      '# 노트\n\n- 첫 질문인가요?\n  - 네, 맞습니다.\n\n- 위 질문에 이어서, 그것도 되나요?\n  - 네, 됩니다.\n'
    expect(modeOf('ox').makePrompt(material(leaning), words, 1)).toBeNull()
    const excluded = '# 노트\n\n- 되나요?\n  - 네, 됩니다.\n  <!-- ox: no -->\n'
    expect(modeOf('ox').makePrompt(material(excluded), words, 1)).toBeNull()
  })

  it('judges a choice and suggests a grade', () => {
    const mode = modeOf('ox')
    expect(mode.judge({ kind: 'ox', verdict: 'no' }, 'no', words)).toEqual({
      kind: 'verdict',
      isRight: true,
      suggests: 'good',
    })
    expect(mode.judge({ kind: 'ox', verdict: 'no' }, 'yes', words)).toMatchObject({
      isRight: false,
      suggests: 'again',
    })
  })
})
