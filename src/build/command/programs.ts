/** The two programs that have commands. */
import { type CommandSet, EVERY, READING } from './run-command.ts'

/** `npm run notes -- …` in this repository. */
export const notesProgram: CommandSet = {
  name: 'npm run notes --',
  folder: 'content',
  appDir: null,
  commands: READING,
  first: null,
  note: '폴더를 적지 않으면 {folder}를 읽어요. npm run --silent notes -- …로 부르면 npm의 말이 섞이지 않아요.',
  version: null,
}

/** Returns the program `mundap`. Takes what is typed to run it, the folder of its finished app, and its version. */
export function mundapProgram(name: string, appDir: string, version: string): CommandSet {
  return {
    name,
    folder: '.',
    appDir,
    commands: EVERY,
    first: 'dev',
    note: '명령 없이 {program}만 적으면 dev예요. 폴더를 적지 않으면 {folder}를 읽어요.',
    version,
  }
}
