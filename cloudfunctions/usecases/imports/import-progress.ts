import { eq, sql } from 'drizzle-orm'
import type { Database } from '../../db/database'
import { imports } from '../../db/tables/imports'

/** Tells how far an import is, at once: on another connection than its transaction's. Steps are parts of the whole, in order. */
export function importProgress<Step extends string>(importId: string, steps: Record<Step, number>, db: Database) {
  const names = Object.keys(steps) as Step[]

  return {
    async tell(step: Step, part: number): Promise<void> {
      const before = names.slice(0, names.indexOf(step)).reduce((sum, name) => sum + steps[name], 0)
      const share = before + Math.min(1, part) * steps[step]
      await db
        .update(imports)
        .set({ rowsDone: sql`floor(${imports.rowsTotal} * ${share}::float8)::int` })
        .where(eq(imports.id, importId))
    },
  }
}
