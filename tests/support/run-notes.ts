import { vi } from 'vitest'
import { notesProgram } from '../../src/build/command/programs.ts'
import { type CommandSet, runCommand } from '../../src/build/command/run-command.ts'

interface Printed {
  readonly code: number
  readonly out: string
  readonly err: string
}

/** Runs `notes` with these arguments in this process. Returns its exit code and what it printed. */
export function runNotes(...args: readonly string[]): Promise<Printed> {
  return runProgram(notesProgram, args)
}

/** Runs a program of commands with these arguments in this process. */
export async function runProgram(program: CommandSet, args: readonly string[]): Promise<Printed> {
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
    const code = await runCommand(args, program)
    return { code, out: out.join(''), err: err.join('') }
  } finally {
    for (const spy of spies) spy.mockRestore()
  }
}
