/** Different spellings on a command line that mean the same: short and long flags, kubectl's abbreviations. */

/** The spellings of a flag, for some programs and, where it matters, some sub-commands. */
interface FlagNames {
  readonly programs: readonly string[]
  /** Left out: with every sub-command. */
  readonly commands?: readonly string[]
  readonly names: readonly string[]
}

const flags: readonly FlagNames[] = [
  { programs: ['docker', 'podman'], names: ['-d', '--detach'] },
  { programs: ['docker', 'podman'], names: ['-i', '--interactive'] },
  { programs: ['docker', 'podman'], commands: ['run', 'exec', 'create'], names: ['-t', '--tty'] },
  { programs: ['docker', 'podman'], commands: ['build', 'buildx'], names: ['-t', '--tag'] },
  { programs: ['docker', 'podman'], commands: ['stop', 'restart'], names: ['-t', '--time'] },
  { programs: ['docker', 'podman'], commands: ['run', 'create'], names: ['-p', '--publish'] },
  { programs: ['docker', 'podman'], commands: ['run', 'create'], names: ['-P', '--publish-all'] },
  {
    programs: ['docker', 'podman'],
    commands: ['run', 'create', 'rm'],
    names: ['-v', '--volume', '--volumes'],
  },
  { programs: ['docker', 'podman'], names: ['-e', '--env'] },
  { programs: ['docker', 'podman'], commands: ['run', 'create'], names: ['--net', '--network'] },
  { programs: ['docker', 'podman'], commands: ['run', 'create'], names: ['-h', '--hostname'] },
  { programs: ['docker', 'podman'], commands: ['run', 'create'], names: ['-m', '--memory'] },
  { programs: ['docker', 'podman'], commands: ['run', 'exec', 'create'], names: ['-u', '--user'] },
  { programs: ['docker', 'podman'], commands: ['run', 'exec', 'create'], names: ['-w', '--workdir'] },
  { programs: ['docker', 'podman'], commands: ['build', 'buildx', 'compose'], names: ['-f', '--file'] },
  { programs: ['docker', 'podman'], commands: ['logs'], names: ['-f', '--follow'] },
  { programs: ['docker', 'podman'], commands: ['logs'], names: ['-n', '--tail'] },
  {
    programs: ['docker', 'podman'],
    commands: ['rm', 'rmi', 'prune', 'system', 'image', 'container', 'volume', 'network'],
    names: ['-f', '--force'],
  },
  { programs: ['docker', 'podman'], commands: ['ps', 'images', 'container'], names: ['-f', '--filter'] },
  { programs: ['docker', 'podman'], names: ['-a', '--all'] },
  { programs: ['docker', 'podman'], names: ['-q', '--quiet'] },
  { programs: ['docker', 'podman'], commands: ['ps'], names: ['-l', '--latest'] },
  { programs: ['docker', 'podman'], commands: ['run', 'create'], names: ['-l', '--label'] },
  { programs: ['docker', 'podman'], commands: ['commit'], names: ['-m', '--message'] },
  { programs: ['docker', 'podman'], commands: ['login'], names: ['-u', '--username'] },
  { programs: ['docker', 'podman'], commands: ['login'], names: ['-p', '--password'] },
  { programs: ['kubectl'], names: ['-n', '--namespace'] },
  { programs: ['kubectl'], names: ['-A', '--all-namespaces'] },
  { programs: ['kubectl'], commands: ['logs'], names: ['-f', '--follow'] },
  { programs: ['kubectl'], commands: ['logs'], names: ['-p', '--previous'] },
  {
    programs: ['kubectl'],
    commands: ['apply', 'create', 'delete', 'replace', 'get', 'describe', 'diff', 'edit', 'scale', 'expose'],
    names: ['-f', '--filename'],
  },
  { programs: ['kubectl'], commands: ['apply', 'create', 'delete', 'diff'], names: ['-k', '--kustomize'] },
  { programs: ['kubectl'], names: ['-o', '--output'] },
  { programs: ['kubectl'], names: ['-l', '--selector'] },
  { programs: ['kubectl'], names: ['-c', '--container'] },
  { programs: ['kubectl'], names: ['-w', '--watch'] },
  { programs: ['kubectl'], names: ['-i', '--stdin'] },
  { programs: ['kubectl'], names: ['-t', '--tty'] },
  { programs: ['kubectl'], commands: ['patch'], names: ['-p', '--patch'] },
  { programs: ['helm'], names: ['-n', '--namespace'] },
  { programs: ['helm'], names: ['-f', '--values'] },
  { programs: ['helm'], names: ['-A', '--all-namespaces'] },
]

/** Words that mean the same. */
const words: readonly (readonly string[])[] = [
  ['kubectl', 'k'],
  ['pods', 'pod', 'po'],
  ['services', 'service', 'svc'],
  ['deployments', 'deployment', 'deploy', 'deployments.apps', 'deployment.apps'],
  ['replicasets', 'replicaset', 'rs'],
  ['statefulsets', 'statefulset', 'sts'],
  ['daemonsets', 'daemonset', 'ds'],
  ['namespaces', 'namespace', 'ns'],
  ['nodes', 'node', 'no'],
  ['configmaps', 'configmap', 'cm'],
  ['secrets', 'secret'],
  ['jobs', 'job'],
  ['cronjobs', 'cronjob', 'cj'],
  ['ingresses', 'ingress', 'ing'],
  ['endpoints', 'endpoint', 'ep'],
  ['persistentvolumes', 'persistentvolume', 'pv'],
  ['persistentvolumeclaims', 'persistentvolumeclaim', 'pvc'],
  ['serviceaccounts', 'serviceaccount', 'sa'],
  ['storageclasses', 'storageclass', 'sc'],
  ['horizontalpodautoscalers', 'horizontalpodautoscaler', 'hpa'],
  ['networkpolicies', 'networkpolicy', 'netpol'],
  ['events', 'event', 'ev'],
]

const nameOfWord = new Map(words.flatMap((group) => group.map((word) => [word, group[0] ?? word] as const)))

/**
 * Returns the same spelling for every way to write a part of a command: `('-ti', 'docker', 'run')` and
 * `('--tty --interactive', 'docker', 'run')` give the same. Values of flags stay as they are.
 */
export function canonicalPart(part: string, program: string, command: string): string {
  const pieces = part.trim().split(/\s+/).flatMap(splitFlags)
  return [...new Set(pieces.map((piece) => canonicalPiece(piece, canonicalWord(program), command)))]
    .sort()
    .join(' ')
}

/** Returns the long name of a word that has abbreviations: `svc` gives `services`. */
export function canonicalWord(word: string): string {
  const small = word.toLowerCase()
  return nameOfWord.get(small) ?? small
}

/** `-it` is `-i -t`; `--name=web` is `--name web` but stays one piece. */
function splitFlags(piece: string): readonly string[] {
  return /^-[A-Za-z]{2,4}$/.test(piece) ? [...piece.slice(1)].map((letter) => `-${letter}`) : [piece]
}

function canonicalPiece(piece: string, program: string, command: string): string {
  if (!piece.startsWith('-')) return canonicalWord(piece)
  const [, name = piece, value = ''] = /^(-[^=]+)(=.*)?$/.exec(piece) ?? []
  const group = flags.find(
    ({ programs, commands, names }) =>
      programs.includes(program) && (commands?.includes(command) ?? true) && names.includes(name),
  )
  return (group?.names.at(1) ?? name) + value
}
