/** Colours code without grammars: a terminal transcript by who wrote each part; other code is plain. */
import type { CodeBlock } from '../../notes/model.ts'
import { codeClass, joinSpans } from '../../notes/transcript/code-spans.ts'
import { readTranscript, transcriptSpans } from '../../notes/transcript/read-transcript.ts'
import type { HighlightedCode } from './site-source.ts'

/** Takes a code block. Never throws. */
export function plainCode({ text, lang }: Pick<CodeBlock, 'lang' | 'text'>): HighlightedCode {
  const lines = readTranscript(text, lang)
  return lines
    ? { kind: 'transcript', runs: transcriptSpans(lines) }
    : { kind: 'code', runs: joinSpans([[text.length, codeClass.plain]]) }
}
