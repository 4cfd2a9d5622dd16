import { startWorker } from '../../cloudfunctions/functions/worker/index'

// A worker in a separate process that a test can kill, configured by the environment like a deployed one.
async function main(): Promise<void> {
  await startWorker()
  process.stdout.write('working\n')
}

void main()
