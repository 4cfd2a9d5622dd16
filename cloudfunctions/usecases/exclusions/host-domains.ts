import { domainAmong } from '../../../shared/domain/exclusions/domains'
import type { Tx } from '../../db/database'
import { domainsOf } from './read-rules'

/** Whether a host's webinars, or only their recordings, are left out. Read once for any number of webinars. */
export async function hostExclusions(
  tx: Tx,
): Promise<(hostEmail: string | null) => { isHostExcluded: boolean; isRecordingHostExcluded: boolean }> {
  const [hosts, recordings] = await Promise.all([domainsOf('host', tx), domainsOf('host_recordings', tx)])
  return (hostEmail) => ({
    isHostExcluded: hostEmail !== null && domainAmong(hostEmail, hosts) !== undefined,
    isRecordingHostExcluded: hostEmail !== null && domainAmong(hostEmail, recordings) !== undefined,
  })
}
