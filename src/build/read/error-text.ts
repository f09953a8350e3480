/** Words an error for an author. What the system refuses, Node tells in English, with the name of a system call. */
import { isAbsolute, relative } from 'node:path'

const NO_RIGHT = '권한이 없어요. 읽고 쓸 수 있는 곳인지 확인해 주세요.'
const FILE_IN_THE_WAY = '폴더여야 하는데 파일이에요. 다른 경로를 적거나 그 파일을 옮겨 주세요.'
const FULL = '디스크에 자리가 없어요. 자리를 비우고 다시 해 주세요.'
const TOO_MANY = '열어 둔 파일이 너무 많아요. 다른 프로그램을 닫고 다시 해 주세요.'
const NO_ADDRESS = '이 컴퓨터의 주소가 아니에요. --host에는 localhost나 0.0.0.0을 적어 주세요.'

/** What to say for a code of the system (https://nodejs.org/api/errors.html#common-system-errors). */
const WORDS: Readonly<Record<string, string>> = {
  EACCES: NO_RIGHT,
  EPERM: NO_RIGHT,
  EROFS: '쓸 수 없는 디스크예요. 다른 폴더를 골라 주세요.',
  ENOSPC: FULL,
  EDQUOT: FULL,
  ENOENT: '파일이나 폴더가 없어요. 경로를 확인해 주세요.',
  ENOTDIR: FILE_IN_THE_WAY,
  EEXIST: FILE_IN_THE_WAY,
  EISDIR: '파일이어야 하는데 폴더예요. 파일의 경로를 적어 주세요.',
  EBUSY: '다른 프로그램이 쓰고 있어요. 그 프로그램을 닫고 다시 해 주세요.',
  ELOOP: '링크(symbolic link)가 서로를 가리켜서 열 수 없어요.',
  ENAMETOOLONG: '이름이 너무 길어요. 이름이나 폴더를 줄여 주세요.',
  EMFILE: TOO_MANY,
  ENFILE: TOO_MANY,
  EADDRNOTAVAIL: NO_ADDRESS,
  ENOTFOUND: NO_ADDRESS,
  EAI_AGAIN: NO_ADDRESS,
}

/**
 * Returns the message of an error: of the system's with what it is about and what to do, in Korean; any other as it is. Paths below
 * the folder that the program runs in stand as an author would type them.
 */
export function errorText(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const { code, path, hostname, address, port }: Readonly<Record<string, unknown>> = { ...error }
  const words = typeof code === 'string' && Object.hasOwn(WORDS, code) ? WORDS[code] : undefined
  if (words === undefined) return error.message
  if (typeof path === 'string') return `${asTyped(path)}: ${words}`
  // A server: below 1024 most systems want a right.
  if (typeof port === 'number' && words === NO_RIGHT)
    return `${port}번 포트를 열 권한이 없어요. --port에 1024보다 큰 번호를 적어 주세요.`
  const host = [hostname, address].find((one) => typeof one === 'string')
  return host === undefined ? `${words} (${error.message})` : `${String(host)}: ${words}`
}

function asTyped(path: string): string {
  const below = relative(process.cwd(), path)
  return below === '' || below.startsWith('..') || isAbsolute(below) ? path : below
}
