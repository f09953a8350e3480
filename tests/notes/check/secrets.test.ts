import { describe, expect, test } from 'vitest'
import { answered, problems } from '../../support/note-problems.ts'

// Put together here, so that no scanner takes this file for a leak.
const made = (...parts: readonly string[]): string => parts.join('')

describe('what looks like a secret', () => {
  test.each([
    ['an AWS key', made('AKIA', 'ABCDEFGHIJKLMNOP')],
    ['a GitHub token', made('ghp_', 'a1b2c3d4e5f6g7h8i9j0k1l2m3n4o5p6q7r8')],
    ['a private key', made('-----BEGIN RSA ', 'PRIVATE KEY-----')],
    ['an exported password', 'export DB_PASSWORD=q1w2e3r4!'],
    ['a password in YAML', 'password: cTF3MmUzcjQ='],
    ['a join token', 'kubeadm join 10.0.0.1:6443 --token abcdef.0123456789abcdef'],
    ['a mysql password', 'mysql -u root -pq1w2e3r4'],
    ['an address with a password', 'git clone https://me:q1w2e3r4@github.com/a/b'],
  ])('is %s', (_, line) => {
    expect(problems(...answered, '```', line, '```').map((one) => one.split(' ')[2])).toEqual(['secret'])
  })

  test.each([
    'password: <비밀번호>',
    made('DB_PASSWORD=$', '{PASSWORD}'),
    'secretName: my-secret',
    'kubectl create secret generic my-secret',
    'Path: "token"',
    'token: ""',
    '  ServiceAccountToken: &{ExpirationSeconds: 3607}',
    '    /var/run/secrets/kubernetes.io/serviceaccount from kube-api-access-4v7nd (ro)',
    'Type:  kubernetes.io/service-account-token',
    made('AKIA', 'IOSFODNN7EXAMPLE'),
  ])('is not %s', (line) => {
    expect(problems(...answered, '```', line, '```')).toEqual([])
  })
})

const word = (length: number): string => 'aB3dE5fG7h'.repeat(9).slice(0, length)

describe('a key or token that its shape gives away', () => {
  test.each([
    ['AWS', (length: number) => made('AKIA', word(length).toUpperCase()), 16],
    ['AWS, for a time', (length: number) => made('ASIA', word(length).toUpperCase()), 16],
    ['GitHub', (length: number) => made('gho_', word(length)), 30],
    ['GitHub, fine-grained', (length: number) => made('github_pat_', word(length)), 22],
    ['GitLab', (length: number) => made('glpat-', word(length)), 20],
    ['Slack', (length: number) => made('xoxb-', word(length)), 10],
    [
      'Slack hook',
      (length: number) => made('hooks.slack.com/services/T', word(6), '/B', word(6), '/', word(length)),
      16,
    ],
    ['Docker Hub', (length: number) => made('dckr_pat_', word(length)), 20],
    ['npm', (length: number) => made('npm_', word(length)), 36],
    ['PyPI', (length: number) => made('pypi-AgEI', word(length)), 20],
    ['Hugging Face', (length: number) => made('hf_', word(length)), 30],
    ['Google', (length: number) => made('AIza', word(length)), 35],
    ['Google OAuth', (length: number) => made('GOCSPX-', word(length)), 20],
    ['Stripe', (length: number) => made('sk_live_', word(length)), 16],
    ['Stripe, restricted', (length: number) => made('rk_live_', word(length)), 16],
    ['OpenAI', (length: number) => made('sk-', word(length)), 21],
    ['SendGrid', (length: number) => made('SG.', word(16), '.', word(length)), 16],
    ['Telegram', (length: number) => made('12345678:AA', word(length)), 32],
    ['Azure', (length: number) => made('AccountKey=', word(length)), 40],
    ['JWT', (length: number) => made('eyJ', word(10), '.eyJ', word(10), '.', word(length)), 5],
  ])('%s: from its shortest length on', (_, token, shortest) => {
    const found = (text: string) =>
      problems(...answered, `  - 예: ${text} 이에요`).map((one) => one.split(' ')[2])
    expect(found(token(shortest))).toEqual(['secret'])
    expect(found(token(shortest - 1))).toEqual([])
  })

  test('is none where it says that it is an example', () => {
    expect(
      problems(...answered, `  - 예: ${made('AKIA', 'EXAMPLE', '0123456789'.slice(0, 9))} 이에요`),
    ).toEqual([])
  })

  test.each(['RSA ', 'EC ', 'OPENSSH ', 'ENCRYPTED ', ''])('is the head of a private key: %j', (kind) => {
    const head = made('-----BEGIN ', kind, 'PRIVATE KEY-----')
    expect(problems(...answered, `  - ${head}`).map((one) => one.split(' ')[2])).toEqual(['secret'])
  })
})

describe('a password in a sentence', () => {
  test.each([
    '비밀번호는 q1w2e3r4입니다.',
    '- 관리자 비밀번호: `Docker!2024`',
    '토큰: abcdef.0123456789abcdef',
    "실습 서버는 `sshpass -p 'k8s-Lab#77' ssh root@10.0.0.3`로 들어가요.",
    '초기 암호는 **Welcome1!** 이에요',
    '패스워드 = P@ssw0rd99',
    'ID: admin / PW: admin123',
    'DB 접속은 postgres://app:S3cr3tPw@db.internal:5432/app 이에요',
    'Authorization: Bearer 9f8e7d6c5b4a39281706',
    'API 키는 a1b2c3d4e5f6a7b8c9d0 로 넣었어요',
    '| 비밀번호 | qwer1234! |',
    '`curl -u admin:Sup3rS3cret https://10.0.0.1/`',
    'AWS_SECRET_ACCESS_KEY=abCDefGH1jKLmnOPqrSTuvWXyz0123456789abcd',
    '비번은 1q2w3e4r 로 통일했습니다',
    'Password for the lab VM is Kube2024lab',
    'mongodb+srv://teacher:Cl4ssroom!@cluster0.example.net/db',
    '비밀번호는 1234예요',
    'root 계정의 패스워드는 `Ubuntu#22` 로 바꿔 두었어요.',
    'pw : lab-2024-seoul',
    '액세스 토큰은 `tk_83hf92jd8s7ah2` 예요',
    '암호: hunter2',
    '공용 계정(student)의 비밀번호를 student!99로 설정했어요',
    'mysql -u root -pRootPw12 로 접속',
    'jdbc:mysql://10.0.0.5/app?user=app&password=App1234!',
    '`docker login -u lab -p Dk77!lab`로 로그인합니다',
    'redis://:r3disPass@cache:6379/0',
    'Authorization: Basic YWRtaW46c3VwZXJzZWNyZXQ=',
    '시크릿 키 → sk_9d8f7a6b5c4e3d2f1a0b',
    '와이파이 비밀번호는 class2024!! 입니다',
    'The token is 4f9a8b7c6d5e4f3a2b1c',
    '`export PGPASSWORD=Pg_lab_77`',
    '**PW:** `Abcd!234`',
    '비밀번호 : "letmein99"',
    '접속 비밀번호는 다음과 같습니다: Edu2024#kr',
    '공유기 비밀번호: cafe2580',
    "비밀번호는 'k8s!pass' 예요",
    '강의실 PC 로그인: student / Stud3nt! (비밀번호)',
    '계정 admin, 암호 Admin@1234',
    'ssh 비밀번호 = `ubuntu1234`',
    'GitHub 토큰(PAT)은 `gh-9a8b7c6d5e4f` 이에요',
    'API_KEY=9f86d081884c7d659a2f',
    '발급받은 API Key: AbCd1234EfGh5678',
    '비밀번호가 Qwerty12 로 되어 있어요',
    '패스워드는 "Rancher!99"로 하세요',
    'grafana 로그인: admin / prom-operator 이고 비번은 Graf4na!',
    '`redis-cli -a R3disP@ss ping`',
    '`mysql --password=Lab2024! -u root`',
    '`kubectl create secret generic db --from-literal=password=S3cure99`',
    'ftp://lab:Lab!2024@ftp.example.com',
    'x-api-key: 1a2b3c4d5e6f7a8b9c0d',
    'amqp://guest1:Rabb1tMQ@mq:5672',
    "`echo 'P@ssw0rd' | docker login -u lab --password-stdin`",
    'secret key는 `Zx9Yw8Vu7Ts6Rq5P` 로 설정했어요',
    '비밀번호 힌트 없이 그냥 `1q2w3e4r!`를 쓰세요',
    'Pa55w0rd가 초기 비밀번호예요',
    '실습 계정 비번: docker4321!',
    '암호는 반드시 Kube#2025 로 맞춰 주세요',
    '비밀번호(초기값): init-9988',
    'root의 비밀번호가 toor2024인지 확인하세요',
    'Token = 7c9e6679f90b',
    '발급된 액세스 키는 LTAI5t9aBcDeFgHiJkLm 입니다',
    'jenkins 초기 패스워드 3f1c9a7b2e4d 를 복사해요',
    'WIFI PW → Campus!2024',
    '서버 접속: `sshpass -p rocky99 ssh rocky@10.1.1.5`',
    'mysql://root:M4ria@127.0.0.1/db 로 접속',
    '`curl -H "Authorization: Bearer a8f5f167f44f4964e6c998dee827110c" https://api`',
    'password is `Tr0ub4dor&3`',
    '- 비밀번호는 q1w2e3r4인가요?',
    '로그인 정보 id=edu01 pw=edu01!!',
    '`export DB_PASSWORD=Sup3r!pw`',
    'hello99!이 비밀번호입니다',
    made('-----BEGIN OPENSSH ', 'PRIVATE KEY-----'),
    `토큰은 ${made('sk', '_live_', 'a1b2c3d4e5f6a7b8')}예요`,
  ])('is warned about: %s', (line) => {
    expect(
      problems(...answered, /^\|/.test(line) ? line : `  - ${line.replace(/^- /, '')}`).map(
        (one) => one.split(' ')[2],
      ),
    ).toEqual(['secret'])
  })

  test.each([
    '비밀번호는 무엇인가요?',
    '비밀번호는 영문과 숫자로 8자 이상이에요.',
    '비밀번호: <password>',
    '비밀번호는 ****로 가려져요.',
    '토큰은 JWT이고 HS256으로 서명해요.',
    '비밀번호는 SHA-256으로 해시해요',
    '`--password=$PASSWORD`로 넘겨요',
    '암호는 AES-256을 써요',
    'Secret의 password: 필드에 base64로 넣어요',
    '토큰의 유효 시간은 3600초예요',
    '비밀번호는 90일마다 바꿔요',
    'API 키는 환경 변수 API_KEY로 넘겨요',
    'Authorization: Bearer <token>',
    'https://user:password@host/path 형식이에요',
    'postgres://user:pass@localhost:5432/db',
    '키: Ctrl+C',
    '비밀번호를 kubectl create secret generic db-pass --from-literal=password=<값>',
    'password: your-password',
    'token: ""',
    '토큰 4096개까지 넣을 수 있어요',
    '비밀번호는 bcrypt로 저장해요',
    'OAuth2 토큰은 RFC6749에 나와요',
    'PW는 영문+숫자 10자리',
    '암호화는 TLS1.3으로 해요',
    '`docker login -u <id> -p <pw>`',
    '비밀번호가 틀리면 401을 돌려줘요',
    'key: value 쌍으로 적어요',
    'mysql -u root -p 를 치면 비밀번호를 물어요',
    '토큰: eyJhbGciOi... 처럼 생겼어요',
    '비밀번호는 secret.yaml의 12번째 줄에 적어요',
    '암호는 2048비트 RSA로 만들어요',
    '패스워드는 k8s Secret으로 관리해요',
    '시크릿은 etcd3에 저장돼요',
    made('비밀번호는 $', '{DB_PASSWORD}를 읽어요'),
    'Token은 v1.24부터 자동으로 만들지 않아요',
    '토큰이 만료되면 403 오류가 나요',
    '비밀번호 정책: 8~20자, 특수문자 1개 이상',
    '비밀번호는 xxxx로 적었어요',
    'password는 `MYSQL_ROOT_PASSWORD` 환경 변수예요',
    '비밀번호는 argon2id로 해시하나요?',
    "`kubectl get secret db-pass -o jsonpath='{.data.password}'`",
    'API key는 x-api-key 헤더로 보내요',
    'https://[사용자]:[비밀번호]@host',
    'git clone https://$USER:$TOKEN@github.com/a/b',
    '암호 알고리즘은 ed25519예요',
    "`sshpass -p '<비밀번호>' ssh root@host`",
    'access token: 15분, refresh token: 14일',
    '토큰은 /var/run/secrets/kubernetes.io/serviceaccount/token에 있어요',
    '비밀번호 찾기는 2단계로 해요',
    'PRIVATE KEY는 서버에만 둬요',
    '토큰 수가 128k까지 늘었어요',
    '비밀번호는 ConfigMap(v1)이 아니라 Secret에 넣어요',
    '암호는 http://example.com/pw1 에서 바꿔요',
    '`ENV DB_PASSWORD=changeme`',
    'password: ********',
    'Password: Path: "token"',
    '키는 app.kubernetes.io/name 이에요',
    '비밀번호는 최소 8자, 최대 64자예요',
    '비밀번호를 잊으면 `passwd` 명령으로 바꿔요',
    '토큰 기반 인증은 OAuth2.0을 써요',
    'Secret 타입은 kubernetes.io/dockerconfigjson 이에요',
    '비밀번호는 환경 변수 `MYSQL_ROOT_PASSWORD`에 넣어요',
    '암호: TLS_AES_256_GCM_SHA384',
    '비밀번호 해시는 $2b$12$ 로 시작해요',
    '토큰은 `kubeadm token create`로 만들어요',
    '토큰은 24시간 뒤에 만료돼요',
    '시크릿은 base64로 인코딩돼요',
    '비밀번호는 `kubectl -n argocd get secret`으로 봐요',
    'PW: (비밀)',
    '비밀번호: ＊＊＊＊',
    'password 필드는 type="password"로 둬요',
    '토큰이 4,096개를 넘으면 잘려요',
    'key: app=web 처럼 적어요',
    '비밀번호는 P로 시작해요',
    '암호는 ROT13 같은 것이에요',
    'ID/PW 방식이에요',
    'pw를 입력하고 Enter를 눌러요',
    '암호 없이 `ssh-keygen -t ed25519`로 만들어요',
    '비밀번호를 docker-compose.yml에 적지 마세요',
    '토큰은 Authorization 헤더에 담아요',
    '비밀번호는 3번 틀리면 잠겨요',
    'API 키는 console.cloud.google.com에서 만들어요',
    'secret: db-secret',
    'password: string',
    'token: abc',
    '비밀번호는 OTP(6자리)와 함께 써요',
    'passwordHash = sha256(password + salt)',
    '비밀번호를 입력하면 200 OK가 나와요',
    '암호는 보통 ASCII로 저장해요',
    '토큰을 kubeconfig.yaml에 넣어요',
    '비밀번호는 /etc/shadow에 있어요',
    '비밀번호 재설정은 F12로 안 돼요',
    '암호 표준은 FIPS140-2예요',
    '시크릿은 ConfigMap과 달리 1MiB까지예요',
    '토큰은 header.payload.signature 세 부분이에요',
    '비밀번호는 docker run -e POSTGRES_PASSWORD=... 로 넘겨요',
    '비밀번호는 Ctrl+Shift+V로 붙여요',
    'PW 입력창은 `<input type="password">`',
    '비밀번호는 `--env-file .env`로',
    '토큰은 SameSite=Lax 쿠키에 둬요',
    '비밀번호 대신 SSH 키(id_rsa)를 써요',
    'API 키는 X-API-Key 헤더예요',
    'pw: 생략',
    '비밀번호는 abc처럼 쉬우면 안 돼요',
    'access key ID와 secret access key가 있어요',
    '토큰 버킷은 초당 100req까지예요',
    '암호는 C=P^e mod n으로 계산해요',
  ])('is not seen in: %s', (line) => {
    expect(problems(...answered, `  - ${line}`).filter((one) => one.includes(' secret '))).toEqual([])
  })

  test('is shown by its place and its first letters only', () => {
    expect(problems('- 접속은?', '  - 비밀번호는 `q1w2e3r4`입니다.')).toEqual([
      expect.stringMatching(/^warning 2:12 secret 비밀번호나 토큰, 키처럼 보여요\("q1w2…"\)\./),
    ])
    expect(problems('- 비밀번호가 q1w2e3r4인가요? <!-- check-off: secret -->', '  - 네.')).toEqual([])
  })

  test('takes as long as the line is long', () => {
    for (const part of ['비밀번호는 ', 'password (', 'a:', 'http://a:', 'curl -u ', '비밀번호 가나 다라 '])
      expect(
        problems(...answered, `  - ${part.repeat(20_000)}`).filter((one) => one.includes(' secret ')),
      ).toEqual([])
  })
})
