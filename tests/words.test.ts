import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const folder = join(import.meta.dirname, '../src/ui/strings')

/** Words that learners read no more, and the one word that says the thing now. */
const retired = {
  조건: '필터',
  책갈피: '북마크',
  잔디: '공부한 날',
  졸업: '오답노트에서 빠져요',
  그만두기: '취소',
  낱말: '검색어',
  '처음 풀': '새로 배울',
  '화면 밝기': '화면 테마',
  '글로 복사': '텍스트로 복사',
  '글로 불러': '텍스트로 붙여넣기',
  '이어서 맞히': '연달아 맞히',
  '오늘 풀 질문': '오늘 할 공부',
  인쇄하기: '인쇄',
  '질문 열기': '자세히',
  안팎: '정도',
  '번째 줄': '노트 원문',
} as const

test.each(readdirSync(folder))('%s says one thing with one word', (file) => {
  // What stands in quotes; comments may speak of what was.
  const quoted = readFileSync(join(folder, file), 'utf8').match(/'[^'\n]*'|`[^`]*`/g) ?? []
  const found = Object.entries(retired).flatMap(([word, now]) =>
    quoted.filter((text) => text.includes(word)).map((text) => `${text}: ${word} -> ${now}`),
  )
  expect(found).toEqual([])
})
