import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import {
  changeReadingRoute,
  confirmImportRoute,
  listImportsRoute,
  readReportAgainRoute,
  undoImportRoute,
  uploadReportRoute,
  viewImportRemovalsRoute,
  viewImportRoute,
} from '../../../shared/contracts/imports'
import {
  saveListSettingsRoute,
  uploadListRoute,
  viewListResultRoute,
  viewListTemplateRoute,
} from '../../../shared/contracts/list-imports'
import { textOf } from '../../../shared/text/text-of'
import { changeReading } from '../../features/imports/change-reading'
import { confirmImport } from '../../features/imports/confirm-import'
import { importInWords, listInWords } from '../../features/imports/import-in-words'
import { listImports } from '../../features/imports/list-imports'
import { makeListTemplate } from '../../features/imports/list-template'
import { previewAttendeeReport } from '../../features/imports/preview-attendee-report'
import { readReportAgain } from '../../features/imports/read-report-again'
import { saveListSettings } from '../../features/imports/save-list-settings'
import { undoImport, viewImportRemovals } from '../../features/imports/undo-import'
import { uploadList } from '../../features/imports/upload-list'
import { viewImport } from '../../features/imports/view-import'
import { viewListResult } from '../../features/imports/view-list-result'
import { downloadPersonalFile } from '../../features/contacts/download-personal-file'
import { answer, guard, type App } from '../../wiring/http/app'
import type { World } from '../../wiring/compose'
import { languageFor } from '../../wiring/http/language-for'
import { importFile } from './import-file'
import { readUpload } from './read-upload'

const gzipped = promisify(gzip)

export function importRoutes(app: App, deps: World): void {
  app.openAPIRegistry.registerPath(uploadReportRoute)
  app.post(uploadReportRoute.path, guard(uploadReportRoute.caller), async (c) => {
    const uploaded = await readUpload(c)
    const report = {
      ...(await importFile(uploaded)),
      timeZone: fieldOf(uploaded.form, 'timeZone'),
      suggestedTimeZone: fieldOf(uploaded.form, 'suggestedTimeZone'),
      dateOrder: fieldOf(uploaded.form, 'dateOrder'),
      ...readingOf(uploaded.form),
    }
    return c.json(importInWords(await previewAttendeeReport(report, c.var.operator, deps), languageFor(c)), 200)
  })
  app.openAPIRegistry.registerPath(uploadListRoute)
  app.post(uploadListRoute.path, guard(uploadListRoute.caller), async (c) => {
    const uploaded = await readUpload(c)
    const list = {
      ...(await importFile(uploaded)),
      webinarId: fieldOf(uploaded.form, 'webinarId'),
      timeZone: fieldOf(uploaded.form, 'timeZone'),
      ...readingOf(uploaded.form),
    }
    return c.json(listInWords(await uploadList(list, c.var.operator, deps), languageFor(c)), 200)
  })
  answer(app, saveListSettingsRoute, async (c) =>
    c.json(
      listInWords(
        await saveListSettings({ ...c.req.valid('param'), ...c.req.valid('json') }, c.var.operator, deps),
        languageFor(c),
      ),
      200,
    ),
  )
  answer(app, viewListResultRoute, async (c) =>
    c.json(await viewListResult(c.req.valid('param'), c.var.operator, deps), 200),
  )
  answer(app, viewListTemplateRoute, async (c) =>
    c.json(await makeListTemplate(c.req.valid('query').format, textOf(languageFor(c)).listFile.template), 200),
  )
  app.get('/api/admin/files/:id', guard('operator'), async (c) => {
    const { until = '', key = '' } = c.req.query()
    const asked = { id: c.req.param('id') ?? '', until: Number(until), key }
    const { name, mime, bytes } = await downloadPersonalFile(asked, c.var.operator, deps)
    // A function's reply is limited to 6 MB (CloudBase, synchronous calls); a table compresses to a fraction.
    return c.body(new Uint8Array(await gzipped(bytes)).buffer, 200, {
      'content-type': `${mime}; charset=utf-8`,
      'content-encoding': 'gzip',
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    })
  })
  answer(app, listImportsRoute, async (c) => {
    const { items } = await listImports({}, c.var.operator, deps)
    return c.json({ items: items.map((item) => importInWords(item, languageFor(c))) }, 200)
  })
  answer(app, viewImportRoute, async (c) =>
    c.json(importInWords(await viewImport(c.req.valid('param'), c.var.operator, deps), languageFor(c)), 200),
  )
  answer(app, changeReadingRoute, async (c) =>
    c.json(
      importInWords(
        await changeReading({ ...c.req.valid('param'), ...c.req.valid('json') }, c.var.operator, deps),
        languageFor(c),
      ),
      200,
    ),
  )
  answer(app, readReportAgainRoute, async (c) =>
    c.json(
      importInWords(
        await readReportAgain({ ...c.req.valid('param'), ...c.req.valid('json') }, c.var.operator, deps),
        languageFor(c),
      ),
      200,
    ),
  )
  answer(app, viewImportRemovalsRoute, async (c) => c.json(await viewImportRemovals(c.req.valid('param'), deps), 200))
  answer(app, undoImportRoute, async (c) =>
    c.json(importInWords(await undoImport(c.req.valid('param'), c.var.operator, deps), languageFor(c)), 200),
  )
  answer(app, confirmImportRoute, async (c) => {
    const language = languageFor(c)
    const sent = { ...c.req.valid('param'), ...c.req.valid('json'), language }
    return c.json(importInWords(await confirmImport(sent, c.var.operator, deps), language), 200)
  })
}

const readingOf = (form: FormData) => ({ encoding: fieldOf(form, 'encoding'), delimiter: fieldOf(form, 'delimiter') })

function fieldOf(form: FormData, field: string): string | undefined {
  const value = form.get(field)
  return typeof value === 'string' && value !== '' ? value : undefined
}
