/** Speaks through the browser's own voices (Web Speech API). */
import { findKoreanVoice } from '../../study/carry/speech.ts'

/** Calls `tell` with the Korean voice now and whenever the voices change; null where there is none. Returns a function that stops it. */
export function followVoice(tell: (voice: SpeechSynthesisVoice | null) => void): () => void {
  if (!('speechSynthesis' in globalThis)) {
    tell(null)
    return () => {}
  }
  const { speechSynthesis: device } = globalThis
  const look = (): void => tell(findKoreanVoice(device.getVoices()))
  look()
  // Safari has the voices, but no such event on this object.
  device.addEventListener?.('voiceschanged', look)
  return () => device.removeEventListener?.('voiceschanged', look)
}

/** Says parts one after another, then calls `onEnd`. Returns a function that stops it; then `onEnd` is not called. */
export function speak(
  parts: readonly string[],
  voice: SpeechSynthesisVoice,
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
    const utterance = new SpeechSynthesisUtterance(part)
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
