/** Measures the installed program: a first and a second build of the shipped note, beside `vitepress build` of the same, and memory. */
import { execFile } from 'node:child_process'
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { installProgram } from '../e2e/support/installed-program.ts'
import { root } from '../support/root-folder.ts'
import { writeCollection } from './collections.ts'
import { makePeerSite, vitePress } from './peer-sites.ts'

/** A build that ran: wall and processor seconds, and the most memory at a time, in MB. */
interface Run {
  readonly seconds: number
  readonly cpu: number
  readonly peak: number
}

/** Loaded before a program; tells when it ends what it used. `maxRSS` is in kilobytes. */
const WATCHER = `data:text/javascript,process.on('exit',()=>{const u=process.resourceUsage();process.stderr.write('\\nused '+(u.userCPUTime%2Bu.systemCPUTime)/1e6+' '+u.maxRSS/1000)})`

async function measure(folder: string, args: readonly string[]): Promise<Run> {
  const start = performance.now()
  const { stderr } = await promisify(execFile)(process.execPath, ['--import', WATCHER, ...args], {
    cwd: folder,
    maxBuffer: 2 ** 26,
  })
  const [, cpu, peak] = /used (\S+) (\S+)$/.exec(stderr) ?? []
  return { seconds: (performance.now() - start) / 1000, cpu: Number(cpu), peak: Number(peak) }
}

/** Runs the benchmark and prints a table. Installs VitePress from the npm registry. */
export async function benchProgram(print: (line: string) => void = console.log): Promise<void> {
  const { folder, program } = installProgram()
  const row = (name: string, { seconds, cpu, peak }: Run): void =>
    print(
      `${name.padEnd(34)} ${seconds.toFixed(2).padStart(8)} ${cpu.toFixed(2).padStart(8)} ${peak.toFixed(0).padStart(8)}`,
    )
  print(`\n${'build'.padEnd(34)} ${'s'.padStart(8)} ${'CPU s'.padStart(8)} ${'peak MB'.padStart(8)}`)
  try {
    const notes = join(folder, 'class')
    mkdirSync(notes)
    // A project of its own, so that its pictures are not in a cache yet.
    writeFileSync(join(notes, 'package.json'), '{}')
    cpSync(join(root, 'content'), notes, { recursive: true })
    row('the shipped note, first', await measure(notes, [program, 'build']))
    row('the shipped note, second', await measure(notes, [program, 'build']))
    try {
      const peer = join(await makePeerSite(vitePress), '../..')
      row('the shipped note, VitePress', await measure(peer, [...vitePress.build]))
    } catch (error) {
      print(`VitePress could not be measured: ${String(error).slice(0, 300)}`)
    }
    const many = join(folder, 'many')
    writeCollection(many, { questions: 10_000, notes: 100, seed: 1 })
    row('10,000 questions', await measure(many, [program, 'build']))
  } finally {
    rmSync(folder, { recursive: true })
  }
}
