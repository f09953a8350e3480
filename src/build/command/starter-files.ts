/** The files that a new author begins with. */

/** A note of three questions that says how notes are written. The checks find nothing in it. */
export const SAMPLE_NOTE = `# 첫 노트

## 시작하기

- 이 노트는 어떻게 고치나요?
  - 편집기로 이 파일을 열어 고치고 저장하면 돼요. 열어 둔 화면은 저장할 때마다 따라와요.

- 질문과 답은 어떤 모양으로 적나요?
  - 줄 앞에 \`- \`를 붙이면 질문이에요. 그 아래에 두 칸 들여서 \`- \`를 붙이면 답이에요.

\`\`\`md
- 컨테이너를 지우면 데이터는 어떻게 되나요?
  - 볼륨에 둔 것은 남고, 나머지는 사라져요.
\`\`\`

- 그림과 코드는 어디에 넣나요?
  - 답 아래에 빈 줄을 두고 넣으면 그 질문과 함께 보여요. 그림 파일은 노트와 같은 폴더에 두세요.
`

/** Every setting, switched off. */
export const SAMPLE_SETTINGS = `# 사이트 설정이에요. 쓸 줄의 맨 앞 "# "를 지우고 고쳐 주세요. 모두 없어도 돼요.

# 사이트의 이름과 소개예요. 페이지 제목, 링크 미리보기, 첫 화면에 나와요.
# title: 우리 반 문답
# description: 수업에서 나온 질문과 답을 모았어요.
# lang: ko

# 사이트가 놓일 곳이에요. GitHub Pages에 올리면 저절로 정해져요.
# site: https://user.github.io
# base: /my-class/

# "이 질문 고치기"가 여는 곳이에요. 적지 않으면 git 원격 저장소(GitHub)예요. 없애려면 no예요.
# edit: https://github.com/user/notes

# 아이콘으로 쓸 그림이에요(정사각형 PNG나 SVG).
# logo: logo.png

# 읽을 파일과 읽지 않을 파일이에요. 적지 않으면 .md를 모두 읽어요.
# files: ["주차별/*.md"]
# exclude: ["초안/*.md"]

# 예전에 있었지만 흔적도 올리지 않을 질문의 id나 파일이에요.
# forget: [week3.md]

# 그림을 불러와도 되는 다른 사이트예요.
# picture-hosts: [upload.wikimedia.org]

# 학습자에게 권할 시험 날짜와 범위예요. 범위를 적지 않으면 전체예요.
# exam:
#   date: 2027-03-02
#   topics: [시작하기]

# "강사에게 질문하기"가 여는 주소예요(설문이나 메일).
# ask: mailto:teacher@example.com

# 질문마다 링크 미리보기 그림을 따로 만들까요? 질문이 많으면 사이트가 커져요.
# question-previews: true
`

export const IGNORED = `dist/
node_modules/
`

/** The repository that has the reusable workflow, as an author's own names it. */
const WORKFLOW = 'OWNER/mundap/.github/workflows/publish.yml@v1'

/** Returns the workflow that publishes the notes of a folder. Takes its path below the top of the repository. */
export function workflowFor(folder: string): string {
  return `# 1. 아래 uses의 OWNER를 mundap 저장소의 주인 이름으로 바꿔 주세요. 그 저장소에 v1 태그가 아직 없으면 @ 뒤에 커밋을 적어 주세요.
# 2. 이 저장소의 Settings → Pages → Source를 GitHub Actions로 바꿔 주세요.
name: 노트 올리기
on: [push, pull_request, workflow_dispatch]
jobs:
  publish:
    permissions:
      contents: read
      pages: write
      id-token: write
    uses: ${WORKFLOW}
    with:
      folder: ${folder === '' ? '.' : JSON.stringify(folder)}
`
}
