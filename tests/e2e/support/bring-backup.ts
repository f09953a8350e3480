import { backup } from '../../../src/ui/strings/settings.ko.ts'
import type { Visit } from './visit.ts'

/** Brings a backup's text into the record of this browser, as a learner does in 설정. */
export async function bringBackup({ open }: Visit, text: string): Promise<void> {
  const page = await open('settings/')
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'a.json', mimeType: 'application/json', buffer: Buffer.from(text) })
  await page.getByRole('dialog').getByRole('button', { name: backup.add }).click()
  await page.getByRole('dialog').waitFor({ state: 'detached' })
}
