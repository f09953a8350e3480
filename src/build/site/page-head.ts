/** What the head of a page says about it: to search engines, to previews of links, and to the browser. */
import type { PageData, Site } from '../../site/site-data.ts'

/** Where a site is published. */
export interface SiteAddress {
  /** Base path, with both slashes. */
  readonly base: string
  /** Scheme and host, without a trailing slash. */
  readonly siteUrl: string
  /** Finds the picture that previews of a page show, as a path below the base; the product's own where it finds none. */
  readonly previewOf?: (data: PageData) => string | null
}

/** Returns the tags for the title, the description, previews of links, colours, icons and the manifest. */
export function headFor(data: PageData, { base, siteUrl, previewOf }: SiteAddress): string {
  const { title, description, picture, index } = describe(data)
  const root = `${siteUrl}${base}`
  const url = `${root}${data.path.slice(1)}`
  return [
    `<title>${escapeHtml(title)}</title>`,
    `<meta name="description" content="${escapeHtml(description)}" />`,
    index ? `<link rel="canonical" href="${escapeHtml(url)}" />` : '<meta name="robots" content="noindex" />',
    `<meta property="og:title" content="${escapeHtml(title)}" />`,
    `<meta property="og:description" content="${escapeHtml(description)}" />`,
    `<meta property="og:type" content="${data.view.kind === 'question' ? 'article' : 'website'}" />`,
    `<meta property="og:url" content="${escapeHtml(url)}" />`,
    `<meta property="og:image" content="${escapeHtml(root + (picture ?? previewOf?.(data) ?? 'og.png'))}" />`,
    `<meta property="og:locale" content="${localeOf(data.site)}" />`,
    `<meta property="og:site_name" content="${escapeHtml(siteName(data.site))}" />`,
    '<meta name="twitter:card" content="summary_large_image" />',
    '<meta name="theme-color" media="(prefers-color-scheme: light)" content="#faf8f4" />',
    '<meta name="theme-color" media="(prefers-color-scheme: dark)" content="#141311" />',
    `<link rel="icon" type="image/svg+xml" href="${base}favicon.svg" />`,
    `<link rel="apple-touch-icon" href="${base}apple-touch-icon.png" />`,
    `<link rel="manifest" href="${base}manifest.webmanifest" />`,
  ].join('\n')
}

/** Returns what stands for the whole site in titles: the author's own title, otherwise the product's name. */
export function siteName({ title, isNamed }: Site): string {
  return isNamed ? title : '문답'
}

/** Returns a sentence about the whole site. */
export function aboutSite({ description, total }: Site): string {
  return (
    description ??
    `강의에서 나온 질문 ${total}개와 답을 찾고, 답을 가리고 떠올려 보고, 잊을 때쯤 다시 물어요.`
  )
}

/** The language as the Open Graph protocol writes it (https://ogp.me): `ko_KR`. */
function localeOf({ lang = 'ko' }: Site): string {
  if (lastLocale?.lang !== lang) {
    const { language, region } = new Intl.Locale(lang).maximize()
    lastLocale = { lang, locale: `${language}_${region}` }
  }
  return lastLocale.locale
}

/** Finding it takes longer than the rest of a head. */
let lastLocale: { readonly lang: string; readonly locale: string } | null = null

interface Description {
  readonly title: string
  readonly description: string
  readonly picture: string | null
  /** Whether search engines should list the page. */
  readonly index: boolean
}

function describe({ site, view, path }: PageData): Description {
  const about = cut(aboutSite(site), 150)
  const name = siteName(site)
  switch (view.kind) {
    case 'list': {
      const section = view.section === null ? undefined : site.sections[view.section]
      const page = view.page > 1 ? ` (${view.page}쪽)` : ''
      if (section === undefined)
        return {
          title: `${site.title}${page}${site.title === name ? '' : ` · ${name}`}`,
          description:
            site.description !== undefined || view.description === undefined
              ? about
              : cut(view.description, 150),
          picture: null,
          index: true,
        }
      const first = view.cards.slice(0, 2).map((card) => card.text)
      return {
        title: `${section.title}${page} · ${name}`,
        description: cut(
          view.description ?? `${section.title} 질문 ${section.count}개: ${first.join(' / ')}`,
          150,
        ),
        picture: null,
        index: true,
      }
    }
    case 'question': {
      const picture = view.body.images.find((image) => image.file !== null)?.file?.src ?? null
      const answer = view.body.answerText.replace(/\s+/g, ' ').trim()
      return {
        title: `${cut(view.card.text, 60)} · ${name}`,
        description: cut(answer === '' ? `${view.card.text} 답변을 준비하고 있어요.` : answer, 150),
        picture,
        index: true,
      }
    }
    case 'gone':
      return { title: `옮겨지거나 내려간 질문 · ${name}`, description: about, picture: null, index: false }
    case 'app':
      return {
        title: path === '/404/' ? `없는 페이지예요 · ${name}` : name,
        description: about,
        picture: null,
        index: false,
      }
    default:
      return view satisfies never
  }
}

function cut(text: string, length: number): string {
  const letters = [...text]
  return letters.length <= length ? text : `${letters.slice(0, length - 1).join('')}…`
}

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('"', '&quot;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
}
