import { describe, expect, test } from 'vitest'
import { collectNotes } from '../../src/notes/collect.ts'
import { parseNote } from '../../src/notes/parse.ts'

/** The problems of a note of these lines, as `line:column code message hint`. */
function problems(...lines: readonly string[]): readonly string[] {
  return parseNote(lines.join('\n'), 'note.md').problems.map(
    (one) => `${one.severity} ${one.line}:${one.column} ${one.code} ${one.message} ${one.hint}`,
  )
}

const asked = ['- 볼륨은 뭔가요?', '  - 저장소예요.']

describe('check', () => {
  test.each([
    [
      'unclosed-fence',
      [...asked, '```bash', '$ ls'],
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
      [...asked, '  -'],
      'warning 3:3 empty-bullet 내용이 없는 글머리표예요. 내용을 적거나 이 줄을 지워 주세요. 화면에는 나오지 않아요.',
    ],
    [
      'picture-alt',
      [...asked, '  - 여기: ![](img/a.png)'],
      'warning 3:9 picture-alt 그림 "img/a.png"에 설명이 없어요. ![설명](경로)처럼 대괄호 안에 무엇이 보이는지 적어 주세요. 그림을 볼 수 없는 사람이 들어요.',
    ],
    [
      'duplicate-question',
      [...asked, '- 볼륨은 뭔가요', '  - 저장소예요.'],
      'warning 3:1 duplicate-question 같은 질문이 이미 있어요(1번째 줄). 하나로 합치거나 문장을 다르게 적어 주세요. 지금은 카드 두 장으로 나와요.',
    ],
    [
      'leans-on-previous',
      ['- 위 질문에 이어서, 지워지나요?', '  - 네.'],
      'warning 1:1 leans-on-previous 앞 질문에 기대는 질문이에요("위 질문에 이어서, 지워지나요?"). 혼자 읽어도 알 수 있게 적으면 더 좋아요. 퀴즈에서는 앞 질문을 함께 보여 줘요.',
    ],
    [
      'emphasis',
      [...asked, '  - **볼륨(Volume)**은 저장소예요.'],
      'warning 3:5 emphasis GitHub에서는 강조로 보이지 않아요("**볼륨(Volume)**"). 별표 안쪽의 띄어쓰기를 지우거나, 닫는 별표와 다음 글자 사이를 띄워 주세요.',
    ],
    [
      'secret',
      [...asked, '```', '$ docker login -u me -p q1w2e3r4', '```'],
      'warning 4:25 secret 비밀번호나 토큰, 키처럼 보여요("q1w2…"). 진짜라면 지우고 값을 바꿔 주세요. 예시라면 위 줄에 <!-- check-off: secret -->을 적으면 넘어가요.',
    ],
    [
      'no-question',
      [...asked, '## Summary', '![요약](a.png)'],
      'warning 3:1 no-question "Summary" 섹션에 질문이 없어요. 질문을 적는 곳이 아니라면 제목 아래에 <!-- not-questions -->를 적어 주세요.',
    ],
    [
      'bad-link',
      [...asked, '  - [여기](저기)'],
      'warning 3:5 bad-link 주소가 될 수 없는 링크예요("저기"). [글](https://…)처럼 https://로 시작하는 주소를 띄어쓰기 없이 적어 주세요.',
    ],
    [
      'unsafe-link',
      [...asked, '  - [여기](javascript:x)'],
      'warning 3:5 unsafe-link 열 수 없는 종류의 링크예요("javascript:x"). http://, https://, mailto: 주소만 링크가 되고, 이것은 글로만 보여요.',
    ],
    [
      'relative-link',
      [...asked, '  - [여기](../a.md)'],
      'warning 3:5 relative-link 이 사이트에서는 열리지 않는 링크예요("../a.md"). https://로 시작하는 전체 주소를 적어 주세요. 지금은 글로만 보여요.',
    ],
    [
      'unclosed-comment',
      [...asked, '<!-- 여기부터'],
      'warning 3:1 unclosed-comment 주석이 닫히지 않았어요(<!--). 주석이 끝나는 곳에 -->를 적어 주세요. 지금은 글로 보여요.',
    ],
  ])('reports %s with its place, words and a way out', (_, lines, problem) => {
    expect(problems(...lines)).toEqual([problem])
  })

  test('says nothing about a note that is fine', () => {
    expect(
      problems('# 노트', '## Docker', ...asked, '![그림](a.png)', '- [노래](https://youtu.be/x)'),
    ).toEqual([])
  })

  test('names the other file of a repeated question', () => {
    const text = asked.join('\n')
    const [, second] = collectNotes([
      { file: 'a.md', text },
      { file: 'b.md', text },
    ])
    expect(second?.problems.map((one) => one.message)).toEqual(['같은 질문이 이미 있어요(a.md:1).'])
  })

  test('reports an empty section once, at its outermost heading', () => {
    expect(
      problems('# 노트', ...asked, '## 공지', '### 시간표', '### 장소').map((one) => one.slice(0, 22)),
    ).toEqual(['warning 4:1 no-questio'])
  })

  test('asks nothing of a link on its own, and does not count it as a question', () => {
    expect(problems('# 노트', ...asked, '## Playlist', '- [노래](https://youtu.be/x)')).toHaveLength(1)
  })

  test.each(['pending-answer', 'picture-alt, pending-answer', ' pending-answer '])(
    'is switched off by check-off:%s',
    (codes) => {
      expect(problems(`- 볼륨은 뭔가요? <!-- check-off: ${codes} -->`)).toEqual([])
      expect(problems(`<!-- check-off: ${codes} -->`, '- 볼륨은 뭔가요?')).toEqual([])
    },
  )

  test('is switched off for nothing but the code and the line that are named', () => {
    expect(problems('<!-- check-off: picture-alt -->', '- 하나?', '- 둘?')).toHaveLength(2)
    expect(problems('<!-- check-off: pending-answer -->', '- 하나?', '- 둘?')).toHaveLength(1)
  })

  test('is switched off for a whole block of code by the line above it', () => {
    const block = ['```', '$ ls', '$ docker login -u me -p q1w2e3r4', '```']
    expect(problems(...asked, ...block)).toHaveLength(1)
    expect(problems(...asked, '<!-- check-off: secret -->', ...block)).toEqual([])
  })
})

describe('what looks like a secret', () => {
  // Put together here, so that no scanner takes this file for a leak.
  const made = (...parts: readonly string[]): string => parts.join('')

  test.each([
    ['an AWS key', made('AKIA', 'ABCDEFGHIJKLMNOP')],
    ['a GitHub token', made('ghp_', 'a1b2c3d4e5f6g7h8i9j0k1l2m3n4o5p6q7r8')],
    ['a private key', made('-----BEGIN RSA ', 'PRIVATE KEY-----')],
    ['an exported password', 'export DB_PASSWORD=q1w2e3r4!'],
    ['a password in YAML', 'password: cTF3MmUzcjQ='],
    ['a join token', 'kubeadm join 10.0.0.1:6443 --token abcdef.0123456789abcdef'],
    ['a mysql password', 'mysql -u root -pq1w2e3r4'],
    ['an address with a password', 'git clone https://me:q1w2e3r4@github.com/a/b'],
  ])('is %s', (_, line) => {
    expect(problems(...asked, '```', line, '```').map((one) => one.split(' ')[2])).toEqual(['secret'])
  })

  test.each([
    'password: <비밀번호>',
    made('DB_PASSWORD=$', '{PASSWORD}'),
    'secretName: my-secret',
    'kubectl create secret generic my-secret',
    'Path: "token"',
    'token: ""',
    '  ServiceAccountToken: &{ExpirationSeconds: 3607}',
    '    /var/run/secrets/kubernetes.io/serviceaccount from kube-api-access-4v7nd (ro)',
    'Type:  kubernetes.io/service-account-token',
    made('AKIA', 'IOSFODNN7EXAMPLE'),
  ])('is not %s', (line) => {
    expect(problems(...asked, '```', line, '```')).toEqual([])
  })
})
