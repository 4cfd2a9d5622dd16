import { AppError } from '../../../shared/contracts/app-error'
import type {
  ProviderRegistrationError,
  ProviderRegistrationState,
} from '../../../shared/contracts/provider-registration'
import type { FormField, RegistrationForm } from '../../../shared/contracts/registration-form'
import type { AtProvider } from '../../../shared/contracts/visitor'
import type { NotSupported, WebinarStatus } from '../../../shared/contracts/webinar'
import { unansweredQuestions, type Answers } from '../../../shared/domain/registration/asked-fields'
import { isAboutEmail } from './rules/about-email'
import type { KnownContact, RegistrableWebinar, RegistrationState } from '../../../shared/domain/registration/next-step'
import type { WebinarHosts } from './rules/is-host'
import type { Database } from '../../db/database'
import { batched } from '../../db/batched'
import { prepared } from '../../db/prepared'
import { mustFollow } from '../wechat/sql/must-follow.sql'
import { isSessionValid } from '../contacts/sql/is-session-valid.sql'
import { mustConsent } from '../contacts/sql/must-consent.sql'
import { toForm } from './form-columns'
import { atProviderOf } from './at-provider-view'
import { KEEPING_LISTS } from './queue-at-provider'
import { blockOf, ownPageOf } from './registers-at'

export type RegistrationContext = {
  webinar: RegistrableWebinar & { id: string }
  /** The current version of the consent text. */
  consentVersion: number
  contact: KnownContact & { id: string }
  state: RegistrationState
  confirmedPhone: string | null
  /** The webinar's independent form, where it has one. */
  ownForm?: RegistrationForm
  /** What this person answered for this webinar before. */
  answered: Answers
  hosts: WebinarHosts
  /** The webinar's provider keeps its own list of registrants, and this person has to be on it. */
  asksProvider: boolean
  /** Their registration, and its state at the provider. */
  registrationId: string | null
  atProvider: AtProvider | null
  /** The stored address that the provider refused: another one is requested. */
  refusedEmail: string | null
}

type Row = {
  n: number
  webinarId: string
  usesLiveLink: boolean
  mustFollow: boolean
  providerUrl: string | null
  contactId: string | null
  name: string
  phone: string | null
  email: string | null
  state: RegistrationState
  answers: Answers | null
  formId: string | null
  formTitle: string
  formIntro: string
  formVersion: number
  formFields: FormField[]
  consentVersion: number
  mustConsent: boolean
  formConfirmsPhone: boolean
  phoneConfirmed: boolean | null
  status: WebinarStatus
  registrationBlock: 'registration_off' | 'other_questions' | null
  notSupported: NotSupported | null
  registrationUrl: string | null
  hostEmail: string | null
  alternativeHosts: string[]
  connectedEmail: string | null
  asksProvider: boolean
  registrationId: string | null
  providerState: ProviderRegistrationState | null
  providerErrorCode: ProviderRegistrationError | null
  providerNextTryAt: Date | null
}

const select = prepared<Row>(
  'read-context',
  `select asked.n::int as n, w.id as "webinarId", w.uses_live_link as "usesLiveLink", ${mustFollow} as "mustFollow", w.watch_base_url as "providerUrl",
          c.id as "contactId", c.name, c.phone, c.email, coalesce(r.status, 'none') as state, r.answers,
          w.status, w.registration_block as "registrationBlock", w.not_supported as "notSupported", w.registration_url as "registrationUrl",
          w.host_email as "hostEmail", w.alternative_hosts as "alternativeHosts",
          case when w.host_email is not null then (select connected_email from provider_accounts where id = w.provider_account_id) end as "connectedEmail",
          w.provider = any('{${KEEPING_LISTS.join()}}') and w.status <> 'ended' and w.provider_state = 'ready' and w.external_id is not null and w.provider_account_id is not null as "asksProvider",
          r.id as "registrationId", r.provider_state as "providerState", r.provider_error_code as "providerErrorCode", r.provider_next_try_at as "providerNextTryAt",
          f.id as "formId", f.title as "formTitle", f.intro as "formIntro", f.version as "formVersion", f.fields as "formFields", f.confirms_phone as "formConfirmsPhone",
          c.phone_confirmed_at is not null as "phoneConfirmed",
          (select max(version) from consent_texts) as "consentVersion", ${mustConsent('c.id')} as "mustConsent"
   from unnest($1::text[], $2::uuid[], $3::timestamptz[]) with ordinality as asked (code, contact_id, signed_in_at, n)
   join webinars w on w.code = asked.code and w.deleted_at is null and w.provider_state in ('ready', 'imported')
   left join registration_forms f on f.id = w.registration_form_id
   left join contacts named on named.id = asked.contact_id
   left join contacts c on c.id = coalesce(named.merged_into, named.id) and c.deleted_at is null
     and ${isSessionValid('named', 'c', 'asked.signed_in_at')}
   left join registrations r on r.webinar_id = w.id and r.contact_id = c.id`,
)

type Asked = { code: string; contactId: string; signedInAt?: Date }

const situationOf = batched<Asked, Row | undefined>({
  most: 100,
  async run(db, asked) {
    const rows = await select(db, [
      asked.map(({ code }) => code),
      asked.map(({ contactId }) => contactId),
      asked.map(({ signedInAt }) => signedInAt ?? null),
    ])
    const found = new Map(rows.map((row) => [row.n, row]))
    return asked.map((_one, at) => found.get(at + 1))
  },
})

/**
 * Webinar, its own form, person and their registration, in one query that simultaneous requests share. A session of
 * some weeks ago may name a contact that was merged into another since: the merged contact is returned. `signedInAt` is
 * given where nobody has checked the session yet: a revoked one is refused.
 */
export async function loadRegistrationContext(
  { code, contactId, signedInAt }: Asked,
  db: Database,
): Promise<RegistrationContext> {
  const row = await situationOf(db, { code, contactId, signedInAt })
  if (!row) throw new AppError('not_found', 'webinar_not_offered')
  // A session outlives a contact that was erased, and its own revocation: then the visitor is unknown again.
  if (!row.contactId) throw new AppError('unauthorized')

  const ownForm = row.formId
    ? toForm({
        id: row.formId,
        kind: 'independent',
        title: row.formTitle,
        intro: row.formIntro,
        version: row.formVersion,
        fields: row.formFields,
        confirmsPhone: row.formConfirmsPhone,
      })
    : undefined
  const answered = row.answers ?? {}
  const { name, phone, email, hostEmail, alternativeHosts, connectedEmail } = row
  const hasFailed = row.state === 'registered' && row.providerState === 'failed'
  return {
    webinar: webinarOf(row, ownForm, answered),
    consentVersion: row.consentVersion,
    contact: { id: row.contactId, name, phone, email },
    confirmedPhone: row.phoneConfirmed ? phone : null,
    state: hasFailed ? 'failed' : row.state,
    ownForm,
    answered,
    hosts: { hostEmail, alternativeHosts, connectedEmail },
    asksProvider: row.asksProvider,
    registrationId: row.registrationId,
    atProvider: row.registrationId ? atProviderOf(row) : null,
    refusedEmail: hasFailed && isAboutEmail(row.providerErrorCode) ? email : null,
  }
}

function webinarOf(row: Row, ownForm: RegistrationForm | undefined, answered: Answers): RegistrationContext['webinar'] {
  const { webinarId: id, usesLiveLink, mustFollow, mustConsent, providerUrl, registrationUrl, status } = row
  return {
    id,
    usesLiveLink,
    providerUrl: ownPageOf({ registrationUrl, watchBaseUrl: providerUrl, status }),
    unanswered: ownForm ? unansweredQuestions(ownForm.fields, answered) : [],
    mustConsent,
    mustFollow,
    block: blockOf(row),
    registrationUrl,
  }
}
