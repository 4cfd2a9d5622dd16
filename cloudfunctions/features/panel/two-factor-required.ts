import { eq } from 'drizzle-orm'
import type { Tx } from '../../db/database'
import { panelSettings } from '../../db/tables/panel-settings'

export async function twoFactorRequired(tx: Tx): Promise<boolean> {
  const [settings] = await tx
    .select({ requiresTwoFactor: panelSettings.requiresTwoFactor })
    .from(panelSettings)
    .where(eq(panelSettings.id, 1))
  return settings?.requiresTwoFactor ?? false
}
