/** Where the app starts: reads the page's data and takes over what was prerendered. */
import { startTransition } from 'react'
import { createRoot, hydrateRoot } from 'react-dom/client'
import { BrowserRouter } from 'react-router'
import type { PageData } from '../notes/site.ts'
import { base } from './place.ts'
import { Root } from './root.tsx'
import './tokens.css'
import './base.css'
import './parts.css'

const container = document.getElementById('root')
const data = document.getElementById('page')
if (container === null || data === null) throw new Error('main: the page has no root or no data')

// The build wrote this element from the same shape.
const page = JSON.parse(data.textContent ?? '') as PageData
const app = (
  <BrowserRouter basename={base}>
    <Root data={page} />
  </BrowserRouter>
)
const here = location.pathname.slice(base.length - 1).replace(/\/?$/, '/')
// 404.html stands in for addresses it was not drawn for: there is nothing to take over.
if (container.firstElementChild === null || here !== page.path) createRoot(container).render(app)
// A transition hydrates in slices, so that typing and scrolling come first.
else startTransition(() => void hydrateRoot(container, app))
