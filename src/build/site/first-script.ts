/** The first script of every page. It runs before the app is loaded, and its hash stands in the page's policy. */
import type { IndexAddress } from '../../site/index-address.ts'

/** The names under which the page has the policy for workers' scripts, and the search worker that was started early. */
const WORKER_SCRIPTS = 'workerScripts'
const EARLY_WORKER = 'earlyWorker'

/** What a search on the page begins with. Addresses are paths with the base. */
export interface EarlySearch {
  /** Files that it loads. */
  readonly files: readonly string[]
  /** What its worker opens; null where the page itself searches. */
  readonly opens: IndexAddress | null
}

/**
 * Returns the script. Takes the base path, what a search begins with (null for a page without a field), and the scripts of workers: that of the search first. The script
 * - sets `data-app` on the root element when the browser can run the app, and takes it away when a script of the app fails.
 *   With it, base.css tells only people with older browsers that a page needs the app.
 * - sets brightness and text size before the first paint.
 * - sets `data-record` where there is a record of answers, so that today's questions have their room (src/ui/study/record-mark.ts).
 * - sets `data-shelf` where the learner keeps own notes, so that the way to them has its room (src/ui/content/shelf-mark.ts).
 * - fetches the app's scripts again, past every cache, and reloads the page once when they are gone from the host or do not run
 *   (cut off, empty, of another type). What is kept stays until the host answers. src/ui/content/stale-version.ts does the same later on.
 * - makes the policy by which workers are started (src/ui/search/trusted-types.ts).
 * - when the search field gets the focus, starts the search worker, tells it what is typed until the app runs, and fetches the
 *   index, all in parallel with the app's own scripts; a quick index not where a service worker may keep the whole one.
 * - marks buttons that are pressed before hydration; the app does what they say afterwards (src/ui/base/early-taps.ts). A row of a list
 *   opens its answer at once, wherever it is pressed, as src/ui/reading/card.tsx does.
 * - moves the focus to the search field on `/`.
 */
export function firstScript(base: string, search: EarlySearch | null, workers: readonly string[]): string {
  const prefix = `mundap:${base}:`
  const scripts = 'script[src],link[rel=modulepreload]'
  const allowed = JSON.stringify([...workers, `${base}sw.js`])
  const message = `{kind:"search",number:0,text:t.value,limit:1,allow:null,isFirst:true}`
  const startWorker = (opens: IndexAddress): string =>
    `try{var w=self.${EARLY_WORKER}=new Worker(self.${WORKER_SCRIPTS}.createScriptURL(${JSON.stringify(workers[0])}),{type:"module"}),s=function(){if(d.app==="started")t.removeEventListener("input",s);else if(t.value)w.postMessage(${message})};w.onerror=function(){w.failed=true};w.postMessage({kind:"open",address:${JSON.stringify(opens)}});t.addEventListener("input",s);s()}catch(e){}`
  return [
    `var d=document.documentElement.dataset,able=[].findLast&&self.HTMLDialogElement;if(able)d.app=""`,
    // A page that was loaded anew by itself does not do so again; one that its reader loads may.
    `var k="${prefix}reloaded",own=1;try{if(own=sessionStorage.getItem(k))d.reloaded=own;sessionStorage.removeItem(k)}catch(e){}`,
    `function again(){if(navigator.onLine&&!own)try{var c=self.caches,r=function(){location.reload()};own=1;sessionStorage.setItem(k,"page");Promise.all([].map.call(document.querySelectorAll("${scripts}"),function(e){var u=e.src||e.href,f=function(){return fetch(u,{cache:"reload"}).then(function(a){return a.blob()})};return fetch(u,{method:"HEAD",cache:"no-store"}).then(function(a){if(a.ok&&c)return c.open("${prefix}files").then(function(o){return o.delete(u)})}).then(f,f)})).then(r,r)}catch(e){}}`,
    `addEventListener("error",function(e){if(e.target===self&&d.app===""&&/\\/assets\\//.test(e.filename))delete d.app;if(e.target.tagName==="SCRIPT")again()},true)`,
    // Modules run before this event. A browser that cannot run them has nothing to fetch anew.
    `addEventListener("DOMContentLoaded",function(){if(able&&d.app!=="started")again()})`,
    `var u=${allowed},o={createScriptURL:function(a){var x=new URL(a,location.href);if(x.origin!==location.origin||u.indexOf(x.pathname)<0)throw Error(a);return x.href}};try{self.${WORKER_SCRIPTS}=self.trustedTypes?trustedTypes.createPolicy("mundap",o):o}catch(e){}`,
    ...(search === null
      ? []
      : [
          `addEventListener("focusin",function f(e){var t=e.target;if(t.id==="search"){removeEventListener("focusin",f);${JSON.stringify(search.files)}.forEach(function(u){if(!/quick-/.test(u)||!(navigator.serviceWorker||0).controller)fetch(u,{priority:"low"}).catch(function(){})});${search.opens === null ? '' : startWorker(search.opens)}}})`,
        ]),
    `document.onclick=document.onchange=function(e){var a=e.target,p=e.type==="click",t=a.closest(p?"button":"select"),c=a.closest(".card"),s=p&&c&&!a.closest("a,summary,.fold")&&getSelection().type!=="Range"&&c.querySelector("summary,.card-more");if(t)t.dataset.early=t.value;else if(s)s.click()}`,
    `try{var p=JSON.parse(localStorage.getItem("${prefix}preferences")||"{}"),t=p.theme,s=p.textSize;if(t==="light"||t==="dark")d.theme=t;if(s==="large"||s==="larger")d.text=s;if(localStorage.getItem("${prefix}record"))d.record="";if(localStorage.getItem("${prefix}shelf")>0)d.shelf="";if(p.shortcuts!==false)document.onkeydown=function(e){var f=document.getElementById("search");if(f&&e.code==="Slash"&&!(e.shiftKey||e.ctrlKey||e.metaKey||e.altKey||e.target.closest("input,select"))){e.preventDefault();f.focus()}}}catch(e){}`,
  ].join(';')
}
