/** The look of messages, which no page shows at first. It is loaded when the page has settled. */
import type { ReactNode } from 'react'
import './toast.css'

/** Draws nothing: what it brings is the style sheet. */
export function ToastLook(): ReactNode {
  return null
}
