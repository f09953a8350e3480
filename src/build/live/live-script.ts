/** The script that the development server puts into every page: it follows the notes, and shows what is wrong in them. */

/** Path of the script and of the messages, below the base. No page of a site begins so. */
export const LIVE_SCRIPT = '@mundap/live.js'
export const LIVE_EVENTS = '@mundap/events'

/** A message to open pages. */
export interface LiveNews {
  /** Counts the editions of the site since the server started. */
  readonly edition: string
  /** Ids that questions had before, and those that they have now. */
  readonly moved: Readonly<Record<string, string>>
  /** What is wrong in the notes, errors first. */
  readonly problems: readonly { readonly isError: boolean; readonly place: string; readonly text: string }[]
}

/** Marks the script's element with the edition that its page shows. */
export const EDITION_MARK = 'data-edition'

const WORDS = {
  title: '노트에서 고칠 곳',
  count: '고칠 곳 ',
  more: '그리고 더 있어요. 모두 보려면 mundap check를 실행해 주세요.',
}

/**
 * Returns the script for the site at `base`. On a new edition it loads the page anew: the app remembers scroll position, focus and
 * opened answers for each entry of the history. For a question that was reworded, the address and what is remembered get its new id.
 */
export function liveScript(base: string): string {
  return `(function () {
  var me = document.currentScript, base = ${JSON.stringify(base)}, words = ${JSON.stringify(WORDS)}
  var edition = me.getAttribute('${EDITION_MARK}'), key = 'mundap-live:' + base, views = 'mundap:' + base + ':view:'
  function renamed(text, moved) {
    return text.replace(/[\\w-]+/g, function (word) {
      var start = /^t-/.test(word) ? 't-' : '', id = moved[word] || moved[word.slice(start.length)]
      return id === undefined ? word : (moved[word] ? '' : start) + id
    })
  }
  // What the page before remembered as it went.
  try {
    var moved = JSON.parse(sessionStorage.getItem(key) || '{}').moved || {}
    Object.keys(sessionStorage).forEach(function (name) {
      if (name.indexOf(views) !== 0) return
      var kept = sessionStorage.getItem(name), next = views + renamed(name.slice(views.length), moved)
      if (next !== name) sessionStorage.removeItem(name)
      sessionStorage.setItem(next, renamed(kept, moved))
    })
    sessionStorage.removeItem(key)
  } catch (error) {}
  function renew(moved) {
    try { sessionStorage.setItem(key, JSON.stringify({ moved: moved })) } catch (error) {}
    var path = base + renamed(location.pathname.slice(base.length), moved)
    if (path !== location.pathname) history.replaceState(history.state, '', path + location.search + location.hash)
    location.reload()
  }
  function element(name, text) {
    var made = document.createElement(name)
    if (text !== undefined) made.textContent = text
    return made
  }
  var host = null
  function show(problems) {
    if (host !== null) host.remove()
    host = null
    if (problems.length === 0) return
    host = element('aside')
    host.setAttribute('aria-label', words.title)
    var shadow = host.attachShadow({ mode: 'open' }), sheet = new CSSStyleSheet()
    sheet.replaceSync(${JSON.stringify(STYLE)})
    shadow.adoptedStyleSheets = [sheet]
    var box = element('details'), list = element('ul'), title = element('summary', words.count + problems.length)
    // An error shows itself, until the author says otherwise.
    var choice = sessionStorage.getItem(key + ':box')
    box.open = choice === null ? problems.some(function (problem) { return problem.isError }) : choice === 'open'
    title.addEventListener('click', function () { sessionStorage.setItem(key + ':box', box.open ? 'closed' : 'open') })
    box.append(title, list)
    problems.slice(0, 50).forEach(function (problem) {
      var item = element('li')
      if (problem.isError) item.className = 'error'
      item.append(element('code', problem.place), ' ' + problem.text)
      list.append(item)
    })
    if (problems.length > 50) list.append(element('li', words.more))
    shadow.append(box)
    document.body.append(host)
  }
  var events = new EventSource(base + '${LIVE_EVENTS}')
  events.onmessage = function (event) {
    var news = JSON.parse(event.data)
    if (news.edition !== edition) return renew(news.moved)
    if (document.body !== null) show(news.problems)
    else addEventListener('DOMContentLoaded', function () { show(news.problems) })
  }
  addEventListener('pagehide', function () { events.close() })
})()
`
}

const STYLE = `
:host { position: fixed; inset: auto auto 12px 12px; z-index: 1000; max-width: min(560px, calc(100vw - 24px)); font: 14px/1.5 system-ui, sans-serif }
@media print { :host { display: none } }
@media (max-width: 800px) { :host { bottom: 84px } }
details { background: #fffdf7; color: #2b2622; border: 1px solid #b58900; border-radius: 10px; box-shadow: 0 2px 12px #0003 }
summary { padding: 8px 14px; cursor: pointer; font-weight: 600 }
ul { margin: 0; padding: 0 16px 12px 30px; max-height: 50vh; overflow: auto }
li { margin-top: 6px; overflow-wrap: anywhere }
li.error { color: #a3211b }
code { font-weight: 600 }
`
