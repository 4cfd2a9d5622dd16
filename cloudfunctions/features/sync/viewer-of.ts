import { isMaskedAddress } from '../contacts/rules/is-masked-address'
import type { ProviderIdentity } from '../../ports/live-provider'
import { toE164 } from '../contacts/to-e164'

export type RowViewer = {
  viewer_key: string | null
  /** The provider's own id, where its rows contain it. */
  registrant_id?: string | null
  email: string | null
  phone: string | null
  name: string | null
}

/**
 * The person of a provider's row, in the columns of our fact tables. The provider knows visitors by `c_<viewerKey>@<our
 * domain>`; that address reaches nobody and is stored as the key alone. A masked address counts as none.
 */
export function viewerReader(viewerDomain: string): (row: ProviderIdentity) => RowViewer {
  const ours = new RegExp(`^c_([^@]+)@${viewerDomain.replaceAll('.', '\\.')}$`, 'i')
  const keyIn = (text: string | undefined) => text && ours.exec(text)?.[1]?.toLowerCase()

  return ({ viewerKey, registrantId, email: written, phone, name }) => {
    const email = written && isMaskedAddress(written) ? undefined : written
    const key = keyIn(viewerKey) ?? keyIn(email)
    return {
      viewer_key: key ?? (viewerKey === written ? null : (viewerKey ?? null)),
      registrant_id: registrantId ?? null,
      email: email === undefined || keyIn(email) ? null : email.toLowerCase(),
      phone: toE164(phone) ?? null,
      name: name ?? null,
    }
  }
}
