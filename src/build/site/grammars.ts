/**
 * The languages whose code is coloured: those that notes about computing hold. Others stay plain, because all grammars together weigh
 * more than the rest of the program.
 */
import type { LanguageRegistration } from 'shiki/core'

type Load = () => Promise<{ readonly default: LanguageRegistration[] }>

/** The grammars by the name that they give themselves, with what authors call them. */
const GRAMMARS = {
  bash: ['bash sh shell zsh shellscript', () => import('shiki/langs/bash.mjs')],
  powershell: ['powershell ps ps1 pwsh', () => import('shiki/langs/powershell.mjs')],
  bat: ['bat batch cmd', () => import('shiki/langs/bat.mjs')],
  docker: ['docker dockerfile', () => import('shiki/langs/docker.mjs')],
  yaml: [
    'yaml yml helm go-template gotmpl kubernetes k8s docker-compose compose',
    () => import('shiki/langs/yaml.mjs'),
  ],
  json: ['json', () => import('shiki/langs/json.mjs')],
  jsonc: ['jsonc', () => import('shiki/langs/jsonc.mjs')],
  json5: ['json5', () => import('shiki/langs/json5.mjs')],
  toml: ['toml', () => import('shiki/langs/toml.mjs')],
  ini: ['ini properties conf cfg service env', () => import('shiki/langs/ini.mjs')],
  dotenv: ['dotenv', () => import('shiki/langs/dotenv.mjs')],
  xml: ['xml', () => import('shiki/langs/xml.mjs')],
  html: ['html', () => import('shiki/langs/html.mjs')],
  css: ['css', () => import('shiki/langs/css.mjs')],
  scss: ['scss', () => import('shiki/langs/scss.mjs')],
  javascript: ['javascript js cjs mjs', () => import('shiki/langs/javascript.mjs')],
  typescript: ['typescript ts cts mts', () => import('shiki/langs/typescript.mjs')],
  jsx: ['jsx', () => import('shiki/langs/jsx.mjs')],
  tsx: ['tsx', () => import('shiki/langs/tsx.mjs')],
  vue: ['vue', () => import('shiki/langs/vue.mjs')],
  python: ['python py', () => import('shiki/langs/python.mjs')],
  java: ['java', () => import('shiki/langs/java.mjs')],
  kotlin: ['kotlin kt kts', () => import('shiki/langs/kotlin.mjs')],
  groovy: ['groovy', () => import('shiki/langs/groovy.mjs')],
  scala: ['scala', () => import('shiki/langs/scala.mjs')],
  c: ['c', () => import('shiki/langs/c.mjs')],
  cpp: ['cpp c++', () => import('shiki/langs/cpp.mjs')],
  csharp: ['csharp c# cs', () => import('shiki/langs/csharp.mjs')],
  go: ['go', () => import('shiki/langs/go.mjs')],
  rust: ['rust rs', () => import('shiki/langs/rust.mjs')],
  ruby: ['ruby rb', () => import('shiki/langs/ruby.mjs')],
  php: ['php', () => import('shiki/langs/php.mjs')],
  swift: ['swift', () => import('shiki/langs/swift.mjs')],
  dart: ['dart', () => import('shiki/langs/dart.mjs')],
  r: ['r', () => import('shiki/langs/r.mjs')],
  sql: ['sql', () => import('shiki/langs/sql.mjs')],
  plsql: ['plsql', () => import('shiki/langs/plsql.mjs')],
  graphql: ['graphql gql', () => import('shiki/langs/graphql.mjs')],
  proto: ['proto protobuf', () => import('shiki/langs/proto.mjs')],
  nginx: ['nginx', () => import('shiki/langs/nginx.mjs')],
  apache: ['apache', () => import('shiki/langs/apache.mjs')],
  hcl: ['hcl', () => import('shiki/langs/hcl.mjs')],
  terraform: ['terraform tf tfvars', () => import('shiki/langs/terraform.mjs')],
  make: ['make makefile', () => import('shiki/langs/make.mjs')],
  cmake: ['cmake', () => import('shiki/langs/cmake.mjs')],
  diff: ['diff', () => import('shiki/langs/diff.mjs')],
  markdown: ['markdown md', () => import('shiki/langs/markdown.mjs')],
  latex: ['latex', () => import('shiki/langs/latex.mjs')],
  lua: ['lua', () => import('shiki/langs/lua.mjs')],
  perl: ['perl', () => import('shiki/langs/perl.mjs')],
  regexp: ['regexp regex', () => import('shiki/langs/regexp.mjs')],
  http: ['http', () => import('shiki/langs/http.mjs')],
  log: ['log', () => import('shiki/langs/log.mjs')],
  csv: ['csv', () => import('shiki/langs/csv.mjs')],
  shellsession: ['shellsession console', () => import('shiki/langs/shellsession.mjs')],
  'ssh-config': ['ssh-config', () => import('shiki/langs/ssh-config.mjs')],
  systemd: ['systemd', () => import('shiki/langs/systemd.mjs')],
  viml: ['viml vim vimscript', () => import('shiki/langs/viml.mjs')],
  jinja: ['jinja', () => import('shiki/langs/jinja.mjs')],
  matlab: ['matlab', () => import('shiki/langs/matlab.mjs')],
  haskell: ['haskell hs', () => import('shiki/langs/haskell.mjs')],
  asm: ['asm', () => import('shiki/langs/asm.mjs')],
} satisfies Readonly<Record<string, readonly [names: string, load: Load]>>

export type GrammarName = keyof typeof GRAMMARS

/** Their names. */
// The keys of the table.
export const grammarNames = Object.keys(GRAMMARS) as readonly GrammarName[]

const byName = new Map<string, GrammarName>(
  grammarNames.flatMap((grammar) => GRAMMARS[grammar][0].split(' ').map((name) => [name, grammar] as const)),
)

/** Returns the grammar for a language as an author names it, in any case; null for none. */
export function findGrammar(written: string): GrammarName | null {
  return byName.get(written.toLowerCase()) ?? null
}

/** Returns what loads a grammar, with the grammars that it needs. */
export function grammarOf(name: GrammarName): Load {
  return GRAMMARS[name][1]
}
