/** Returns a path as it is typed in a shell (sh, PowerShell, cmd): in quotes when it has a space or a sign that means something there. */
export function shellWord(path: string): string {
  return /^[\p{L}\p{M}\p{N}_./\\:~+-]+$/u.test(path) && !path.startsWith('-') ? path : `"${path}"`
}
