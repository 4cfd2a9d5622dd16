import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { startVhallSandbox } from '../sandboxes/vhall/start-vhall-sandbox'

// The stand-in runs in its own process, as VHall runs on its own machines.
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
