import { domainAmong } from './rules/domains'
import type { Tx } from '../../db/database'
import { domainsOf } from './read-rules'

/** Whether a host's webinars, or only their recordings, are left out. Read once for any number of webinars. */
export async function hostExclusions(
  tx: Tx,
): Promise<(hostEmail: string | null) => { isHostExcluded: boolean; isRecordingHostExcluded: boolean }> {
  // One after the other: in a transaction there is one connection.
  const hosts = await domainsOf('host', tx)
  const recordings = await domainsOf('host_recordings', tx)
  return (hostEmail) => ({
    isHostExcluded: hostEmail !== null && domainAmong(hostEmail, hosts) !== undefined,
    isRecordingHostExcluded: hostEmail !== null && domainAmong(hostEmail, recordings) !== undefined,
  })
}
