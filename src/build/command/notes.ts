/** `npm run notes -- <sub-command>`: the commands for authors in this repository. */
import { notesProgram } from './programs.ts'
import { runCommand } from './run-command.ts'
import { endWithReader } from './terminal.ts'

endWithReader()

process.exitCode = await runCommand(process.argv.slice(2), notesProgram)
