import type { LiveProvider, PersonRegistered } from '../../ports/live-provider'

/** Whom the provider has under this e-mail; one who was refused or cancelled there does not stand. */
export async function findAtProvider(
  provider: LiveProvider,
  externalId: string,
  email: string,
): Promise<PersonRegistered | undefined> {
  for await (const { rows } of provider.listRegistrants(externalId).pages) {
    const found = rows.find((row) => row.email?.toLowerCase() === email.toLowerCase() && row.status !== 'cancelled')
    if (found?.registrantId)
      return {
        registrantId: found.registrantId,
        joinUrl: found.joinUrl,
        status: found.status === 'pending' ? 'pending' : 'registered',
      }
  }
  return undefined
}
