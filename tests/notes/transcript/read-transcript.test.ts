import { existsSync, readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { typedCommands } from '../../../src/notes/transcript/code-spans.ts'
import {
  readTranscript,
  type TranscriptLine,
  transcriptSpans,
} from '../../../src/notes/transcript/read-transcript.ts'

const joined = (lines: readonly TranscriptLine[]) =>
  lines.map((line) => line.prompt + line.text + line.end).join('')

function commandsOf(text: string, lang: string | null = 'bash'): string[] | null {
  const lines = readTranscript(text, lang)
  if (!lines) return null
  expect(joined(lines)).toBe(text)
  return typedCommands(text, transcriptSpans(lines)).split('\n')
}

function promptsOf(text: string): string[] {
  return (readTranscript(text, 'bash') ?? [])
    .filter((line) => line.kind === 'command')
    .map((line) => line.prompt)
}

describe('prompts of one shell', () => {
  it.each([
    ['ubuntu $ docker ps\nCONTAINER ID   IMAGE', ['docker ps']],
    ['controlplane $ kubectl get po \nNAME   READY\ncontrolplane $ ', ['kubectl get po']],
    ['ubuntu:~$ docker ps\nx\nubuntu:~/app$ ls', ['docker ps', 'ls']],
    ['me@ip-10-0-0-1:~/my-app$ ls -al\ntotal 0', ['ls -al']],
    ['root@43ac3c49de2e:/# cat /etc/issue\nDebian', ['cat /etc/issue']],
    ['root@43ac3c49de2e:/#ls\nbin', ['ls']],
    ['[ec2-user@ip-10-0-0-1 ~]$ uname -r\n5.10', ['uname -r']],
    ['[ root@curl:/ ]$ nslookup my-nginx\nServer: 10.0.0.10', ['nslookup my-nginx']],
    ['me@MacBook-Pro app % docker version\nClient:', ['docker version']],
    ['(venv) me@box:~$ pip list\nPackage', ['pip list']],
    ['$ k get po\nNAME', ['k get po']],
    ['/ # wget -qO- web\n<html>', ['wget -qO- web']],
    ['bash-5.1$ id\nuid=1000', ['id']],
    ['PS C:\\Users\\me> docker ps\nCONTAINER ID\nPS C:\\Users\\me> ', ['docker ps']],
    ['C:\\work>docker images\nREPOSITORY', ['docker images']],
    ['me@cloudshell:~ (my-project)$ gcloud info\nGoogle Cloud SDK', ['gcloud info']],
    ['me:~/environment (main) $ aws s3 ls\nbucket', ['aws s3 ls']],
    ['me@box ~/app> docker ps\nNAMES', ['docker ps']],
    ['[node1] (local) root@192.168.0.8 ~\n$ docker ps\nNAMES', ['docker ps']],
    ['me@box MINGW64 ~/app (main)\n$ git status\nclean', ['git status']],
    ['>>> print(1)\n1', ['print(1)']],
    ['➜  app git:(main) ✗ docker build .\n[+] Building', ['docker build .']],
    ['controlplane ~ ➜  kubectl get nodes\nNAME', ['kubectl get nodes']],
    ['# docker ps\nCONTAINER ID   IMAGE\n# docker images\nREPOSITORY', ['docker ps', 'docker images']],
    ['mysql> select 1\n    -> from dual;\n+---+', ['select 1', 'from dual;']],
    ['  $ docker ps\n  CONTAINER ID\n  $ docker images', ['docker ps', 'docker images']],
    ['$\u00a0docker ps\nCONTAINER ID', ['docker ps']],
  ])('reads %j', (text, commands) => {
    expect(commandsOf(text)).toEqual(commands)
  })

  it('keeps the space after the prompt, and leaves the prompt out of the command', () => {
    expect(readTranscript('ubuntu $ docker ps\nNAMES\r\nubuntu $', 'bash')).toEqual([
      { kind: 'command', prompt: 'ubuntu $ ', text: 'docker ps', end: '\n' },
      { kind: 'output', prompt: '', text: 'NAMES', end: '\r\n' },
      { kind: 'command', prompt: 'ubuntu $', text: '', end: '' },
    ])
  })

  it('reads a comment after a prompt as typed', () => {
    expect(commandsOf("ubuntu $ # 이제 지워요, don't worry\nubuntu $ docker rm web\nweb")).toEqual([
      "# 이제 지워요, don't worry",
      'docker rm web',
    ])
  })
})

describe('several shells in one block', () => {
  it('follows a learner into a container and out again', () => {
    const text = [
      'ubuntu $ docker run -it --name box busybox sh',
      '/ # mkdir /bar',
      '/ # cd /bar',
      '/bar # echo hi > foo',
      '/bar # exit',
      'ubuntu $ docker ps -a',
      'CONTAINER ID',
    ].join('\n')
    expect(commandsOf(text)).toEqual([
      'docker run -it --name box busybox sh',
      'mkdir /bar',
      'cd /bar',
      'echo hi > foo',
      'exit',
      'docker ps -a',
    ])
  })

  it('follows ssh, su and a bare root prompt', () => {
    expect(commandsOf('controlplane $ ssh node01\nLast login: today\nnode01 $ crictl ps\nCONTAINER')).toEqual(
      ['ssh node01', 'crictl ps'],
    )
    expect(commandsOf('$ docker exec -it web sh\n# ls /app\nindex.html\n# exit\n$ docker ps\nNAMES')).toEqual(
      ['docker exec -it web sh', 'ls /app', 'exit', 'docker ps'],
    )
  })

  it('reads the prompt of a container also when the command that entered it is missing', () => {
    expect(commandsOf('ubuntu $ docker ps\nNAMES\n...\n/bar # ls\nfoo')).toEqual(['docker ps', 'ls'])
  })

  it('reads two hosts in one block', () => {
    const text = 'ubuntu@a:~$ cat /etc/hostname\na\nubuntu@b:~$ cat /etc/hostname\nb'
    expect(promptsOf(text)).toEqual(['ubuntu@a:~$ ', 'ubuntu@b:~$ '])
  })

  it('sees that Ctrl+D closed a shell: two prompts are in one line', () => {
    expect(promptsOf('me@box:~$ docker run -it busybox sh\n/ # me@box:~$\nme@box:~$ ls')).toEqual([
      'me@box:~$ ',
      '/ # ',
      'me@box:~$',
      'me@box:~$ ',
    ])
  })
})

describe('a prompt after output without a newline', () => {
  it('splits the line where the prompt begins', () => {
    const lines = readTranscript('ubuntu $ cat lower\nl/5R2VM:l/22VBECBubuntu $ \nubuntu $ ls', 'bash')
    expect(lines).toEqual([
      { kind: 'command', prompt: 'ubuntu $ ', text: 'cat lower', end: '\n' },
      { kind: 'output', prompt: '', text: 'l/5R2VM:l/22VBECB', end: '' },
      { kind: 'command', prompt: 'ubuntu $ ', text: '', end: '\n' },
      { kind: 'command', prompt: 'ubuntu $ ', text: 'ls', end: '' },
    ])
  })

  it('finds what was typed after it', () => {
    expect(commandsOf('me@box:~$ curl web\nhellome@box:~$ curl db\nbyeme@box:~$')).toEqual([
      'curl web',
      'curl db',
    ])
    expect(commandsOf('/ # cat foo\nhi/ # ls\nfoo')).toEqual(['cat foo', 'ls'])
  })
})

describe('commands over several lines', () => {
  it('continues after a backslash, with and without the sign of the shell', () => {
    expect(commandsOf('ubuntu $ docker run -d \\\n> --name web \\\n> nginx\n172eb72f')).toEqual([
      'docker run -d \\',
      '--name web \\',
      'nginx',
    ])
    expect(commandsOf('$ docker run -d \\\n  --name web nginx\n172eb72f')).toEqual([
      'docker run -d \\',
      '  --name web nginx',
    ])
    expect(commandsOf('$ kubectl get po \\\n  > pods.txt\n$ ls')).toEqual([
      'kubectl get po \\',
      '  > pods.txt',
      'ls',
    ])
  })

  it('keeps a here-document whole, also when its lines look like prompts', () => {
    const text = [
      'controlplane $ cat <<EOF > Dockerfile',
      '# Build stage',
      'FROM nginx',
      'controlplane $ not typed',
      '$ echo no',
      'EOF',
      'controlplane $ docker build .',
      'Sending build context',
    ].join('\n')
    expect(commandsOf(text)).toEqual(
      [...text.split('\n').slice(0, 6), 'docker build .'].map((line, index) =>
        index === 0 ? 'cat <<EOF > Dockerfile' : line,
      ),
    )
    expect(promptsOf(text)).toEqual(['controlplane $ ', 'controlplane $ '])
  })

  it('removes the sign of the shell from the lines of a here-document', () => {
    const text =
      "ubuntu $ kubectl apply -f - <<'END'\n> kind: Pod\n> metadata:\n>   name: web\n> END\npod/web created"
    expect(commandsOf(text)).toEqual([
      "kubectl apply -f - <<'END'",
      'kind: Pod',
      'metadata:',
      '  name: web',
      'END',
    ])
  })

  it('keeps the output apart when a here-document or a quote never ends', () => {
    expect(commandsOf('ubuntu $ cat <<EOF > a.yaml\n... 생략 ...\nubuntu $ ls\na.yaml')).toEqual([
      'cat <<EOF > a.yaml',
      'ls',
    ])
    expect(commandsOf("ubuntu $ echo it's\nkind: Pod\nubuntu $ ls\na.yaml")).toEqual(["echo it's", 'ls'])
  })

  it('continues inside quotes and loops', () => {
    expect(commandsOf(`$ kubectl patch svc web -p '{\n  "spec": {}\n}'\nservice/web patched`)).toEqual([
      "kubectl patch svc web -p '{",
      '  "spec": {}',
      "}'",
    ])
    expect(commandsOf('$ for i in 1 2; do\n>   curl web\n> done\nhi\nhi')).toEqual([
      'for i in 1 2; do',
      '  curl web',
      'done',
    ])
    expect(commandsOf('$ docker ps |\n    grep web\nweb')).toEqual(['docker ps |', '    grep web'])
  })
})

describe('output that looks like a prompt', () => {
  it('stays output in another shell', () => {
    const file = [
      '# 설치',
      '$ npm install',
      'root $ make',
      'guest@other:~$ make',
      '/app # ls',
      '> quoted',
      '% awk',
    ]
    const text = ['ubuntu $ cat README.md', ...file, 'ubuntu $ ls', 'README.md'].join('\n')
    expect(commandsOf(text)).toEqual(['cat README.md', 'ls'])
  })

  it('stays output in YAML and Dockerfiles shown in a container', () => {
    const text = [
      'root@abc:/# cat Dockerfile',
      '# Build stage',
      'FROM nginx',
      '# docker build .',
      'root@abc:/# ls',
    ].join('\n')
    expect(commandsOf(text)).toEqual(['cat Dockerfile', 'ls'])
  })

  it('stays output in the indented hints of a program', () => {
    expect(commandsOf('$ helm install web\nNOTES:\n  $ kubectl get svc\n$ ls')).toEqual([
      'helm install web',
      'ls',
    ])
    expect(
      commandsOf('me@a:~# kubectl exec -it web -- sh\n# cat a.conf\nserver {\n  # docker ps\n}'),
    ).toEqual(['kubectl exec -it web -- sh', 'cat a.conf'])
  })

  it('is not the `^C` that the terminal shows for Ctrl+C', () => {
    expect(commandsOf('/ # ping web^C\n/ # ^C\n/ # ls')).toEqual(['ping web', 'ls'])
  })

  it('does not include prices, placeholders and mail addresses', () => {
    const text = '$ cat price\n$ 30\nLabels: <none>\nme@example.com\nid> \n$ ls'
    expect(readTranscript('Total $ 30\nVAT $ 3', null)).toBeNull()
    expect(commandsOf(text)?.at(0)).toBe('cat price')
    expect(commandsOf(text)?.at(-1)).toBe('ls')
  })
})

describe('blocks that are not transcripts', () => {
  it.each([
    ['a script', 'docker build -t web .\ndocker run -d web', 'bash'],
    ['a script with comments', '# docker 설치\nsudo apt-get install docker.io\n# docker ps\n', 'bash'],
    ['comments alone', '# docker 설정 파일\n{ "log-driver": "none" }', 'bash'],
    ['YAML with comments', 'spec:\n  # kubectl apply\n  ports: [80] # web', 'yaml'],
    ['a Dockerfile', 'FROM nginx\n# docker build\nRUN echo $ HOME', 'dockerfile'],
    ['a file labelled bash', '[ web:v1 의 Dockerfile ]\nFROM openjdk:8\n===> 일곱 개의 레이어', 'bash'],
    ['plain text', '대괄호 안은 생략', null],
    ['nothing', '', 'bash'],
    ['a lone sign', '$', null],
  ])('%s', (_, text, lang) => {
    expect(readTranscript(text, lang)).toBeNull()
  })

  it('reads a block with an unknown language as a terminal', () => {
    expect(commandsOf('$ docker ps\nNAMES', '터미널')).toEqual(['docker ps'])
  })

  it('still reads a transcript whose language names the file it shows', () => {
    expect(commandsOf('ubuntu $ cat pod.yaml\nkind: Pod', 'yaml')).toEqual(['cat pod.yaml'])
  })
})

describe('laws', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      'ubuntu $ ',
      'me@box:~$',
      'me@box:~/a$ ',
      '/ # ',
      '$ ',
      '# ',
      '> ',
      'PS C:\\> ',
      'mysql> ',
      '[a@b ~]# ',
    ),
    fc.constantFrom(
      'ls',
      'cat <<EOF',
      'EOF',
      "'",
      '"',
      '\\',
      ' | ',
      'docker run -it x sh',
      'exit',
      'for i in 1; do',
      'done',
    ),
    fc.constantFrom('\n', '\n', '\r\n', '\r', ' ', '\t'),
    fc.string({ maxLength: 6 }),
  )
  const block = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(''))
  const lang = fc.constantFrom('bash', null, 'yaml', 'console', 'powershell')

  it('the pieces, joined, are the text of the block', () => {
    fc.assert(
      fc.property(block, lang, (text, language) => {
        const lines = readTranscript(text, language)
        if (lines) expect(joined(lines)).toBe(text)
      }),
      { numRuns: 800 },
    )
  })

  it('every typed command is in the block, and output has no prompt', () => {
    fc.assert(
      fc.property(block, lang, (text, language) => {
        const lines = readTranscript(text, language) ?? []
        for (const command of typedCommands(text, transcriptSpans(lines)).split('\n'))
          expect(text).toContain(command)
        for (const line of lines) if (line.kind === 'output') expect(line.prompt).toBe('')
      }),
      { numRuns: 500 },
    )
  })

  const notes = '../shared/notes'
  it.skipIf(!existsSync(notes))('real notes are read without loss', () => {
    let commands = 0
    for (const name of readdirSync(notes).filter((file) => file.endsWith('.md'))) {
      const note = readFileSync(`${notes}/${name}`, 'utf8')
      for (const [, language = '', text = ''] of note.matchAll(/^ *```(\w*)[^\n]*\n([\s\S]*?)\n *```/gm)) {
        const lines = readTranscript(text, language || null)
        if (!lines) continue
        expect(joined(lines)).toBe(text)
        commands += lines.filter((line) => line.kind === 'command' && line.text !== '').length
      }
    }
    expect(commands).toBeGreaterThan(60)
  })
})
