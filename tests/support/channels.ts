import { randomUUID } from 'node:crypto'
import { MessageChannel, BroadcastChannel as NodeChannel } from 'node:worker_threads'

const file = randomUUID()

/** Node's channels reach every thread; a browser's reach its own origin, and each file of tests has one to itself. */
class BroadcastChannel extends NodeChannel {
  constructor(name: string) {
    super(`${file} ${name}`)
  }
}

/** The pretend DOM runs in a context of its own, which lacks the channels that Node and browsers have. */
Object.assign(globalThis, { BroadcastChannel, MessageChannel })
