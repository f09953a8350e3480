/** What is shown instead of a page that could not be drawn. */
import { Component, type ReactNode } from 'react'
import { renewEmpty } from '../content/stale-version.ts'
import { app } from '../strings/reading.ko.ts'

interface ErrorBoundaryProps {
  readonly children: ReactNode
}

/**
 * Catches errors of the page inside, so that the frame around it stays. One cause is a browser that translates the page and
 * changes the document under React (react/react#11538).
 */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { readonly isBroken: boolean }> {
  constructor(props: ErrorBoundaryProps) {
    super(props)
    this.state = { isBroken: false }
  }

  static getDerivedStateFromError(): { isBroken: boolean } {
    return { isBroken: true }
  }

  override componentDidCatch(): void {
    renewEmpty()
  }

  override render(): ReactNode {
    if (!this.state.isBroken) return this.props.children
    return (
      <div className="page empty">
        <h1>{app.broken}</h1>
        <p>{app.brokenWhy}</p>
        <button type="button" className="button" onClick={() => this.setState({ isBroken: false })}>
          {app.redraw}
        </button>
      </div>
    )
  }
}
