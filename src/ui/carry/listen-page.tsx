/** 듣기: a question, time to think, the answer, by the device's Korean voice. */
import { type ReactNode, useEffect, useMemo, useState, useSyncExternalStore } from 'react'
import type { Glossary } from '../../search/text/lexicon.ts'
import { isRecord } from '../../site/is-record.ts'
import { openSharedValue } from '../../storage/shared-value.ts'
import { sayAnswer, sayQuestion } from '../../study/carry/speech.ts'
import { cutByVoice, makeSpelling } from '../../study/carry/spoken-terms.ts'
import { useSaid } from '../base/announcer.tsx'
import { base } from '../base/paths.ts'
import { Segmented } from '../base/segmented.tsx'
import { useEventCallback } from '../base/use-event-callback.ts'
import { useTitle } from '../base/use-title.ts'
import { useContent } from '../content/content.ts'
import { useLoaded } from '../content/use-loaded.ts'
import { carry, listen as words } from '../strings/carry.ko.ts'
import { type Ready, WhenReady } from '../study/with-study.tsx'
import { ScopeSelect } from './scope-select.tsx'
import { speak, useVoices, type Voices } from './speaker.ts'
import { type Chosen, useCarried } from './use-carried.ts'
import '../base/plain-page.css'
import './carry-page.css'

const gaps = [2, 5, 10, 20] as const
const rates = [0.8, 1, 1.25, 1.5] as const

/** Seconds between question and answer, and how fast the voice speaks, as chosen last. */
const pace = openSharedValue(`mundap:${base}:listening`, (stored) => {
  const { gap, rate } = isRecord(stored) ? stored : {}
  return { gap: gaps.find((each) => each === gap) ?? 5, rate: rates.find((each) => each === rate) ?? 1 }
})

/** The page at `/listen/`. */
export function ListenPage(): ReactNode {
  useTitle(words.title)
  return <WhenReady title={words.title}>{(ready) => <Listen {...ready} />}</WhenReady>
}

function Listen({ cards }: Ready): ReactNode {
  const chosen = useCarried(cards)
  const voices = useVoices()
  useSaid(voices === null ? words.noVoice : '')
  return (
    <div className="page carry">
      <header>
        <h1>{words.title}</h1>
        <p className="hint">{voices === null ? words.noVoice : words.about}</p>
        {voices !== null && <ScopeSelect title={chosen.title} />}
      </header>
      {voices && <Player key={chosen.cards.map(({ id }) => id).join()} chosen={chosen} voices={voices} />}
    </div>
  )
}

type Phase = 'question' | 'gap' | 'answer'

interface PlayerProps {
  readonly chosen: Chosen
  readonly voices: Voices
}

function Player({ chosen, voices }: PlayerProps): ReactNode {
  const content = useContent()
  const { cards } = chosen
  const [{ at, phase }, setPlace] = useState<{ at: number; phase: Phase }>({ at: 0, phase: 'question' })
  const [isPlaying, setPlaying] = useState(false)
  const [trouble, setTrouble] = useState('')
  const { gap, rate } = useSyncExternalStore(pace.subscribe, pace.read, pace.read)
  const card = cards[at]
  const glossary = useLoaded<Glossary>('glossary', null, content.glossary)
  const spell = useMemo(
    // Without the glossary the voice says the words as it can.
    () => (glossary.kind === 'ready' ? makeSpelling(glossary.value) : (text: string) => text),
    [glossary],
  )

  const go = useEventCallback((step: number): void => {
    const next = at + step
    if (next >= 0 && next < cards.length) setPlace({ at: next, phase: 'question' })
    else if (next >= cards.length) {
      setPlaying(false)
      setPlace({ at: 0, phase: 'question' })
    }
  })
  const toggle = useEventCallback((): void => {
    setTrouble('')
    setPlaying(!isPlaying)
  })
  useSaid(trouble)
  useAwake(isPlaying)
  useMediaKeys(toggle, go)
  const toParts = useEventCallback((texts: readonly string[]) =>
    cutByVoice(texts.map(spell), voices.en !== null),
  )

  useEffect(() => {
    if (!isPlaying || card === undefined) return
    if (phase === 'gap') {
      const timer = setTimeout(() => setPlace({ at, phase: 'answer' }), gap * 1000)
      return () => clearTimeout(timer)
    }
    let stop: (() => void) | null = null
    let isLeft = false
    const halt = (why: string): void => {
      setPlaying(false)
      setTrouble(why)
    }
    content.body(card).then(
      (body) => {
        if (isLeft) return
        const texts =
          phase === 'question' ? sayQuestion({ card, body }, words) : sayAnswer({ card, body }, words)
        const onEnd = (): void => (phase === 'question' ? setPlace({ at, phase: 'gap' }) : go(1))
        stop = speak(toParts(texts), voices, rate, { onEnd, onMute: () => halt(words.mute) })
      },
      () => {
        if (!isLeft) halt(words.unloaded)
      },
    )
    return () => {
      isLeft = true
      stop?.()
    }
  }, [isPlaying, card, at, phase, voices, rate, gap, content, go, toParts])

  return (
    <section className="listening">
      {card === undefined ? (
        <p>{carry.none}</p>
      ) : (
        <>
          <p className="hint">
            {words.at(at + 1, cards.length)}
            {isPlaying && ` · ${words.phases[phase]}`}
          </p>
          <h2>{card.text}</h2>
          <div className="page-actions">
            <button type="button" className="button" onClick={() => go(-1)} disabled={at === 0}>
              {words.previous}
            </button>
            <button type="button" className="button" data-primary onClick={toggle}>
              {isPlaying ? words.pause : words.play}
            </button>
            <button type="button" className="button" onClick={() => go(1)}>
              {words.next}
            </button>
          </div>
          {trouble !== '' && <p className="notice">{trouble}</p>}
          <fieldset className="options">
            <legend>{words.gap}</legend>
            <Segmented
              value={gap}
              options={gaps.map((each) => [each, words.seconds(each)] as const)}
              onChange={(next) => pace.change((now) => ({ ...now, gap: next }))}
            />
          </fieldset>
          <fieldset className="options">
            <legend>{words.rate}</legend>
            <Segmented
              value={rate}
              options={rates.map((each) => [each, words.times(each)] as const)}
              onChange={(next) => pace.change((now) => ({ ...now, rate: next }))}
            />
          </fieldset>
        </>
      )}
    </section>
  )
}

/** Keeps the screen on, where the browser can: a phone that falls asleep stops speaking. */
function useAwake(isOn: boolean): void {
  useEffect(() => {
    if (!isOn) return
    let lock: Promise<WakeLockSentinel | undefined> | undefined
    const hold = (): void => {
      // The browser lets go of it whenever the page is not in front.
      if (document.visibilityState === 'visible')
        lock = navigator.wakeLock?.request('screen').catch(() => undefined)
    }
    hold()
    document.addEventListener('visibilitychange', hold)
    return () => {
      document.removeEventListener('visibilitychange', hold)
      void lock?.then((held) => held?.release())
    }
  }, [isOn])
}

/** The keys of a headset or a keyboard, while the page is in front. */
function useMediaKeys(toggle: () => void, go: (step: number) => void): void {
  useEffect(() => {
    const actions = {
      play: toggle,
      pause: toggle,
      nexttrack: () => go(1),
      previoustrack: () => go(-1),
    } as const
    const names = ['play', 'pause', 'nexttrack', 'previoustrack'] as const
    for (const name of names) navigator.mediaSession?.setActionHandler(name, actions[name])
    const keys: Readonly<Record<string, () => void>> = {
      MediaPlayPause: toggle,
      MediaTrackNext: actions.nexttrack,
      MediaTrackPrevious: actions.previoustrack,
    }
    const press = (event: KeyboardEvent): void => keys[event.key]?.()
    addEventListener('keydown', press)
    return () => {
      removeEventListener('keydown', press)
      for (const name of names) navigator.mediaSession?.setActionHandler(name, null)
    }
  }, [toggle, go])
}
