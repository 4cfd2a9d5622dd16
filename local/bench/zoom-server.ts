import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { startZoomSandbox } from '../sandboxes/zoom/start-zoom-sandbox'

// The stand-in runs in its own process, as Zoom runs on its own machines.
async function main(): Promise<void> {
  const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'livehall-bench-zoom-'))
  const sandbox = await startZoomSandbox({ port: 0, dataDir })
  process.once('SIGTERM', () => {
    fs.rmSync(dataDir, { recursive: true, force: true })
    process.exit(0)
  })
  console.log(JSON.stringify({ origin: sandbox.origin }))
}

void main()
