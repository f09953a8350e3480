import { describe, expect, test } from 'vitest'
import { asks } from '../../../src/notes/parse/asks.ts'

describe('asks', () => {
  test.each([
    '도커란?',
    '왜 그런가요? ⭐⭐',
    '`docker ps`는 **무엇을 보여 주나요**? (예시 포함)',
    'TCP와 UDP의 차이를 설명해주세요.',
    '두 방식을 비교하시오',
    '배경에 대해서 설명',
    '도커는 어떻게 작동하는지',
    '컨테이너와 VM 차이가 뭔가요',
    '❓ AOP를 사용하는 이유',
    '3) Explain canary release',
    'What is Argo CD and how does it work',
    'Difference between PV and PVC',
    '선점형 스케줄링이란',
    '**REST**란',
    '빈칸을 채우시오.',
    '옳지 않은 것은',
    '이벤트 루프의 역할은',
    '왜 쓰는 거야',
    '어떤 일이 벌어지나',
    '차이를 설명해보자',
    'When should you use Redis',
    'Can we override static methods',
    '`왜 느린가요?`',
    '`docker ps`는?',
    'Difference b/w PV and PVC',
  ])('is true for "%s"', (text) => {
    expect(asks(text)).toBe(true)
  })

  test.each([
    '',
    '서버의 혼란',
    '뮤텍스와 세마포어의 차이',
    '멀티 스레드를 사용하는 이유',
    '오류가 자주 일어나요.',
    '안내 메일의 링크로 들어가요',
    'Docker를 설치하세요',
    '질문을 먼저 읽고 스스로 답변해 보세요',
    '프로그램이란? 어떤 작업을 하는 파일을 의미한다.',
    'How to install',
    '확인을 클릭하십시오',
    '둘 가운데 하나',
    '생성자 대신 정적 팩터리를 고려하라',
    'Which files to copy',
    'Can be restarted',
    'Name resolution',
    '병합 연산자 `??`',
    '`a ? b : c`, `?.`',
    '참고 자료',
  ])('is false for "%s"', (text) => {
    expect(asks(text)).toBe(false)
  })
})

test('a tag behind a question changes nothing about what it asks', () => {
  expect(asks('볼륨이란 무엇인가요? #docker #스토리지')).toBe(true)
  expect(asks('볼륨을 지웠어요 #docker')).toBe(false)
})
