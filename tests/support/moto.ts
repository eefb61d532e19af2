/** A server on this machine alone that answers as S3 does, for as long as the test process holds it. */

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { pythonWith } from './programs.ts'

/** Ends by itself when nobody is at the other end of its input. */
const SCRIPT = `
import logging, sys
logging.getLogger('werkzeug').setLevel(logging.CRITICAL)
from moto.server import ThreadedMotoServer
server = ThreadedMotoServer(ip_address='127.0.0.1', port=0, verbose=False)
server.start()
print(server.get_host_and_port()[1], flush=True)
sys.stdin.read()
server.stop()
`

/** Points the official client at the server, by the environment, until it is closed. */
export async function openMoto(): Promise<{
  readonly endpoint: string
  readonly close: () => Promise<void>
}> {
  const server = spawn(pythonWith('moto'), ['-c', SCRIPT], { stdio: ['pipe', 'pipe', 'ignore'] })
  const [port] = await once(createInterface({ input: server.stdout }), 'line')
  const endpoint = `http://127.0.0.1:${port}`
  const before = { ...process.env }
  Object.assign(process.env, {
    AWS_ENDPOINT_URL: endpoint,
    AWS_REGION: 'us-east-1',
    AWS_ACCESS_KEY_ID: 'nobody',
    AWS_SECRET_ACCESS_KEY: 'nothing',
  })
  return {
    endpoint,
    close: async () => {
      process.env = before
      server.stdin.end()
      await once(server, 'exit')
    },
  }
}
