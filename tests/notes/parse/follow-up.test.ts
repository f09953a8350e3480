import { describe, expect, test } from 'vitest'
import { leansOnPrevious } from '../../../src/notes/parse/follow-up.ts'

describe('앞 질문에 기대는 질문', () => {
  test.each([
    '(위 질문에 이어서) 그럼 볼 수 있나요?',
    '위 질문의 답변처럼 하면 되나요?',
    '앞 질문과 연결해서, 삭제는 어떻게 하나요?',
    '위와 같은 경우 한계점은?',
    '그럼 컨테이너는 어디에 있나요?',
    '이어서 질문드립니다. 네트워크는요?',
    '(추가 질문) 이름도 바꿀 수 있나요?',
    '방금 질문에 이어, 이미지는요?',
  ])('"%s"', (text) => {
    expect(leansOnPrevious(text)).toBe(true)
  })

  test.each([
    '위의 레이어가 우선하나요?',
    '이미지의 레이어들 중 가장 위의 0B 레이어는 어떤 의미인가요?',
    '앞에서 배운 볼륨은 언제 지워지나요?',
    '(다시질문) 같은 호스트에 둘 다 올라갈 수 있나요?',
    'docker ps -aq 질문 -> 실행중이지 않은 컨테이너도 삭제되나요?',
    '사용자 그룹은 어떻게 나누나요?',
  ])('"%s"는 혼자 읽을 수 있다', (text) => {
    expect(leansOnPrevious(text)).toBe(false)
  })
})
