import type { Page } from 'playwright-core'

/** One node of the tree that a screen reader gets. */
export interface AccessNode {
  readonly role: string
  readonly name: string
  /** Read out after the name. */
  readonly description: string
  readonly value: string
  /** Of a heading, from 1; else null. */
  readonly level: number | null
  /** What is so of it now, such as `expanded=false`. */
  readonly states: readonly string[]
  readonly children: readonly AccessNode[]
}

/** What a screen reader says of a control beside its name. */
const told = ['expanded', 'pressed', 'checked', 'disabled']

/** Returns the accessibility tree of a page from its root, without ignored nodes, whose children take their place. */
export async function accessTree(page: Page): Promise<AccessNode> {
  const session = await page.context().newCDPSession(page)
  try {
    const { nodes } = await session.send('Accessibility.getFullAXTree')
    const byId = new Map(nodes.map((node) => [node.nodeId, node]))
    const walk = (id: string): readonly AccessNode[] => {
      const node = byId.get(id)
      if (node === undefined) return []
      const children = (node.childIds ?? []).flatMap(walk)
      if (node.ignored) return children
      const properties = new Map(node.properties?.map(({ name, value }) => [String(name), value.value]))
      const level: unknown = properties.get('level')
      return [
        {
          role: String(node.role?.value ?? ''),
          name: String(node.name?.value ?? '').trim(),
          description: String(node.description?.value ?? '').trim(),
          value: String(node.value?.value ?? '').trim(),
          level: typeof level === 'number' ? level : null,
          states: told.flatMap((name) => {
            const value: unknown = properties.get(name)
            return value === undefined || (name === 'disabled' && value !== true) ? [] : [`${name}=${value}`]
          }),
          children,
        },
      ]
    }
    const [root] = nodes
    const [tree] = root === undefined ? [] : walk(root.nodeId)
    if (tree === undefined) throw new Error('accessTree: the page has no tree')
    return tree
  } finally {
    await session.detach()
  }
}

/** Returns a node and all below it, in reading order. */
export function flat(node: AccessNode): readonly AccessNode[] {
  return [node, ...node.children.flatMap(flat)]
}

/** What can be worked with. */
export const controls: ReadonlySet<string> = new Set([
  'button',
  'link',
  'textbox',
  'searchbox',
  'combobox',
  'checkbox',
  'radio',
  'switch',
  'DisclosureTriangle',
  'Date',
])

/** Roles that say nothing: what is in them is read as if it stood alone, each on a line of its own. */
const blocks = new Set([
  'generic',
  'none',
  'paragraph',
  'sectionheader',
  'sectionfooter',
  'LabelText',
  'Legend',
  'Figcaption',
  'DescriptionList',
  'rowgroup',
  'listitem',
  'definition',
  'caption',
  'form',
  'ListMarker',
  'RootWebArea',
])
/** Roles within a line. */
const inline = new Set(['code', 'strong', 'emphasis', 'mark', 'insertion', 'deletion', 'time', 'superscript'])
/** Roles whose name is all that is said of them. */
const whole = new Set([...controls, 'heading', 'image', 'progressbar', 'term', 'columnheader', 'rowheader'])
/** The place of what the app says by itself: heard.test.ts listens to it. */
const passing = new Set(['log', 'InlineTextBox', 'LineBreak'])

/** Returns what a screen reader reads from the start of a tree to its end: a line for each stop, indented by what it stands in. */
export function readAloud(tree: AccessNode): string {
  const lines: string[] = []
  let text = ''
  const end = (depth: number): void => {
    const line = text.replace(/\s+/g, ' ').trim()
    if (line !== '') lines.push(`${'  '.repeat(depth)}${line}`)
    text = ''
  }
  const read = (node: AccessNode, depth: number): void => {
    const { role, children } = node
    if (passing.has(role)) return
    if (role === 'StaticText') {
      text += node.name
      return
    }
    if (inline.has(role)) {
      for (const child of children) read(child, depth)
      return
    }
    end(depth)
    if (blocks.has(role)) {
      for (const child of children) read(child, depth)
      end(depth)
      return
    }
    lines.push(`${'  '.repeat(depth)}[${sayNode(node)}]`)
    // Within a heading there may be a link.
    const inside = whole.has(role) ? children.flatMap(flat).filter((one) => controls.has(one.role)) : children
    for (const child of role === 'combobox' ? [] : inside) read(child, depth + 1)
    end(depth + 1)
  }
  read(tree, 0)
  return `${lines.join('\n')}\n`
}

function sayNode({ role, name, description, value, level, states, children }: AccessNode): string {
  const count = role === 'list' ? ` ${children.length}` : ''
  return [
    `${role}${level === null || role !== 'heading' ? '' : ` ${level}`}${count}`,
    ...(name === '' ? [] : [name]),
    ...(value === '' || value === name ? [] : [`= ${value}`]),
    ...states,
    ...(description === '' ? [] : [`(${description})`]),
  ].join(' · ')
}
