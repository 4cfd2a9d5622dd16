import { audit } from '../../db/audit'
import { panelSettings } from '../../db/tables/panel-settings'
import type { Operator } from '../../ports/caller'
import type { Deps } from '../../ports/deps'
import { twoFactorRequired } from './two-factor-required'

type Decision = { requiresTwoFactor: boolean }

export async function requireTwoFactor(
  { requiresTwoFactor }: Decision,
  operator: Operator,
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
): Promise<Decision> {
  return db.transaction(async (tx) => {
    const before = await twoFactorRequired(tx)
    if (before === requiresTwoFactor) return { requiresTwoFactor }

    const updatedAt = clock.now()
    await tx
      .insert(panelSettings)
      .values({ id: 1, requiresTwoFactor, updatedAt })
      .onConflictDoUpdate({ target: panelSettings.id, set: { requiresTwoFactor, updatedAt } })
    await audit(tx, operator, {
      action: 'panel.updated',
      subjectType: 'panel',
      subjectId: '1',
      before: { requiresTwoFactor: before },
      after: { requiresTwoFactor },
      occurredAt: updatedAt,
    })
    return { requiresTwoFactor }
  })
}
