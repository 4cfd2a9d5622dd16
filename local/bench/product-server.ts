import path from 'node:path'
import { checkout } from '../checkout'
import { frontDoor } from '../host/front-door'
import { hostFunctions } from '../host/function-host'
import { loadFunctions } from '../host/load-functions'
import { serveFromProcesses } from './processes'

// The product: the deployed bundles behind the front door, configured by the environment, in their own processes.
void serveFromProcesses({
  ports: 1,
  async serve([port = 0]) {
    const functions = hostFunctions(loadFunctions(path.join(checkout, 'dist/functions')), 'livehall-bench')
    await frontDoor({ functions, sections: {}, hosts: {}, home: '/' }).listen(port)
  },
  describe: ([origin]) => ({ origin }),
})
