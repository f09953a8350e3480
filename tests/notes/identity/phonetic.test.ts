import { describe, expect, test } from 'vitest'
import { englishSound, koreanSound } from '../../../src/notes/identity/phonetic.ts'

describe('the sound of a term', () => {
  test.each(
    '컨테이너 container,볼륨 volume,도커 docker,쿠버네티스 kubernetes,서비스 service,노드 node,파드 pod,클러스터 cluster,네트워크 network,레지스트리 registry,디플로이먼트 deployment,레플리카셋 replicaset,인그레스 ingress,스토리지 storage,호스트 host,마운트 mount,프로세스 process,커밋 commit,레이블 label,셀렉터 selector,애플리케이션 application,이미지 image,네임스페이스 namespace,시크릿 secret,컨피그맵 configmap,하이퍼바이저 hypervisor,브릿지 bridge,리소스 resource,크롬 chrome,차트 chart,큐 queue,프록시 proxy,익스프레스 express,셸 shell,그래프 graph,스레드 thread,패스 path,휠 wheel,스트링 string'
      .split(',')
      .map((pair) => pair.split(' ')),
  )('%s is %s', (korean = '', english = '') => {
    expect(koreanSound(korean)).toBe(englishSound(english))
    expect(koreanSound(korean)).not.toBe('')
  })

  test('is none where a letter is not Hangul', () => {
    expect(['가a', 'a가', '도커!', '\uabff', '\ud7a4'].map(koreanSound)).toEqual(['', '', '', '', ''])
    // The first and the last syllable there is.
    expect(['가', '힣'].map(koreanSound)).toEqual(['k', 'ht'])
  })

  test('tells terms apart', () => {
    expect(koreanSound('컨테이너')).not.toBe(englishSound('volume'))
    expect(koreanSound('서비스')).not.toBe(englishSound('server'))
  })
})
