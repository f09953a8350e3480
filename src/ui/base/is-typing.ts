/** Where shortcuts do nothing, because the keys belong to what has the focus. */

/** Radio buttons take arrows and the space bar only, so letters are still shortcuts there. */
const takesKeys = 'input:not([type="radio"]), textarea, select, dialog, [contenteditable]'

/** Takes the target of a key event. Returns whether it is a field that takes keys, or stands in an open dialog. */
export function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(takesKeys) !== null
}
