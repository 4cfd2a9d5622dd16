import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { startVhallSandbox } from '../sandboxes/vhall/start-vhall-sandbox'

// The stand-in in a process of its own, as VHall is on machines of its own.
async function main(): Promise<void> {
  const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'livehall-bench-vhall-'))
  const sandbox = await startVhallSandbox({ port: 0, dataDir })
  process.once('SIGTERM', () => {
    fs.rmSync(dataDir, { recursive: true, force: true })
    process.exit(0)
  })
  console.log(JSON.stringify({ origin: sandbox.origin }))
}

void main()
