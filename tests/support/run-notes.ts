import { vi } from 'vitest'
import { runCommand } from '../../src/build/command/run-command.ts'

/** Runs `notes` with these arguments in this process. Returns its exit code and what it printed. */
export async function runNotes(
  ...args: readonly string[]
): Promise<{ readonly code: number; readonly out: string; readonly err: string }> {
  const out: string[] = []
  const err: string[] = []
  const collect = (into: string[]) => (chunk: unknown) => {
    into.push(String(chunk))
    return true
  }
  const spies = [
    vi.spyOn(process.stdout, 'write').mockImplementation(collect(out)),
    vi.spyOn(process.stderr, 'write').mockImplementation(collect(err)),
  ]
  try {
    const code = await runCommand(args)
    return { code, out: out.join(''), err: err.join('') }
  } finally {
    for (const spy of spies) spy.mockRestore()
  }
}
