import { describe, expect, test } from 'vitest'
import { readGlossary } from '../../../src/build/read/glossary-file.ts'
import { cutByVoice, makeSpelling } from '../../../src/study/carry/spoken-terms.ts'

const spell = makeSpelling({
  same: [
    ['볼륨', 'volume', '저장 공간'],
    ['풀', '내려받다', 'download'],
    // These have the same consonants, but do not sound alike.
    ['읽다', '조회', 'read'],
    ['외부 키', 'fk', '에프케이'],
    ['에이피아이', 'api'],
    ['도커 컴포즈', 'docker compose'],
    ['도커', 'docker'],
    ['c++', '씨플플'],
  ],
  similar: [['서버', 'server']],
})

describe('English terms in Korean speech', () => {
  test.each([
    ['volume을 지우면?', '볼륨을 지우면?'],
    ['Docker Compose와 Docker', '도커 컴포즈와 도커'],
    // Translations and near words stay: the note says another word.
    ['download와 server', 'download와 server'],
    [
      'docs.docker.com의 --volume과 /var/lib/docker/volume',
      'docs.docker.com의 --volume과 /var/lib/docker/volume',
    ],
    ['docker_volume, volume=a, C++', 'docker_volume, volume=a, C++'],
    ['read API fk', 'read 에이피아이 에프케이'],
    ['(volume)', '(볼륨)'],
    ['volume.', '볼륨.'],
  ])('%j is said as %j', (text, said) => {
    expect(spell(text)).toBe(said)
  })

  test('of the built-in glossary are spelled by their sound', () => {
    const builtIn = makeSpelling(readGlossary('no-such-folder'))
    expect(builtIn('container와 layer, registry, cache')).toBe('컨테이너와 레이어, 레지스트리, 캐시')
  })

  test('that are left go to an English voice where there is one', () => {
    const text = '쿠버네티스의 rolling update는 YAML 파일로 해요.'
    expect(cutByVoice([text], true)).toEqual([
      { text: '쿠버네티스의', lang: 'ko' },
      { text: 'rolling update', lang: 'en' },
      { text: '는 YAML 파일로 해요.', lang: 'ko' },
    ])
    expect(cutByVoice([text], false)).toEqual([{ text, lang: 'ko' }])
    expect(cutByVoice(['docs.docker.com (kubectl)', '.'], true)).toEqual([
      { text: 'docs.docker.com (', lang: 'ko' },
      { text: 'kubectl', lang: 'en' },
    ])
  })
})
