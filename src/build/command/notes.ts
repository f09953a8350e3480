/** `npm run notes -- <sub-command>`: the program of the commands for authors. */
import { runCommand } from './run-command.ts'

// `… list | head` closes the pipe early; that is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0)
  throw error
})

process.exitCode = await runCommand(process.argv.slice(2))
