/**
 * Lists where well-known sites redirect requests for pictures. A page's policy checks every address of a redirect
 * (https://www.w3.org/TR/CSP3/#match-url-to-source-list), so an allowed site may need further hosts allowed.
 */

interface Redirect {
  readonly host: RegExp
  /** Host names as in a policy; empty when they change or can be any site. */
  readonly to: readonly string[]
}

const NAVER = ['postfiles.pstatic.net', 'blogfiles.pstatic.net']

const REDIRECTS: readonly Redirect[] = [
  {
    // Attachments of issues (/user-attachments/assets/, /assets/), files of a repository (/raw/, ?raw=true), of a release, large
    // ones of LFS, and a person's picture (/name.png).
    host: /^(?:www\.)?github\.com$/,
    to: [
      'github.com',
      'private-user-images.githubusercontent.com',
      'user-images.githubusercontent.com',
      'github-production-user-asset-6210df.s3.amazonaws.com',
      'raw.githubusercontent.com',
      'media.githubusercontent.com',
      'objects.githubusercontent.com',
      'release-assets.githubusercontent.com',
      'avatars.githubusercontent.com',
    ],
  },
  // The address of a page with a picture's ending, and pictures that are gone.
  { host: /^(?:www\.|m\.)?imgur\.com$/, to: ['i.imgur.com', 'imgur.com'] },
  // Pictures of a page (/image/, /signed/) come from its storage, since 2025 by way of a cache.
  {
    host: /^(?:www\.)?notion\.so$|\.notion\.site$/,
    to: [
      'www.notion.so',
      'img.notionusercontent.com',
      'file.notion.so',
      'prod-files-secure.s3.us-west-2.amazonaws.com',
      's3.us-west-2.amazonaws.com',
      's3-us-west-2.amazonaws.com',
    ],
  },
  // Older addresses of the same stores.
  { host: /^images\.velog\.io$|^media\.vlpt\.us$/, to: ['velog.velcdn.com'] },
  {
    host: /^cfile\d*\.uf\.tistory\.com$|\.tistory\.com$/,
    to: ['t1.daumcdn.net', 'img1.daumcdn.net', 'blog.kakaocdn.net'],
  },
  { host: /^(?:postfiles|blogfiles)\d*\.naver\.net$|^blogpfthumb\.phinf\.naver\.net$/, to: NAVER },
  // A shared file (/uc?id=) and its preview (/thumbnail?id=).
  {
    host: /^(?:drive|docs)\.google\.com$/,
    to: ['drive.google.com', 'drive.usercontent.google.com', 'lh3.googleusercontent.com'],
  },
  // A shared file (?raw=1, ?dl=1); its host has a number of its own each time.
  {
    host: /^(?:www\.|dl\.)?dropbox\.com$/,
    to: ['www.dropbox.com', 'dl.dropboxusercontent.com', '*.dl.dropboxusercontent.com'],
  },
  // A file by its name (Special:FilePath).
  {
    host: /^(?:commons\.wikimedia|[a-z-]{2,12}\.wikipedia)\.org$/,
    to: ['commons.wikimedia.org', 'upload.wikimedia.org'],
  },
  { host: /^picsum\.photos$/, to: ['fastly.picsum.photos'] },
  { host: /^source\.unsplash\.com$|^(?:www\.)?unsplash\.com$/, to: ['images.unsplash.com'] },
  {
    host: /^huggingface\.co$/,
    to: ['cdn-lfs.huggingface.co', 'cdn-lfs.hf.co', 'cdn-lfs-us-1.hf.co', 'cas-bridge.xethub.hf.co'],
  },
  // A new host for each file.
  { host: /^(?:www\.)?archive\.org$/, to: [] },
  { host: /^(?:www\.)?sourceforge\.net$|^downloads\.sourceforge\.net$/, to: [] },
  {
    host: /^(?:onedrive\.live\.com|1drv\.ms|app\.box\.com|we\.tl|photos\.app\.goo\.gl|photos\.google\.com)$|\.sharepoint\.com$/,
    to: [],
  },
  // Short addresses lead to any site.
  {
    host: /^(?:bit\.ly|tinyurl\.com|t\.co|goo\.gl|is\.gd|ow\.ly|buly\.kr|han\.gl|url\.kr|me2\.do|naver\.me|vo\.la|zrr\.kr|c11\.kr|t\.ly|cutt\.ly|rebrand\.ly|git\.io|kko\.to|abit\.ly|shorturl\.at)$/,
    to: [],
  },
]

/** Returns the hosts that a site redirects its pictures to: none for unlisted sites, null when they cannot be known. */
export function redirectsOf(host: string): readonly string[] | null {
  const known = REDIRECTS.find((one) => one.host.test(host))
  if (known === undefined) return []
  return known.to.length === 0 ? null : known.to.filter((one) => one !== host)
}
