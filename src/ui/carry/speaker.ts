/** Speaks through the browser's own voices (Web Speech API). */
import { findVoice } from '../../study/carry/speech.ts'
import type { SpokenPart } from '../../study/carry/spoken-terms.ts'

export interface Voices {
  readonly ko: SpeechSynthesisVoice
  /** For English words, where the device has one. */
  readonly en: SpeechSynthesisVoice | null
}

/** Calls `tell` with the voices now and whenever they change; null where there is no Korean one. Returns a function that stops it. */
export function followVoices(tell: (voices: Voices | null) => void): () => void {
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
  look()
  // Safari has the voices, but no such event on this object.
  device.addEventListener?.('voiceschanged', look)
  return () => device.removeEventListener?.('voiceschanged', look)
}

/** Says parts one after another, then calls `onEnd`. Returns a function that stops it; then `onEnd` is not called. */
export function speak(
  parts: readonly SpokenPart[],
  voices: Voices,
  rate: number,
  onEnd: () => void,
): () => void {
  const { speechSynthesis: device } = globalThis
  let isStopped = false
  const say = (at: number): void => {
    if (isStopped) return
    const part = parts[at]
    if (part === undefined) {
      onEnd()
      return
    }
    const voice = voices[part.lang] ?? voices.ko
    const utterance = new SpeechSynthesisUtterance(part.text)
    utterance.voice = voice
    utterance.lang = voice.lang
    utterance.rate = rate
    utterance.onend = () => say(at + 1)
    // A part that the voice cannot say is passed over.
    utterance.onerror = () => say(at + 1)
    device.speak(utterance)
  }
  say(0)
  return () => {
    isStopped = true
    device.cancel()
  }
}
