#!/usr/bin/env node
/** `mundap <command>`: the program of the package. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { folderHolds } from '../read/folder-paths.ts'
import { mundapProgram } from './programs.ts'
import { runCommand } from './run-command.ts'
import { endWithReader } from './terminal.ts'

endWithReader()

// The package's own folders: beside this file's is the app, above both is package.json.
const appDir = process.env.MUNDAP_APP ?? join(import.meta.dirname, '../app')
const { version }: { version: string } = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../../package.json'), 'utf8'),
)

// Installed in the author's own folder, it is found by npx alone.
const name = folderHolds(process.cwd(), import.meta.dirname) ? 'npx mundap' : 'mundap'

process.exitCode = await runCommand(process.argv.slice(2), mundapProgram(name, appDir, version))
