import { startWorker } from '../../cloudfunctions/functions/worker/index'

// A worker in a process of its own, configured by the environment as a deployed one, to be killed.
async function main(): Promise<void> {
  await startWorker()
  process.stdout.write('working\n')
}

void main()
