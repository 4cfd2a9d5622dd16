import { writeClients } from './build/write-clients'

// npm run clients: the typed clients of the panel and the mini-program, written anew from the contracts.
writeClients().then(
  (written) => console.log(written.length > 0 ? `Written: ${written.join(', ')}` : 'Both clients are up to date.'),
  (error: Error) => {
    console.error(error.message)
    process.exitCode = 1
  },
)
