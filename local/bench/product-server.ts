import path from 'node:path'
import { checkout } from '../checkout'
import { freePort } from '../free-port'
import { frontDoor } from '../host/front-door'
import { hostFunctions } from '../host/function-host'
import { loadFunctions } from '../host/load-functions'

// The product: the deployed bundles behind the front door, configured by the environment, in their own process.
async function main(): Promise<void> {
  const functions = hostFunctions(loadFunctions(path.join(checkout, 'dist/functions')), 'livehall-bench')
  const port = await frontDoor({ functions, sections: {}, hosts: {}, home: '/' }).listen(await freePort())
  console.log(JSON.stringify({ origin: `http://127.0.0.1:${port}` }))
}

void main()
