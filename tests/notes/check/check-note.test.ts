import { describe, expect, test } from 'vitest'
import { answered, problems } from '../../support/note-problems.ts'

describe('check', () => {
  test.each([
    [
      'unclosed-fence',
      [...answered, '```bash', '$ ls'],
      'error 3:1 unclosed-fence 코드 블록이 닫히지 않았어요(```). 코드가 끝나는 줄 아래에 ``` 한 줄을 더해 주세요.',
    ],
    [
      'duplicate-id',
      ['- 하나? <!-- id: same -->', '  - 네.', '- 둘? <!-- id: same -->', '  - 네.'],
      'error 3:6 duplicate-id 고정한 id "same"를 다른 질문이 이미 쓰고 있어요. 두 질문 가운데 하나의 id를 바꿔 주세요. 그때까지 뒤의 질문은 자동 id를 써요.',
    ],
    [
      'bad-id',
      ['- 하나? <!-- id: 한글 -->', '  - 네.'],
      'warning 1:7 bad-id id "한글"는 쓸 수 없어요. 영어 소문자, 숫자, 붙임표(-)로 2~64자를 써 주세요. 예: <!-- id: attach-vs-exec -->',
    ],
    [
      'pending-answer',
      ['- 볼륨은 뭔가요?'],
      'warning 1:1 pending-answer 아직 답이 없는 질문이에요("볼륨은 뭔가요?"). 아래에 두 칸 들여 "  - 답"을 적으면 퀴즈에 나와요.',
    ],
    [
      'empty-bullet',
      [...answered, '  -'],
      'warning 3:3 empty-bullet 내용이 없는 글머리표예요. 내용을 적거나 이 줄을 지워 주세요. 화면에는 나오지 않아요.',
    ],
    [
      'picture-alt',
      [...answered, '  - 여기: ![](img/a.png)'],
      'warning 3:9 picture-alt 그림 "img/a.png"에 설명이 없어요. ![설명](경로)처럼 대괄호 안에 무엇이 보이는지 적어 주세요. 그림을 볼 수 없는 사람이 들어요.',
    ],
    [
      'duplicate-question',
      [...answered, '- 볼륨은 뭔가요', '  - 저장소예요.'],
      'warning 3:1 duplicate-question 같은 질문이 이미 있어요(1번째 줄). 하나로 합치거나 문장을 다르게 적어 주세요. 지금은 카드 두 장으로 나와요.',
    ],
    [
      'leans-on-previous',
      ['- 위 질문에 이어서, 지워지나요?', '  - 네.'],
      'warning 1:1 leans-on-previous 앞 질문에 기대는 질문이에요("위 질문에 이어서, 지워지나요?"). 혼자 읽어도 알 수 있게 적으면 더 좋아요. 퀴즈에서는 앞 질문을 함께 보여 줘요.',
    ],
    [
      'emphasis',
      [...answered, '  - **볼륨(Volume)**은 저장소예요.'],
      'warning 3:5 emphasis GitHub에서는 강조로 보이지 않아요("**볼륨(Volume)**"). 별표 안쪽의 띄어쓰기를 지우거나, 닫는 별표와 다음 글자 사이를 띄워 주세요.',
    ],
    [
      'secret',
      [...answered, '```', '$ docker login -u me -p q1w2e3r4', '```'],
      'warning 4:25 secret 비밀번호나 토큰, 키처럼 보여요("q1w2…"). 진짜라면 지우고 값을 바꿔 주세요. 예시라면 위 줄에 <!-- check-off: secret -->을 적으면 넘어가요.',
    ],
    [
      'no-question',
      [...answered, '## Summary', '![요약](a.png)'],
      'warning 3:1 no-question "Summary" 섹션에 질문이 없어요. 질문을 적는 곳이 아니라면 제목 아래에 <!-- not-questions -->를 적어 주세요.',
    ],
    [
      'bad-link',
      [...answered, '  - [여기](저기)'],
      'warning 3:5 bad-link 주소가 될 수 없는 링크예요("저기"). [글](https://…)처럼 https://로 시작하는 주소를 띄어쓰기 없이 적어 주세요.',
    ],
    [
      'unsafe-link',
      [...answered, '  - [여기](javascript:x)'],
      'warning 3:5 unsafe-link 열 수 없는 종류의 링크예요("javascript:x"). http://, https://, mailto: 주소만 링크가 되고, 이것은 글로만 보여요.',
    ],
    [
      'relative-link',
      [...answered, '  - [여기](../a.md)'],
      'warning 3:5 relative-link 이 사이트에서는 열리지 않는 링크예요("../a.md"). https://로 시작하는 전체 주소나, 있는 노트와 제목(다른-노트.md#제목)을 적어 주세요. 지금은 글로만 보여요.',
    ],
    [
      'unclosed-comment',
      [...answered, '<!-- 여기부터'],
      'warning 3:1 unclosed-comment 주석이 닫히지 않았어요(<!--). 주석이 끝나는 곳에 -->를 적어 주세요. 지금은 글로 보여요.',
    ],
  ])('reports %s with its place, words and a way out', (_, lines, problem) => {
    expect(problems(...lines)).toEqual([problem])
  })

  test('says nothing about a note that is fine', () => {
    expect(
      problems('# 노트', '## Docker', ...answered, '![그림](a.png)', '- [노래](https://youtu.be/x)'),
    ).toEqual([])
  })
})
