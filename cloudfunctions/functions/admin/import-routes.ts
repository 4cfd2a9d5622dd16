import { confirmImportRoute, listImportsRoute, uploadReportRoute, viewImportRoute } from '../../../shared/contracts/imports'
import { confirmImport } from '../../usecases/imports/confirm-import'
import { listImports } from '../../usecases/imports/list-imports'
import { previewAttendeeReport } from '../../usecases/imports/preview-attendee-report'
import { viewImport } from '../../usecases/imports/view-import'
import { answer, guard, type App } from '../../wiring/app'
import type { World } from '../../wiring/compose'
import { readUpload } from './read-upload'

export function importRoutes(app: App, deps: World): void {
  app.openAPIRegistry.registerPath(uploadReportRoute)
  app.post(uploadReportRoute.path, guard(uploadReportRoute.caller), async (c) => {
    const { file, form } = await readUpload(c)
    const report = {
      bytes: new Uint8Array(await file.arrayBuffer()),
      fileName: file.name,
      timeZone: textOf(form, 'timeZone'),
      dateOrder: textOf(form, 'dateOrder'),
    }
    return c.json(await previewAttendeeReport(report, c.var.operator, deps), 200)
  })
  answer(app, listImportsRoute, async (c) => c.json(await listImports({}, c.var.operator, deps), 200))
  answer(app, viewImportRoute, async (c) => c.json(await viewImport(c.req.valid('param'), c.var.operator, deps), 200))
  answer(app, confirmImportRoute, async (c) => c.json(await confirmImport({ ...c.req.valid('param'), ...c.req.valid('json') }, c.var.operator, deps), 200))
}

function textOf(form: FormData, field: string): string | undefined {
  const value = form.get(field)
  return typeof value === 'string' && value !== '' ? value : undefined
}
