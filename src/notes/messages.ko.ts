/**
 * The words of every problem that `check` reports. `docs/notes-format.md` explains the codes to authors.
 * Each code is found by one file:
 *
 * src/notes/parse/blocks.ts: list-number, empty-bullet (inside an answer)
 * src/notes/parse/fenced-code.ts: unclosed-fence
 * src/notes/parse/read-note.ts: empty-bullet (at the left edge), unclosed-comment
 * src/notes/parse/paragraph-source.ts: formula, unknown-reference
 * src/notes/parse/paragraph.ts: emphasis, bad-link (not a link in Markdown)
 * src/notes/parse/inline-tags.ts: unknown-tag, lone-tag
 * src/notes/parse/link-policy.ts: bad-link (not an address), unsafe-link, relative-link (a file)
 * src/notes/note-links.ts: relative-link (a note or a heading)
 * src/notes/identity/assign-ids.ts: bad-id, duplicate-id
 * src/notes/check/pending-answer.ts: pending-answer
 * src/notes/check/leans-on-previous.ts: leans-on-previous
 * src/notes/check/picture-alt.ts: picture-alt
 * src/notes/check/secrets.ts: secret
 * src/notes/check/no-question.ts: no-question
 * src/notes/check/duplicate-question.ts: duplicate-question
 * src/notes/check/misread.ts: misread-headings, misread-bullets, misread-section, misread-lines, idle-directive
 * src/notes/check/edge-shapes.ts: answer-at-edge, heading-question, tight-bullet, foreign-bullet, bold-question, deep-question,
 * plain-question, unlabelled-question
 * src/notes/check/misplaced.ts: lost-question, answer-place
 * src/notes/check/answer-on-line.ts: answer-on-line
 * src/notes/check/near-marks.ts: near-mark, open-mark, unknown-reference (a footnote)
 * src/notes/check/wrong-signs.ts: wrong-sign
 * src/notes/check/directives.ts: unknown-directive, unknown-code
 * src/notes/check/broken-marks.ts: unclosed-link, link-marks, table-rule, table-cells, unclosed-strong, fence-marks, open-tag, lone-tag (a fold)
 * src/build/read/file-problems.ts: encoding, broken-letter, draft-note, missing-picture, picture-case, picture-outside, remote-picture,
 * large-picture, huge-picture, unread-picture, active-svg, broken-svg
 * src/build/site/pictures.ts: broken-picture
 * src/build/read/picture-hosts.ts: picture-host, picture-redirect
 * src/build/read/past-questions.ts: past-line, past-unknown, past-secret
 * src/build/read/settings.ts: broken-settings, unknown-setting, bad-setting
 * src/build/read/read-folder.ts: note-outside, misnamed-file, idle-setting
 * src/build/command/check.ts: broken-glossary
 */

import type { Dialect } from './model.ts'
import { isOnOwnDisk } from './note-name.ts'

/** What the value of each setting of `mundap.yaml` looks like. */
const SETTING_FORMS: Readonly<Record<string, string>> = {
  title: 'title: Docker 실습 Q&A처럼 글을 한 줄 적어 주세요.',
  description: 'description: 3기 수업에서 나온 질문과 답처럼 글을 한 줄 적어 주세요.',
  lang: 'lang: ko처럼 언어의 짧은 이름을 적어 주세요.',
  base: 'base: /my-class/처럼 사이트가 놓일 경로만 적어 주세요.',
  site: 'site: https://user.github.io처럼 https://로 시작하는 주소를 적어 주세요.',
  edit: 'edit: https://github.com/user/notes처럼 저장소 주소를 적거나, 고치기 링크가 없어야 하면 edit: no라고 적어 주세요.',
  logo: 'logo: ./logo.png처럼 노트 폴더 안에 있는 그림의 경로를 적어 주세요.',
  files: 'files: [1주차, "2주차/*.md"]처럼 노트 폴더에서 시작하는 경로를 적어 주세요.',
  exclude: 'exclude: [초안, "*.draft.md"]처럼 노트 폴더에서 시작하는 경로나 이름을 적어 주세요.',
  forget: 'forget: [3fk2m9qa, 옛노트.md]처럼 질문의 id나 파일을 적어 주세요.',
  'picture-hosts': 'picture-hosts: [user-images.githubusercontent.com]처럼 사이트 이름을 적어 주세요.',
  exam: 'exam: 2026-12-20처럼 날짜를 적거나, 아래에 두 칸 들여 date: 2026-12-20과 topics: [Docker]를 적어 주세요.',
  ask: 'ask: https://forms.gle/…이나 ask: teacher@example.com처럼 주소를 적어 주세요.',
  'question-previews': 'question-previews: yes나 no를 적어 주세요.',
}

/** What the YAML reader finds, by its codes (https://eemeli.org/yaml/#errors). */
const YAML_FAULTS: Readonly<Record<string, string>> = {
  BLOCK_AS_IMPLICIT_KEY: '값 안에 ": "가 있어요',
  DUPLICATE_KEY: '같은 이름이 두 번 있어요',
  TAB_AS_INDENT: '들여쓰기에 탭이 있어요',
  MISSING_CHAR: '따옴표나 괄호가 닫히지 않았어요',
  BAD_INDENT: '들여쓰기가 맞지 않아요',
  UNEXPECTED_TOKEN: '여기에 올 수 없는 글자가 있어요',
}

/** Returns what the YAML reader found, in Korean; null for what has no words of ours. */
export function yamlFault(code: string): string | null {
  return YAML_FAULTS[code] ?? null
}

const OWN_DISK_REMEDY =
  '파일을 노트 폴더 안으로 옮기고, 그 노트에서 시작하는 경로("사진/a.png")를 적어 주세요. 그 경로는 다른 컴퓨터에 없어요.'

/** What to do about a line that asks in a note without a question, by how it begins. */
function lineRemedy(text: string): string {
  if (text.startsWith('```')) return '코드 블록 안은 질문으로 읽지 않아요. ```로 여닫은 두 줄을 지워 주세요.'
  if (/^<t[dhr]/i.test(text))
    return 'HTML 표는 질문으로 읽지 않아요. "| 질문 | 답변 |" 아래에 "|---|---|"를 적은 표로 바꿔 주세요.'
  if (text.startsWith('|')) return '표의 첫 줄은 "| 질문 | 답변 |", 둘째 줄은 "|---|---|"로 적어 주세요.'
  if (text.startsWith('<'))
    return '태그의 철자와 닫는 태그를 봐 주세요. 태그를 지우고 질문 앞에 "- "를 붙여도 돼요.'
  if (text.startsWith('>')) return '맨 앞의 ">"를 지우고, 질문 앞에 "- "나 "Q. "를 붙여 주세요.'
  if (/^\d{1,3}[,;:]/.test(text)) return '번호 뒤에는 점을 찍고 한 칸 띄워 주세요("1. 질문").'
  if (/^(?:Q|질문|문제|question)(?![가-힣.:])/i.test(text))
    return 'Q나 질문 뒤에는 점이나 쌍점을 찍어 주세요("Q. 질문").'
  return '질문 앞에 "- "나 "Q. "를 붙이고, 그 뒤에서 줄을 바꿔 답을 적어 주세요.'
}

/** For each code: what is wrong, and what to do about it. */
const WORDS = {
  'missing-picture': (path: string) => [
    `그림 "${path}" 파일이 없어요.`,
    isOnOwnDisk(path)
      ? OWN_DISK_REMEDY
      : '파일을 그 자리에 넣거나 경로를 고쳐 주세요. 경로는 이 노트가 있는 폴더에서 시작해요.',
  ],
  'picture-case': (names: string) => [
    `그림 경로의 대소문자가 파일 이름과 달라요: ${names}.`,
    '경로를 파일 이름과 똑같이 적어 주세요. 웹 서버는 대소문자를 구별해요.',
  ],
  'picture-outside': (path: string) => [
    `그림 "${path}"가 노트 폴더 밖에 있어서 사이트에 실을 수 없어요.`,
    '파일을 노트 폴더 안으로 옮기고 경로를 고쳐 주세요. 노트 하나만 점검했다면, 그림이 든 폴더를 통째로 점검해 보세요.',
  ],
  'note-outside': (link: string) => [
    `"${link}"는 노트 폴더 밖이나 없는 곳을 가리키는 링크라서 읽지 않았어요.`,
    '사이트에 실을 노트라면 파일을 노트 폴더 안으로 옮겨 주세요.',
  ],
  'draft-note': (written: string) => [
    `아직 올리지 않을 노트라고 적혀 있는데("${written}"), 문답은 올려요.`,
    'mundap.yaml의 exclude에 이 파일을 적으면 올라가지 않아요. 올릴 노트라면 이 줄을 지워 주세요.',
  ],
  'misnamed-file': (pair: string) => [
    `이름이 조금 달라서 읽지 않는 파일이에요("${pair}").`,
    '화살표 뒤의 이름으로 바꿔 주세요. 그때까지는 사이트를 만들지 않아요. 빼려던 것이 올라갈 수 있어요.',
  ],
  'unclosed-fence': (mark: string) => [
    `코드 블록이 닫히지 않았어요(${mark}).`,
    `코드가 끝나는 줄 아래에 ${mark} 한 줄을 더해 주세요.`,
  ],
  'duplicate-id': (id: string) => [
    `고정한 id "${id}"를 다른 질문이 이미 쓰고 있어요.`,
    '두 질문 가운데 하나의 id를 바꿔 주세요. 그때까지 뒤의 질문은 자동 id를 써요.',
  ],
  'bad-id': (id: string) => [
    `id "${id}"는 쓸 수 없어요.`,
    '영어 소문자, 숫자, 붙임표(-)로 2~64자를 써 주세요. 예: <!-- id: attach-vs-exec -->',
  ],
  'pending-answer': (question: string) => [
    `아직 답이 없는 질문이에요("${question}").`,
    '아래에 두 칸 들여 "  - 답"을 적으면 퀴즈에 나와요.',
  ],
  'empty-bullet': () => [
    '내용이 없는 글머리표예요.',
    '내용을 적거나 이 줄을 지워 주세요. 화면에는 나오지 않아요.',
  ],
  'picture-alt': (path: string) => [
    `그림 "${path}"에 설명이 없어요.`,
    '![설명](경로)처럼 대괄호 안에 무엇이 보이는지 적어 주세요. 그림을 볼 수 없는 사람이 들어요.',
  ],
  'large-picture': (size: string) => [
    `그림이 커요(${size}).`,
    '500kB 이하로 줄여 주세요. 휴대폰에서 늦게 떠요.',
  ],
  'huge-picture': (size: string) => [
    `그림의 가로와 세로가 너무 커요(${size}).`,
    '4096×4096(약 1,678만 화소)만큼으로 줄여 주세요. 지금은 줄여서 싣고, 움직이는 그림이면 싣지 않아요.',
  ],
  'unread-picture': (size: string) => [
    `그림의 가로와 세로가 너무 커서 싣지 않아요(${size}).`,
    '4096×4096(약 1,678만 화소)만큼으로 줄여 주세요.',
  ],
  'active-svg': (what: string) =>
    /<foreignObject>/i.test(what)
      ? [
          `글자를 HTML로 넣은 SVG라서 싣지 않아요(${what}).`,
          'PNG로 내보내 주세요. draw.io에서는 글자의 "서식 있는 텍스트"를, Mermaid에서는 htmlLabels를 끄고 SVG로 내보내도 돼요.',
        ]
      : [`무엇을 실행할 수 있는 SVG라서 싣지 않아요(${what}).`, '그 부분을 지우거나 PNG로 내보내 주세요.'],
  'broken-svg': (path: string) => [
    `SVG로 읽을 수 없는 파일이에요(${path}).`,
    '그린 프로그램에서 SVG로 다시 내보내거나 PNG로 바꿔 주세요.',
  ],
  'broken-picture': (what: string) => [
    `그림을 실을 수 없어요(${what})`,
    '사진 앱이나 그림을 그린 프로그램에서 JPEG나 PNG로 다시 저장해 주세요.',
  ],
  'remote-picture': (url: string) => {
    if (isOnOwnDisk(url)) return [`내 컴퓨터에만 있는 그림이에요("${url}").`, OWN_DISK_REMEDY]
    if (/^data:/i.test(url))
      return [
        `글로 적어 넣은 그림은 보여 주지 않아요("${url}").`,
        '그림을 파일로 저장해 노트 옆의 폴더에 두고 그 경로를 적어 주세요.',
      ]
    return [
      `다른 사이트의 그림이에요("${url}").`,
      '파일을 받아 노트 옆의 폴더에 두고 그 경로를 적거나, picture-hosts.txt에 그 사이트를 적고 주소를 https://로 시작해 주세요. 화면에는 상자만 나와요.',
    ]
  },
  'picture-host': (line: string) => [
    `사이트 이름이 아니에요("${line}").`,
    'user-images.githubusercontent.com처럼 이름만 한 줄에 하나씩 적어 주세요.',
  ],
  'picture-redirect': (host: string) => [
    `이 사이트는 그림의 주소를 다른 사이트로 넘겨요("${host}").`,
    '어디로 넘길지 알 수 없어서 화면에는 상자만 나와요. 주소를 브라우저에서 열어 마지막에 닿은 주소를 적거나, 그림을 받아 노트 옆에 두세요.',
  ],
  'past-line': (line: string) => [
    `알아볼 수 없는 줄이에요("${line}").`,
    '"show text"나 "forget 질문의-id", "forget 파일.md"를 한 줄에 하나씩 적어 주세요.',
  ],
  'past-unknown': (name: string) => [
    `잊을 것을 찾지 못했어요("${name}").`,
    '예전 노트에 있던 id나 파일 이름(노트 폴더에서 시작하는 경로)을 적어 주세요. 지금 노트에 있는 질문은 노트에서 먼저 지워 주세요.',
  ],
  'past-secret': (id: string) => [
    `사라진 질문 "${id}"의 글에 비밀번호나 토큰, 키처럼 보이는 것이 있어요.`,
    `"show text"를 지우거나 "forget ${id}"를 더해 주세요. 진짜라면 값도 바꿔 주세요.`,
  ],
  'broken-settings': (why: string) => [
    `mundap.yaml을 읽지 못했어요(${YAML_FAULTS[why] ?? why}).`,
    '한 줄에 하나씩 "이름: 값"으로 적어 주세요. 값에 ": "나 "#", "@"가 있으면 따옴표로 감싸고, 같은 이름은 한 번만 적어 주세요.',
  ],
  'broken-glossary': (why: string) => [
    `glossary.yaml을 읽지 못했어요(${why}).`,
    '들여쓰기와 "- "를 확인해 주세요. 고칠 때까지 사이트를 만들지 못해요.',
  ],
  'unknown-setting': (pair: string) => [
    `모르는 설정이에요("${pair}").`,
    `${pair.includes('→') ? '화살표 뒤처럼 적어 주세요. ' : ''}쓸 수 있는 설정: ${Object.keys(SETTING_FORMS).join(', ')}.`,
  ],
  'bad-setting': (written: string) => {
    const [, name = '', value = ''] = /^([^:]*): ?(.*)$/s.exec(written) ?? []
    return [`"${name}"에 쓸 수 없는 값이에요("${value}").`, SETTING_FORMS[name] ?? '']
  },
  'idle-setting': (written: string) => {
    const [, name = '', value = ''] = /^([^:]*): ?(.*)$/s.exec(written) ?? []
    return [
      `"${name}"에 적은 "${value}"에 맞는 것이 노트 폴더에 없어요.`,
      name === 'exam'
        ? '노트의 제목이나 섹션의 제목을 그대로 적어 주세요.'
        : '노트 폴더에서 시작하는 경로인지, 이름이 맞는지 봐 주세요.',
    ]
  },
  'duplicate-question': (place: string) => [
    `같은 질문이 이미 있어요(${place}).`,
    '하나로 합치거나 문장을 다르게 적어 주세요. 지금은 카드 두 장으로 나와요.',
  ],
  'leans-on-previous': (question: string) => [
    `앞 질문에 기대는 질문이에요("${question}").`,
    '혼자 읽어도 알 수 있게 적으면 더 좋아요. 퀴즈에서는 앞 질문을 함께 보여 줘요.',
  ],
  emphasis: (text: string) => [
    `GitHub에서는 강조로 보이지 않아요("${text}").`,
    '별표 안쪽의 띄어쓰기를 지우거나, 닫는 별표와 다음 글자 사이를 띄워 주세요.',
  ],
  secret: (text: string) => [
    `비밀번호나 토큰, 키처럼 보여요("${text}").`,
    '진짜라면 지우고 값을 바꿔 주세요. 예시라면 위 줄에 <!-- check-off: secret -->을 적으면 넘어가요.',
  ],
  'no-question': (heading: string) => [
    `"${heading}" 섹션에 질문이 없어요.`,
    '질문을 적는 곳이 아니라면 제목 아래에 <!-- not-questions -->를 적어 주세요.',
  ],
  'misread-headings': (found: string) => {
    const [cards, asking, mark] = found.split(', ')
    return [
      `글머리표를 질문으로 읽었는데, 카드 ${cards}개 가운데 ${asking}개만 물어요. 답이 질문으로 읽힌 것 같아요.`,
      `${mark === '**' ? '굵은 줄이' : '제목이'} 질문이면 첫 제목 아래에 <!-- questions: ${mark} -->를 적어 주세요. 노트 전체가 맨 위 제목의 답이면 <!-- questions: # -->, 글머리표가 정말 질문이면 <!-- questions: - -->, 질문이 없는 노트면 <!-- not-questions -->를 적어 주세요.`,
    ]
  },
  'misread-bullets': (found: string) => {
    const [cards, asking] = found.split(', ')
    return [
      `글머리표를 질문으로 읽었는데, 카드 ${cards}개 가운데 ${asking}개만 물어요. 설명이 질문으로 읽힌 것 같아요.`,
      '질문 앞에 "Q. "를 붙이거나 답을 두 칸 들여 써 주세요. 글머리표가 정말 질문이면 첫 제목 아래에 <!-- questions: - -->, 질문이 없는 노트면 <!-- not-questions -->를 적어 주세요.',
    ]
  },
  'misread-section': (text: string) => [
    `이 섹션의 글머리표는 묻지 않고 답도 없는데 질문으로 읽었어요("${text}").`,
    '질문을 적는 섹션이 아니라면 그 제목 아래에 <!-- not-questions -->를 적어 주세요. 답이라면 두 칸 들여 써 주세요.',
  ],
  'misread-lines': (text: string) => [
    `이 노트에서 질문을 찾지 못했는데, 묻는 줄이 있어요("${text}").`,
    `${lineRemedy(text)} 질문이 없는 노트면 첫 제목 아래에 <!-- not-questions -->를 적어 주세요.`,
  ],
  'idle-directive': (found: string) => {
    const [, comment = '', mark = ''] = /^(.*), ([#*]*)$/s.exec(found) ?? []
    return [
      `지시대로 읽으면 여기에는 질문이 하나도 없어요("${comment}").`,
      mark === '' || comment.includes(` ${mark} `)
        ? '질문의 모양대로 적어 주세요: ###, **, -, 1., Q., ::, table, details.'
        : `${mark === '**' ? '굵은 줄이' : `${mark} 제목이`} 질문이면 <!-- questions: ${mark} -->로 바꿔 주세요.`,
    ]
  },
  'answer-at-edge': (text: string) => [
    `이 줄은 위 질문의 답 같아요("${text}").`,
    '글머리표 앞을 두 칸 들여 써 주세요("  - 답"). 맨 앞의 글머리표는 질문으로 읽어요.',
  ],
  'heading-question': (mark: string) => [
    '제목이 묻는데 그 아래에 질문이 없어요. 답이 머리말로 펼쳐져 보여요.',
    `제목 아래에 "- 질문"과 "  - 답"으로 적거나, 제목이 질문이면 이 제목 아래에 "- "로 옮겨 주세요. 노트의 ${mark} 제목이 모두 질문이면 첫 제목 아래에 <!-- questions: ${mark} -->를 적어 주세요.`,
  ],
  'tight-bullet': (text: string) => [
    `글머리표와 글이 붙어 있어서 글머리표로 읽지 않았어요("${text}").`,
    `글머리표 뒤를 한 칸 띄워 주세요("${/^\d/.test(text) ? '1.' : '-'} 글").`,
  ],
  'plain-question': (text: string) => [
    `글머리표가 없는 줄이 물어요("${text}"). 위 질문의 답으로 읽었어요.`,
    '따로 된 질문이면 앞에 "- "를 붙이고, 답은 두 칸 들여 써 주세요.',
  ],
  'lost-question': (text: string) => [
    `질문 같은데 질문으로 읽지 않았어요("${text}"). 위 질문의 답이나 섹션의 글로 보여요.`,
    '다른 질문과 같은 모양으로 적어 주세요(번호나 이름표, 그 뒤의 점과 빈칸, 제목의 # 수까지). 정말 답이라면 두 칸 들여 써 주세요.',
  ],
  'answer-place': (text: string) => [
    `제 질문이 아닌 곳에 있는 답 같아요("${text}").`,
    '답을 제 질문 바로 아래로 옮기거나, 답의 번호를 고쳐 주세요.',
  ],
  'unlabelled-question': (text: string) => [
    `이름표가 없어서 질문으로 읽지 않았어요("${text}").`,
    '이 노트의 질문에는 이름표가 있어요. 질문이면 앞에 "Q. "를 붙여 주세요. 글머리표가 질문인 섹션이면 그 제목 아래에 <!-- questions: - -->를 적어 주세요.',
  ],
  'answer-on-line': (text: string) => [
    `답이 질문과 같은 줄에 있어서 모두 질문으로 읽었어요("${text}").`,
    text.includes(' :: ')
      ? '이 노트의 질문이 모두 "질문 :: 답"이면 첫 제목 아래에 <!-- questions: :: -->를 적어 주세요. 아니면 답을 아래에 두 칸 들여 "  - 답"으로 적어 주세요.'
      : '물음표에서 줄을 바꾸고, 답은 아래에 두 칸 들여 "  - 답"으로 적어 주세요.',
  ],
  'wrong-sign': (text: string) => [
    `자판의 부호가 아니라서 Markdown으로 읽지 않았어요("${text}").`,
    '＃ ｜ ｀ ［ ］ （ ） “ ” 같은 부호를 자판의 # | ` [ ] ( ) "로 바꿔 주세요.',
  ],
  'fence-marks': (text: string) => [
    `코드 블록의 표시가 아니라서 글로 읽었어요("${text}").`,
    '백틱 세 개(```)로 열고 닫아 주세요. 백틱은 숫자 1의 왼쪽에 있는 키예요.',
  ],
  'foreign-bullet': (text: string) => [
    `Markdown의 글머리표가 아니라서 질문으로 읽지 않았어요("${text}").`,
    '앞의 기호를 지우고 "- "를 적어 주세요.',
  ],
  'bold-question': (text: string) => [
    `강조한 글씨뿐인 줄이라서 질문으로 읽지 않았어요("${text}").`,
    '앞에 "- "를 붙여 주세요. 굵은 줄이 모두 질문이면 첫 제목 아래에 <!-- questions: ** -->를 적어 주세요.',
  ],
  'deep-question': (text: string) => [
    `들여 써 있어서 질문으로 읽지 않았어요("${text}").`,
    '글머리표를 줄 맨 앞에서 시작하고, 답은 그보다 두 칸 들여 써 주세요.',
  ],
  'unknown-directive': (pair: string) => [
    `알아볼 수 없는 지시예요("${pair}").`,
    '화살표 뒤처럼 적어 주세요. 지금은 지시로 읽지 않아요.',
  ],
  'unknown-code': (pair: string) => [
    `check-off에 없는 코드예요("${pair}").`,
    '화살표 뒤의 코드가 아닌지 봐 주세요. check가 줄 끝의 괄호에 적는 코드를 그대로 적으면 돼요.',
  ],
  'unclosed-link': (text: string) =>
    text.startsWith('!')
      ? [`그림이 닫히지 않았어요("${text}").`, '경로 뒤에 )를 적어 주세요. 지금은 글로 보여요.']
      : [`링크가 닫히지 않았어요("${text}").`, '주소 뒤에 )를 적어 주세요. 지금은 글로 보여요.'],
  'link-marks': (text: string) => [
    `링크로 읽지 않았어요("${text}").`,
    '[글](주소)처럼 대괄호를 먼저, 소괄호를 바로 뒤에 붙여 적어 주세요.',
  ],
  'table-rule': (row: string) => [
    `표의 구분 줄이 없거나 칸 수가 달라서 표로 보이지 않아요("${row}").`,
    '첫 줄 바로 아래에 칸 수만큼 |---|---|를 적어 주세요.',
  ],
  'table-cells': (row: string) => [
    `이 줄의 칸이 표의 첫 줄보다 많아서 남는 칸은 보이지 않아요("${row}").`,
    '글 속의 |는 \\|로 적고, 아니면 칸 수를 첫 줄과 같게 맞춰 주세요.',
  ],
  'unclosed-strong': (text: string) => [
    `${text.startsWith('~') ? '취소선이' : '굵은 글씨가'} 닫히지 않았어요("${text}").`,
    `끝나는 곳에 ${text.slice(0, 2)}를 적거나, 이 표시를 지워 주세요.`,
  ],
  'near-mark': (written: string) => [
    `표시를 조금 다르게 적은 것 같아요("${written}").`,
    '화살표 오른쪽처럼 고쳐 주세요. 지금은 적힌 그대로의 글로 보여요.',
  ],
  'open-mark': (written: string) => [
    `열고 닫지 않은 표시예요("${written}").`,
    '화살표 오른쪽처럼 닫거나, 이 표시를 지워 주세요.',
  ],
  'bad-link': (url: string) => [
    `주소가 될 수 없는 링크예요("${url}").`,
    /\.(?:png|jpe?g|gif|webp|svg|avif)$/i.test(url)
      ? '그림이라면 ![설명](경로)처럼 대괄호 바로 앞에 !를 적어 주세요.'
      : /\s.*\.(?:md|markdown)(?:#|$)/i.test(url)
        ? '노트의 이름에 빈칸이 있으면 [글](<다른 노트.md>)처럼 <와 >로 감싸 주세요.'
        : '[글](https://…)처럼 https://로 시작하는 주소를 띄어쓰기 없이 적어 주세요.',
  ],
  'unsafe-link': (url: string) => [
    `열 수 없는 종류의 링크예요("${url}").`,
    'http://, https://, mailto: 주소만 링크가 되고, 이것은 글로만 보여요.',
  ],
  'list-number': (number: string) => [
    `GitHub에서는 번호가 다르게 보여요(${number}).`,
    '번호라면 1부터 차례로 적고, 날짜나 버전이라면 2025\\. 3\\. 1.처럼 점 앞에 역슬래시를 적어 주세요.',
  ],
  formula: (tex: string) => [
    `TeX로 읽지 못한 수식이라서 적힌 그대로 보여 줘요("${tex}").`,
    '명령의 철자와 { }의 짝을 봐 주세요. 수식이 아니라 글이나 코드라면 `$…$`처럼 백틱으로 감싸 주세요.',
  ],
  'unknown-tag': (tag: string) => [
    `알 수 없는 태그라서 글로 보여요("${tag}").`,
    /^<\/?(?:su?m|det|deat)/i.test(tag)
      ? '<details>나 <summary>라면 철자를 고쳐 주세요.'
      : '태그가 아니라 글이나 코드라면 `<이름>`처럼 백틱으로 감싸 주세요. GitHub에서는 보이지 않아요.',
  ],
  'lone-tag': (tag: string) => [
    `짝이 없는 태그예요("${tag}").`,
    tag === '<details>'
      ? '접기가 끝나는 곳에 </details>를 적어 주세요.'
      : '같은 문단 안에서 여닫아 주세요. 글이나 코드라면 `<b>`처럼 백틱으로 감싸 주세요.',
  ],
  'open-tag': (text: string) => [
    `태그가 >로 끝나지 않아서 글로 보여요("${text}").`,
    '태그의 끝에 >를 적어 주세요. 글이나 코드라면 `<br`처럼 백틱으로 감싸 주세요.',
  ],
  'unknown-reference': (written: string) => [
    `가리키는 이름이 노트에 없는 ${written.startsWith('[^') ? '각주예요' : '링크예요'}("${written}").`,
    written.startsWith('[^')
      ? `\`${written}: 글\`처럼 각주를 적은 줄을 더하거나, 이 표시를 지워 주세요. 지금은 글로만 보여요.`
      : '`[이름]: https://…`처럼 주소를 적은 줄을 빈 줄 다음에 더하거나, 이름을 고쳐 주세요. 지금은 글로만 보여요.',
  ],
  'relative-link': (url: string) => [
    `이 사이트에서는 열리지 않는 링크예요("${url}").`,
    /\.(?:pdf|hwpx?|docx?|pptx?|xlsx?|csv|ipynb|py|zip)(?:#.*)?$/i.test(url)
      ? '노트와 그림이 아닌 파일은 사이트에 실리지 않아요. 구글 드라이브 같은 곳에 올리고 https://로 시작하는 그 주소를 적어 주세요. 지금은 글로만 보여요.'
      : 'https://로 시작하는 전체 주소나, 있는 노트와 제목(다른-노트.md#제목)을 적어 주세요. 지금은 글로만 보여요.',
  ],
  encoding: (name: string) => [
    `이 파일은 UTF-8이 아니에요(${name}로 읽었어요).`,
    '편집기에서 인코딩을 UTF-8로 바꿔 저장해 주세요.',
  ],
  'broken-letter': (line: string) => [
    `읽을 수 없는 글자가 있어요("${line}").`,
    '�로 보이는 곳에 글자를 다시 적고 UTF-8로 저장해 주세요.',
  ],
  'unclosed-comment': () => [
    '주석이 닫히지 않았어요(<!--).',
    '주석이 끝나는 곳에 -->를 적어 주세요. 지금은 글로 보여요.',
  ],
} as const satisfies Record<string, (detail: string) => readonly [string, string]>

/** How `check` names the way in which a note was read. */
const READINGS: Readonly<Record<Dialect, string>> = {
  bullets: '글머리표가 질문인 노트',
  nested: '둘째 단계의 글머리표가 질문인 노트',
  lines: '묻는 줄이 질문인 노트',
  numbered: '번호 줄이 질문인 노트',
  'numbered-headings': '번호와 제목 표시(1. ###)가 질문인 노트',
  details: '접기(<details>)의 제목이 질문인 노트',
  reveals: '정답 접기 위의 줄이 질문인 노트',
  callouts: '콜아웃(> [!question])의 제목이 질문인 노트',
  table: '질문|답 표로 쓴 노트',
  labels: '질문에 이름표(Q., 질문:, 문제 1.)를 붙인 노트',
  'double-colon': '한 줄에 질문과 답을 쓴 노트("질문 :: 답")',
  headings: '제목이 질문인 노트',
  essay: '노트 전체가 한 질문의 답인 노트',
}

/** Says how a note was read: `제목이 질문인 노트로 읽었어요: 질문 32개` */
export function wordReading(dialect: Dialect, questions: number): string {
  return `${READINGS[dialect]}로 읽었어요: 질문 ${questions}개`
}

const ALERTS: ReadonlyMap<string, string> = new Map([
  ['note', '참고'],
  ['info', '참고'],
  ['tip', '팁'],
  ['hint', '팁'],
  ['important', '중요'],
  ['warning', '주의'],
  ['caution', '경고'],
  ['danger', '경고'],
  ['question', '질문'],
  ['example', '예'],
  ['quote', '인용'],
  ['summary', '요약'],
])

/** Returns the title of an alert (`> [!NOTE]`) that has none of its own: by its kind, in any letter case. */
export function alertName(kind: string): string {
  return ALERTS.get(kind.toLowerCase()) ?? kind
}

/** The title of what an author folded without one. */
export const foldTitle = '펼쳐 보기'

/** Stands above the footnotes of an answer. */
export const footnotesTitle = '각주'

/** The code of a problem. Authors write it in `<!-- check-off: … -->`. */
export type ProblemCode = keyof typeof WORDS

/** All codes. */
export const codes: readonly string[] = Object.keys(WORDS)

/** Returns the Korean words of a problem: what is wrong, and what to do about it. `detail` is what the message names. */
export function wordProblem(
  code: ProblemCode,
  detail: string,
): { readonly message: string; readonly hint: string } {
  const [message, hint] = WORDS[code](detail)
  return { message, hint }
}
