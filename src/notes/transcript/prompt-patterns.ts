/** The shapes of shell prompts in real notes. `find-prompt.ts` decides whether a match really is a prompt. */

/**
 * How sure a shape is by itself. `certain`: hardly occurs in output. `named` (`ubuntu $`), `path` (`/bar #`) and `dollar` (`$`): depends
 * on the block. `doubtful` (`#`, `%`, `>`): can also start a comment or a quote.
 */
type PromptTrust = 'certain' | 'named' | 'path' | 'dollar' | 'doubtful'

/** What is typed after the prompt. It decides how a command continues over several lines. */
type PromptDialect = 'shell' | 'windows' | 'query'

/** A prompt at the start of a line. */
export interface PromptMatch {
  /** The prompt as written, with the spaces around it. */
  readonly prompt: string
  /** Equal for prompts of the same shell, also in different directories. */
  readonly key: string
  /** `user` of `user@host`, else an empty string. */
  readonly user: string
  readonly trust: PromptTrust
  readonly dialect: PromptDialect
}

interface PromptShape {
  readonly name: string
  /** Group 1, if any, tells shells of this shape apart. It must be short and without the directory. */
  readonly pattern: RegExp
  readonly trust: PromptTrust
  readonly dialect: PromptDialect
}

const shapes: readonly PromptShape[] = [
  // ubuntu@ip-10-0-3-56:~$ docker ps · root@43ac3c49de2e:/# ls · (venv) me@box:~/app (main)$
  {
    name: 'host',
    trust: 'certain',
    dialect: 'shell',
    pattern: /^(?:\([\w.-]+\) ?)?([\w.-]+@[\w.-]+):[~/][^\s$#]*(?: \([^()\s]*\) ?)?[$#] */,
  },
  {
    name: 'host',
    trust: 'certain',
    dialect: 'shell',
    pattern: /^(?:\([\w.-]+\) ?)?([\w.-]+@[\w.-]+)(?::[^\s$#]*)? ?[$#](?: +|$)/,
  },
  // me@MacBook-Pro app % docker ps · me@box ~/app> docker ps
  {
    name: 'host',
    trust: 'certain',
    dialect: 'shell',
    pattern: /^(?:\([\w.-]+\) ?)?([\w.-]+@[\w.-]+) (?:[^\s%]+ %|[~/][^\s>]*>)(?: +|$)/,
  },
  // [root@node1 ~]# kubectl get nodes · [ root@curl:/ ]$ ls
  {
    name: 'host',
    trust: 'certain',
    dialect: 'shell',
    pattern: /^\[ ?([\w.-]+@[\w.-]+)[ :][^\][]+\] ?[$#](?: +|$)/,
  },
  // [node1] (local) root@192.168.0.8 ~ · me@box MINGW64 ~/app (main): the line above a bare `$`
  {
    name: 'host',
    trust: 'certain',
    dialect: 'shell',
    pattern: /^\[[\w.-]+\] \(local\) ([\w.-]+@[\w.-]+) \S+ *$/,
  },
  {
    name: 'host',
    trust: 'certain',
    dialect: 'shell',
    pattern: /^([\w.-]+@[\w.-]+) (?:MINGW\d\d|MSYS|UCRT64) \S+(?: \([^()]*\))? *$/,
  },
  // bash-5.1$ ls · sh-4.2# ls
  {
    name: 'version',
    trust: 'certain',
    dialect: 'shell',
    pattern: /^(?:ba|da|a|k|z)?sh-\d[\w.]*[$#](?: +|$)/,
  },
  // ➜  app git:(main) ✗ docker ps · controlplane ~ ➜  kubectl get pods
  {
    name: 'arrow',
    trust: 'certain',
    dialect: 'shell',
    pattern: /^➜ +[^\s➜]+(?: git:\([^()\s]*\))?(?: ✗)?(?: +|$)/,
  },
  { name: 'arrow', trust: 'certain', dialect: 'shell', pattern: /^(?:[\w@.-]+ [^\s➜]+ ➜|❯)(?: +|$)/ },
  // PS C:\Users\me> docker ps · C:\Users\me>docker ps
  {
    name: 'powershell',
    trust: 'certain',
    dialect: 'windows',
    pattern: /^PS(?: (?:[A-Za-z]:|[~/])[^<>|]*)?>(?: +|$)/,
  },
  { name: 'cmd', trust: 'certain', dialect: 'windows', pattern: /^[A-Za-z]:\\[^<>|"*?]*> */ },
  // mysql> · MariaDB [(none)]> · 127.0.0.1:6379> · postgres=# · >>> print()
  {
    name: 'query',
    trust: 'certain',
    dialect: 'query',
    pattern: /^(mysql|sqlite|MariaDB \[[^\][]*\]|\d+(?:\.\d+){3}:\d+(?:\[\d+\])?)>(?: +|$)/,
  },
  { name: 'query', trust: 'certain', dialect: 'query', pattern: /^(\w+)=#(?: +|$)/ },
  { name: 'query', trust: 'certain', dialect: 'query', pattern: /^(>>>)(?: +|$)/ },
  // ubuntu $ docker ps · controlplane $ · node01:~$ · me:~/environment (main) $
  {
    name: 'named',
    trust: 'named',
    dialect: 'shell',
    pattern: /^([A-Za-z][\w.-]*)(?::[~/][^\s$#]*(?: \([^()\s]*\))? ?[$#]| [$#]|\$)(?: +|$)/,
  },
  // / # ls · /bar # touch foo · ~ $
  { name: 'path#', trust: 'path', dialect: 'shell', pattern: /^[~/][\w./~-]* ?#(?: +|$)/ },
  { name: 'path$', trust: 'path', dialect: 'shell', pattern: /^[~/][\w./~-]* ?\$(?: +|$)/ },
  { name: '$', trust: 'dollar', dialect: 'shell', pattern: /^\$(?: +|$)/ },
  { name: 'sign', trust: 'doubtful', dialect: 'shell', pattern: /^([#%>])(?: +|$)/ },
]

/** No prompt is longer (in characters). The limit keeps matching fast on long lines. */
const longestPrompt = 240

/** Finds the prompt at the start of `line` (after spaces or tabs); null when there is none. */
export function matchPrompt(line: string): PromptMatch | null {
  // Text from web pages has no-break spaces. The replacement keeps every position.
  const head = line.slice(0, longestPrompt).replaceAll('\u00a0', ' ')
  const indent = /^[ \t]*/.exec(head)?.[0] ?? ''
  const start = head.slice(indent.length)
  for (const { name, pattern, trust, dialect } of shapes) {
    const found = pattern.exec(start)
    if (!found) continue
    const who = found[1] ?? ''
    const user = name === 'host' ? who.slice(0, who.indexOf('@')) : ''
    return {
      prompt: line.slice(0, indent.length + found[0].length),
      key: `${name} ${who}`,
      user,
      trust,
      dialect,
    }
  }
  return null
}

/** Returns the spaces and tabs before a prompt. */
export function indentOf(prompt: string): string {
  return /^[ \t]*/.exec(prompt)?.[0] ?? ''
}

// Enough to tell `# docker ps` (a root shell) from `# Build stage` (a comment). It is not a list of all commands.
const usualCommands = new Set(
  (
    'alias apk apt apt-get awk aws az base64 bash brew cat cd chmod chown cp crictl ctr curl cut date df dig dnf docker ' +
    'docker-compose dpkg du echo eksctl env exit export find free gcloud getent git go grep gunzip gzip head helm history ' +
    'hostname htop id ifconfig ip iptables istioctl java javac journalctl jq k kill kubeadm kubectl kustomize less ln ' +
    'logout ls lsblk lsof make minikube mkdir mongo mongosh more mount mv mvn mysql nano nc netstat nginx node nohup npm ' +
    'npx nslookup openssl passwd ping pip pip3 pkill podman printenv printf ps psql pwd python python3 redis-cli rm rmdir ' +
    'rpm rsync scp sed service sh sleep sort source ss ssh stat strace su sudo sysctl systemctl tail tar tcpdump tee ' +
    'telnet terraform time top touch traceroute tree umount uname unzip uptime useradd usermod vi vim watch wc wget ' +
    'which who whoami xargs yarn yum zip'
  ).split(' '),
)

/** Returns true when `text` starts with a usual command, a path of a program or an assignment. */
export function startsLikeCommand(text: string): boolean {
  const word = /^\S+/.exec(text.slice(0, longestPrompt))?.[0] ?? ''
  return usualCommands.has(word) || /^(?:\.{0,2}\/\w|[A-Z_]\w*=)/.test(word)
}
