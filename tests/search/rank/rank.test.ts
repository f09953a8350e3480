import { describe, expect, it } from 'vitest'
import type { QuestionId } from '../../../src/notes/model.ts'
import { find, names, openDocs, reasons } from '../../support/small-collection.ts'

/** Each case: what is typed, the questions expected first, in order, the reason shown with the first, and why this order. */
const cases: readonly (readonly [
  kind: string,
  query: string,
  first: readonly string[],
  reason: string,
  because: string,
])[] = [
  ['그대로', '레이어', ['layer'], '', 'the word stands in the question'],
  ['그대로', 'docker', ['port', 'stop'], '', 'the question before answer and code'],
  ['여러 낱말', '볼륨 차이', ['mount'], '비슷한 말: Volume', 'only this one has both words'],
  ['조사', '이미지를', ['remove', 'layer'], '', 'as typed in one question, by its stem in the other'],
  ['어미', '삭제하면', ['remove'], '', 'written so in the question'],
  ['어미', '삭제됩니까', ['remove'], '조사·어미: 삭제됩니까 → 삭제', 'the same word in another form'],
  ['붙여 쓰기', '이미지삭제', ['remove'], '', 'the words one by one, both in this question'],
  [
    '붙여 쓰기',
    '바인드마운트',
    ['mount'],
    '비슷한 말: Bind mount',
    'one term in the glossary, written apart there and in the note',
  ],
  ['띄어쓰기', '환경 변수', ['env'], '띄어쓰기: 환경 → 환경변수', 'one word in the note'],
  ['한글로 영어', '디플로이먼트', ['deployment'], '비슷한 말: Deployment', 'the same thing in English'],
  ['영어로 한글', 'high availability', ['availability'], '비슷한 말: 고가용성', 'the same thing in Korean'],
  ['줄임말', 'k8s', ['kubernetes'], '비슷한 말: 쿠버네티스', 'the abbreviation'],
  ['노트의 짝', 'virtual machine', ['machine'], '', 'literal'],
  [
    '글자 그대로가 먼저',
    '컨테이너',
    ['remove', 'kubernetes', 'container'],
    '',
    'literal hits before the English word',
  ],
  ['글자 그대로가 먼저', 'container', ['container'], '', 'literal hit before the Korean word'],
  ['비슷한 말', '볼륨을 지우면', ['volume'], '', 'literal and the verb itself'],
  ['비슷한 말', '꺼지면', ['stop'], '비슷한 말: 종료', 'near in meaning'],
  ['초성', 'ㅋㅌㅇㄴ', ['remove', 'kubernetes'], '초성: ㅋㅌㅇㄴ → 컨테이너', 'initials of the whole word'],
  ['초성 섞기', '컨ㅌㅇㄴ', ['remove', 'kubernetes'], '초성: 컨ㅌㅇㄴ → 컨테이너', 'a syllable and initials'],
  ['한/영', 'dlalwl', ['layer', 'remove'], '한/영 변환: dlalwl → 이미지', 'typed on the Latin layout'],
  ['한/영', '패ㅣㅕㅡㄷ', ['mount'], '한/영 변환: 패ㅣㅕㅡㄷ → volume', 'typed on the Korean layout'],
  ['오타', '컨태이너', ['remove'], '오타: 컨태이너 → 컨테이너', 'one vowel off'],
  ['오타', '볼룸', ['volume'], '오타: 볼룸 → 볼륨', 'one keystroke off'],
  [
    '오타',
    'kuberntes',
    ['kubernetes'],
    '오타: kuberntes → kubernetes',
    'a letter lost; the note has the Korean word',
  ],
  ['오타', 'deployemnt', ['deployment'], '오타: deployemnt → deployment', 'two letters swapped'],
  [
    '조합 중',
    '이밎',
    ['layer', 'remove'],
    '입력 중: 이밎 → 이미지',
    'the final consonant goes on to the next syllable',
  ],
  ['조합 중', '레이ㅇ', ['layer'], '입력 중: 레이ㅇ → 레이어', 'the last syllable has only its first key'],
  ['조합 중', '컨테잉', ['remove'], '입력 중: 컨테잉 → 컨테이너', 'a stray last key'],
  ['앞부분', '컨테', ['remove', 'kubernetes'], '', 'words beginning so'],
  ['앞부분', 'repl', ['deployment'], '', 'ReplicaSet begins so'],
  ['명령', 'docker volume prune', ['volume'], '', 'the command in the answer'],
  ['명령', '--network-alias', ['env'], '', 'the flag in the code'],
  ['명령', '8080:80', ['port'], '', 'the pair of ports'],
  ['명령', '.spec.revisionHistoryLimit', ['deployment'], '', 'the last part of the path, in the code'],
  ['문장', '쿠버네티스에서는 컨테이너가 어디서 돌아가나요?', ['kubernetes'], '', 'most of its telling words'],
  ['문장', '예전 버전으로 되돌리고 싶어요', ['rollback'], '', 'the verb in another form'],
]

describe('찾은 순서와 까닭', () => {
  for (const [kind, query, first, reason, because] of cases) {
    it(`${kind}: "${query}" → ${first.join(', ')} (${because})`, async () => {
      const result = await find(query)
      expect(result.hits.slice(0, first.length).map((hit) => hit.id)).toEqual(first)
      expect(reasons(result.hits[0])).toContain(reason)
      if (reason === '')
        expect(
          result.hits[0]?.why.filter((why) => why.kind === 'typo' || why.kind === 'initialConsonants'),
        ).toEqual([])
    })
  }

  it('finds nothing for nonsense, also when one of its words is known', async () => {
    for (const query of [
      '김치찌개 레시피',
      '가나다라마바사',
      'ㅁㄴㅇㄹ',
      'zzzz qqqq',
      '리액트 훅',
      '양자역학',
      'nomad consul',
      '!!!',
      '',
    ]) {
      expect(await names(query), query).toEqual([])
    }
  })

  it('says when words were let go, and offers a near word when nothing is found', async () => {
    expect((await find('볼륨 차이')).relaxed).toBe(false)
    expect((await find('볼륨 레이어 순서')).relaxed).toBe(true)
    expect((await find('ㅂㄺㅂㄺ')).hits).toEqual([])
  })

  it('says how the whole query was read when it was typed in the other layout', async () => {
    expect((await find('dlalwl tkrwp')).layout).toEqual({ from: 'dlalwl tkrwp', to: '이미지 삭제' })
    expect((await find('이미지 삭제')).layout).toBeNull()
  })

  it('finds quoted words only as they are written', async () => {
    expect(await names('"Bind mount"')).toEqual(['mount'])
    expect(await names('"이미지를 삭제"')).toEqual(['remove'])
    expect(await names('"이미지 삭제"')).toEqual([])
    // All of them, wherever each stands.
    expect(await names('"Bind mount" "호스트의 경로"')).toEqual(['mount'])
    expect(await names('"Bind mount" "컨테이너"')).toEqual([])
  })

  it('marks what is written in the text, not what was typed', async () => {
    const hit = (await find('dlalwl 삭제됩니까')).hits[0]
    expect(hit?.highlights).toContain('이미지')
    expect(hit?.highlights).toContain('삭제')
    expect(hit?.isRelated).toBe(false)
    expect((await find('볼륨 정리')).hits[0]?.snippet).toContain('정리')
  })

  it('marks related words only where no word of the query stands, and says a reason once', async () => {
    // 컨테이너 is what was typed, so container is not marked beside it.
    const [own] = (await find('ㅋㅌㅇㄴ')).hits
    expect(own?.highlights).toEqual(['컨테이너'])
    expect(own?.isRelated).toBe(false)
    const related = (await find('컨테이너')).hits.find(({ id }) => id === 'container')
    expect(related?.highlights).toEqual(['Container'])
    expect(related?.isRelated).toBe(true)
    const [twice] = (await find('k8s kubernetes')).hits
    expect(twice?.why.length).toBe(1)
  })

  it('puts guesses last, and names the words that no question holds', async () => {
    const sure = await find('컨테이너 이미지')
    expect(sure.hits[0]?.confidence).toBe('high')
    expect(sure.missing).toEqual([])
    const guesses = await find('컨테이너 우주선을')
    expect(guesses.hits.length).toBeGreaterThan(0)
    expect(guesses.hits.map(({ confidence }) => confidence)).not.toContain('high')
    expect(guesses.missing).toEqual(['우주선'])
    const mixed = (await find('컨테이너를 지우다가 이미지 레이어까지 순서대로 삭제')).hits
    const kinds = mixed.map(({ confidence }) => confidence)
    expect(kinds).toEqual([...kinds].sort())
  })

  it('takes a name that no question holds for a guess, also when all its pieces are held', async () => {
    for (const query of ['replicaSetImageName', '--network-image'])
      for (const { confidence } of (await find(query)).hits) expect(confidence, query).toBe('low')
    expect((await find('--network-alias')).hits[0]?.confidence).toBe('high')
  })

  it('finds by a generated name what its first words find', async () => {
    const [named, plain] = [await find('docker-7d985f5478-mpwgw '), await find('docker ')]
    expect(plain.hits.length).toBeGreaterThan(0)
    expect(named.hits).toEqual(plain.hits)
    expect(await names('nginx-7d985f5478')).toEqual(['remove'])
  })

  it('finds only among the questions allowed', async () => {
    const { openDocs, docs } = await import('../../support/small-collection.ts')
    const { searcher } = openDocs(docs)
    const only = docs.filter((doc) => doc.id === 'remove').map((doc) => doc.id)
    const { hits, total } = await searcher.search('컨테이너', 10, only)
    expect(hits.map((hit) => hit.id)).toEqual(['remove'])
    expect(total).toBe(1)
  })
})

/** The ids of the questions found, best first, in a collection of these texts: question, answer, code. */
async function order(query: string, ...texts: readonly (readonly [string, string?, string?])[]) {
  const docs = texts.map(([question, answer = '', code = ''], at) => ({
    id: `${at}` as QuestionId,
    question,
    answer,
    code,
  }))
  const { searcher } = openDocs(docs)
  await searcher.loadAnswers()
  const { hits } = await searcher.search(query, 10, null)
  return hits.map(({ id }) => Number(id))
}

describe('among questions with the same words', () => {
  const apart = '파드와 노드에 스케줄러를 둔다'
  const together = '스케줄러를 둔다 파드와 노드에'

  it.each([
    ['the answer', ['질문', apart], ['질문', together]],
    ['the code', ['질문', '', apart], ['질문', '', together]],
    ['the question', [apart], [together]],
  ] as const)('the one that has the query as typed in %s stands first', async (_, first, second) => {
    expect(await order('스케줄러를 둔다 파드와', first, second)).toEqual([1, 0])
    expect(await order('  스케줄러를 둔다 파드와 ', second, first)).toEqual([0, 1])
  })

  it('a single word counts as typed from two letters on', async () => {
    expect(await order('노드', ['질문', '노드에 둔다'], ['질문', '노드 하나'])).toHaveLength(2)
    expect(
      await order('"노드에 둔다"', ['질문', '노드에  둔다'], ['질문', '', '노드에 둔다'], ['노드에 둔다']),
    ).toEqual([2, 1])
  })
})

it('looks at the text of the fifty best only', async () => {
  const texts = Array.from({ length: 60 }, (_, at) =>
    at === 49 || at === 50
      ? (['파드와 노드에 스케줄러를'] as const)
      : (['노드에 둔 스케줄러를 파드와'] as const),
  )
  const { searcher } = openDocs(
    texts.map(([question], at) => ({ id: `${at}` as QuestionId, question, answer: '', code: '' })),
  )
  const { hits } = await searcher.search('노드에 스케줄러를 ', 60, null)
  const ids = hits.map(({ id }) => Number(id))
  expect(ids[0]).toBe(49)
  expect(ids.indexOf(50)).toBe(50)
})

describe('a known word spelled like the query', () => {
  it('is offered where nothing is found, for the first word of the query that has one', async () => {
    const nearest = async (query: string) => (await find(query)).nearest
    expect((await find('컨테니어')).hits).toEqual([])
    expect(await nearest('컨테니어')).toBe('컨테이너')
    expect(await nearest('김치찌개 컨테니어')).toBe('컨테이너')
    expect(await nearest('김치찌개')).toBeNull()
    // Not where something is found, and not for a word that is known.
    expect((await find('볼륨 컨테니어 ')).hits.length).toBeGreaterThan(0)
    expect([await nearest('볼륨 컨테니어 '), await nearest('"컨테이너 zzzz"')]).toEqual([null, null])
  })
})

describe('a last word that leaves nothing', () => {
  it('is taken for one still being typed: what the others surely find are guesses', async () => {
    const before = (await find('실습')).hits.filter(({ confidence }) => confidence === 'high')
    const result = await find('실습 우주선')
    expect(before.length).toBeGreaterThan(0)
    expect(result.hits.map(({ id }) => id)).toEqual(before.map(({ id }) => id))
    expect(result.hits.map(({ confidence }) => confidence)).toEqual(before.map(() => 'low'))
    expect(result).toMatchObject({
      relaxed: true,
      total: before.length,
      missing: ['우주선'],
      nearest: null,
    })
  })

  it('leaves nothing when it stands alone, and when the others are unknown', async () => {
    for (const query of ['우주선', '김치찌개 우주선', '"실습" 우주선발사대']) {
      expect(await find(query), query).toMatchObject({
        hits: [],
        total: 0,
        relaxed: false,
        layout: null,
        missing: [],
      })
    }
  })
})
