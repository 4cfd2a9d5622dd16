import { atProvider } from './en/at-provider'
import { audit } from './en/audit'
import { automaticSync } from './en/automatic-sync'
import { campaigns } from './en/campaigns'
import { channels } from './en/acquisition-channels'
import { consents } from './en/consents'
import { contacts } from './en/contacts'
import { failure, frame, signIn, words } from './en/frame'
import { hall } from './en/hall'
import { imports } from './en/imports'
import { listImports } from './en/list-imports'
import { media } from './en/media'
import { officialAccount } from './en/official-account'
import { account, operators, twoFactor } from './en/people'
import { providers } from './en/providers'
import { sessions } from './en/sessions'
import { recordings, transcriptSearch } from './en/recordings'
import { program } from './en/program'
import { registrationForm } from './en/registration-form'
import { sync } from './en/sync'
import { syncExclusions } from './en/sync-exclusions'
import { syncLog } from './en/sync-log'
import { syncSwitches } from './en/sync-switches'
import { selection, tags } from './en/tags'
import { webinarDetail } from './en/webinar-detail'
import { webinarForm } from './en/webinar-form'
import { webinars } from './en/webinars'
import { workflows } from './en/workflows'
import { zoom } from './en/zoom'
import type { zh } from './zh'

/** The panel in English. The compiler sees to it that nothing is missing. */
export const en: typeof zh = {
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
