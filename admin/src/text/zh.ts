import { automaticSync } from './zh/automatic-sync'
import { campaigns } from './zh/campaigns'
import { atProvider } from './zh/at-provider'
import { audit } from './zh/audit'
import { channels } from './zh/acquisition-channels'
import { consents } from './zh/consents'
import { contacts } from './zh/contacts'
import { failure, frame, signIn, words } from './zh/frame'
import { hall } from './zh/hall'
import { imports } from './zh/imports'
import { listImports } from './zh/list-imports'
import { media } from './zh/media'
import { account, operators, twoFactor } from './zh/people'
import { officialAccount } from './zh/official-account'
import { providers } from './zh/providers'
import { sessions } from './zh/sessions'
import { recordings, transcriptSearch } from './zh/recordings'
import { program } from './zh/program'
import { registrationForm } from './zh/registration-form'
import { sync } from './zh/sync'
import { syncExclusions } from './zh/sync-exclusions'
import { syncLog } from './zh/sync-log'
import { syncSwitches } from './zh/sync-switches'
import { selection, tags } from './zh/tags'
import { webinarDetail } from './zh/webinar-detail'
import { webinarForm } from './zh/webinar-form'
import { webinars } from './zh/webinars'
import { workflows } from './zh/workflows'
import { zoom } from './zh/zoom'

/** The panel in Chinese, its first language. */
export const zh = {
  words,
  frame,
  failure,
  signIn,
  webinars,
  campaigns,
  automaticSync,
  channels,
  webinarForm,
  webinarDetail,
  sync,
  syncExclusions,
  syncLog,
  recordings,
  sessions,
  transcriptSearch,
  syncSwitches,
  media,
  hall,
  registrationForm,
  consents,
  contacts,
  tags,
  selection,
  workflows,
  program,
  imports,
  listImports,
  providers,
  zoom,
  atProvider,
  officialAccount,
  operators,
  audit,
  account,
  twoFactor,
}
