import { providerAccounts } from './en/provider-accounts'
import { automation } from './en/automation'
import { common } from './en/common'
import { contacts } from './en/contacts'
import { errors } from './en/errors'
import { hall } from './en/hall'
import { imports } from './en/imports'
import { panel } from './en/panel'
import { promotion } from './en/promotion'
import { providers } from './en/providers'
import { registration } from './en/registration'
import { sync } from './en/sync'
import { tables } from './en/tables'
import { webinars } from './en/webinars'
import { wechat } from './en/wechat'
import type { Texts } from './texts'
import type { zh } from './zh'

/** The same messages in English; the compiler asks for each code. */
export const en: Texts<typeof zh> = {
  ...providerAccounts,
  ...automation,
  ...common,
  ...contacts,
  ...errors,
  ...hall,
  ...imports,
  ...panel,
  ...promotion,
  ...providers,
  ...registration,
  ...sync,
  ...tables,
  ...webinars,
  ...wechat,
}
