/** Speaks through the browser's own voices (Web Speech API). */
import { useEffect, useState } from 'react'
import { findVoice } from '../../study/carry/speech.ts'
import type { SpokenPart } from '../../study/carry/spoken-terms.ts'

export interface Voices {
  readonly ko: SpeechSynthesisVoice
  /** For English words, where the device has one. */
  readonly en: SpeechSynthesisVoice | null
}

/** Browsers that load their voices late have them within about a second. */
const patienceMs = 3_000

/** Returns the voices, also when they change; null where there is no Korean one, undefined until that is known. */
export function useVoices(): Voices | null | undefined {
  const [voices, setVoices] = useState<Voices | null>()
  useEffect(() => followVoices(setVoices), [])
  return voices
}

function followVoices(tell: (voices: Voices | null) => void): () => void {
  if (!('speechSynthesis' in globalThis)) {
    tell(null)
    return () => {}
  }
  const { speechSynthesis: device } = globalThis
  const look = (): void => {
    const all = device.getVoices()
    const ko = findVoice(all, 'ko')
    tell(ko && { ko, en: findVoice(all, 'en') })
  }
  if (device.getVoices().length > 0) look()
  const timer = setTimeout(look, patienceMs)
  // Safari has the voices, but no such event on this object.
  device.addEventListener?.('voiceschanged', look)
  return () => {
    clearTimeout(timer)
    device.removeEventListener?.('voiceschanged', look)
  }
}

/** Far more than a slow voice takes; some voices say a text and never report its end. */
const longestMs = (text: string, rate: number): number => 5_000 + (350 * text.length) / rate

/**
 * Says parts one after another. Then calls `onEnd`, or `onMute` when the voice could say none of them. Returns a function that stops
 * it; then neither is called.
 */
export function speak(
  parts: readonly SpokenPart[],
  voices: Voices,
  rate: number,
  { onEnd, onMute }: { readonly onEnd: () => void; readonly onMute: () => void },
): () => void {
  const { speechSynthesis: device } = globalThis
  let isStopped = false
  let failed = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  const say = (at: number): void => {
    const part = parts[at]
    if (part === undefined) {
      if (failed > 0 && failed === parts.length) onMute()
      else onEnd()
      return
    }
    const voice = voices[part.lang] ?? voices.ko
    const utterance = new SpeechSynthesisUtterance(part.text)
    utterance.voice = voice
    utterance.lang = voice.lang
    utterance.rate = rate
    let isOver = false
    const goOn = (): void => {
      if (isStopped || isOver) return
      isOver = true
      clearTimeout(timer)
      say(at + 1)
    }
    utterance.onend = goOn
    // A part that the voice cannot say is passed over.
    utterance.onerror = () => {
      if (!isStopped && !isOver) failed += 1
      goOn()
    }
    timer = setTimeout(
      () => {
        // Cancelling reports an error, which is none of the voice's.
        utterance.onerror = null
        utterance.onend = null
        device.cancel()
        goOn()
      },
      longestMs(part.text, rate),
    )
    device.speak(utterance)
  }
  say(0)
  return () => {
    isStopped = true
    clearTimeout(timer)
    device.cancel()
  }
}
