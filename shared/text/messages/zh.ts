import { providerAccounts } from './zh/provider-accounts'
import { automation } from './zh/automation'
import { common } from './zh/common'
import { contacts } from './zh/contacts'
import { errors } from './zh/errors'
import { hall } from './zh/hall'
import { imports } from './zh/imports'
import { panel } from './zh/panel'
import { promotion } from './zh/promotion'
import { providers } from './zh/providers'
import { registration } from './zh/registration'
import { sync } from './zh/sync'
import { tables } from './zh/tables'
import { webinars } from './zh/webinars'
import { wechat } from './zh/wechat'

/** What the product says to a person, by message code, in Chinese. */
export const zh = {
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
