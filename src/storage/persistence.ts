/** How safe the learner's data is in this browser, as far as the browser says. */

export interface StorageHealth {
  /** True: the browser will not clear the data by itself. Null: it does not say. */
  readonly isPersistent: boolean | null
  readonly usedBytes: number | null
  readonly quotaBytes: number | null
}

/** Reads what the browser says about its storage. Never rejects. */
export async function readHealth(): Promise<StorageHealth> {
  const storage = managerOf()
  const [isPersistent, estimate] = await Promise.all([
    ask(() => storage?.persisted?.()),
    ask(() => storage?.estimate?.()),
  ])
  return {
    isPersistent,
    usedBytes: estimate?.usage ?? null,
    quotaBytes: estimate?.quota ?? null,
  }
}

/**
 * Asks the browser not to clear this site's data by itself. Some browsers then ask the learner, so call it when they have something to
 * lose: after the first bookmark or quiz. Resolves to the browser's answer; null when it cannot be asked. Never rejects.
 */
export async function askToPersist(): Promise<boolean | null> {
  const storage = managerOf()
  if (await ask(() => storage?.persisted?.())) return true
  return ask(() => storage?.persist?.())
}

/** A backup is suggested after this many answers since the last one. */
const answersPerBackup = 50

/** Tells whether it is time to suggest a backup. Times in milliseconds since 1970. */
export function isBackupDue(answerTimes: readonly number[], lastBackupAt: number | null): boolean {
  const since = lastBackupAt ?? Number.NEGATIVE_INFINITY
  return answerTimes.filter((time) => time > since).length >= answersPerBackup
}

function managerOf(): Partial<StorageManager> | undefined {
  // Missing outside secure contexts and in some in-app browsers.
  return typeof navigator === 'undefined' ? undefined : navigator.storage
}

async function ask<Answer>(question: () => Promise<Answer> | undefined): Promise<Answer | null> {
  try {
    return (await question()) ?? null
  } catch {
    return null
  }
}
