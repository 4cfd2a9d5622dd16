import { AppError } from '../../../shared/contracts/app-error'
import type { Touch } from '../../../shared/contracts/links'
import type { ConsentGiven } from '../../../shared/contracts/consents'
import type {
  FieldType,
  FormField,
  RegistrationForm,
  RequiredFieldKey,
} from '../../../shared/contracts/registration-form'
import type { FormChange, RegisterReply } from '../../../shared/contracts/visitor'
import { answerUnder, askedFields, type Answers } from '../../../shared/domain/registration/asked-fields'
import { isHost } from './rules/is-host'
import { missingOf, nextRegistrationStep, type KnownContact } from '../../../shared/domain/registration/next-step'
import type { Language } from '../../../shared/text/language'
import type { VisitorIdentity } from '../../ports/caller'
import type { Deps } from '../../ports/deps'
import { consentShown, currentConsentText } from '../contacts/consent-text'
import { formShown } from './form-shown'
import { readGlobalForm } from './global-form'
import { rememberLanguage } from '../contacts/remember-language'
import { readAnswer } from './read-answer'
import { readAnswers } from './read-answers'
import { loadRegistrationContext, type RegistrationContext } from './load-registration-context'
import { retryAtProvider } from './retry-at-provider'
import { saveRegistration } from './save-registration'

type FormAnswered = Pick<RegistrationForm, 'id' | 'version'>
type Input = {
  code: string
  answers?: Answers
  form?: FormAnswered
  touch?: Touch
  consent?: ConsentGiven
  language: Language
}

/**
 * A tap on "register", with or without a filled form. One query reads what the decision needs, one statement saves
 * everything, including consent. No outside call is made, so a provider's outage never costs a registration.
 */
export async function register(
  { code, answers, form: answered, touch, consent, language }: Input,
  visitor: VisitorIdentity,
  { db, clock, keys }: Pick<Deps, 'db' | 'clock' | 'keys'>,
): Promise<RegisterReply> {
  const context = await loadRegistrationContext({ code, ...visitor }, db)
  const { webinar, contact, state } = context
  const form = answers && (context.ownForm ?? (await readGlobalForm(db)))
  const isOutgrown = answers && form && answered && outgrows(answers, answered, form, context)
  const filled = answers && form && !isOutgrown ? filledForm(answers, context, form) : undefined

  const agreed =
    webinar.mustConsent && consent?.registration && consent.version === context.consentVersion ? consent : undefined
  const changed: FormChange[] = []
  if (isOutgrown) changed.push('form')
  if (webinar.mustConsent && (consent ? consent.registration && !agreed : answered)) changed.push('consent')
  const wanted = { ...webinar, ...(filled && { unanswered: [] }), mustConsent: webinar.mustConsent && !agreed }
  const person = withoutRefused(filled?.person ?? contact, context)
  const next = nextRegistrationStep(wanted, person, state)
  switch (next.step) {
    case 'already_registered':
      return { outcome: 'already_registered' }
    case 'use_provider_page':
      return { outcome: 'use_provider_page', url: next.url }
    case 'closed':
      throw new AppError('conflict', 'registration_closed_by_host')
    case 'follow':
      return { outcome: 'follow' }
    case 'ask': {
      if (webinar.mustConsent && (answers || consent) && !consent?.registration && changed.length === 0)
        throw new AppError('bad_input', '', { fields: { consent: 'consent_needed' } })
      return ask(context, { form, language, changed }, { db, keys })
    }
    case 'confirm': {
      if (isOutgrown) return ask(context, { form, language, changed }, { db, keys })
      if (context.asksProvider && isHost(person.email, context.hosts))
        throw new AppError('conflict', 'host_cannot_register')
      const registering = {
        webinarId: webinar.id,
        contactId: contact.id,
        via: visitor.via,
        at: clock.now(),
        filled,
        touch,
        consent: agreed,
        asksProvider: context.asksProvider,
      }
      return state === 'failed' && context.registrationId
        ? retryAtProvider(context.registrationId, registering, db)
        : saveRegistration(registering, db)
    }
  }
}

type Asking = { form: RegistrationForm | undefined; language: Language; changed: FormChange[] }

/** Uses the stored values: values sent with a form that is shown again are not stored, and stay in the form. */
async function ask(
  context: RegistrationContext,
  { form: known, language, changed }: Asking,
  { db, keys }: Pick<Deps, 'db' | 'keys'>,
): Promise<RegisterReply> {
  const { webinar, contact } = context
  const form = known ?? context.ownForm ?? (await readGlobalForm(db))
  const missing = missingOf(withoutRefused(contact, context))
  await rememberLanguage({ contactId: contact.id, language }, db)
  return {
    outcome: 'ask',
    form: formShown({ ...form, fields: fieldsFor(context, form, missing) }, language),
    missing,
    known: { name: contact.name ?? '', phone: contact.phone ?? '', email: contact.email ?? '' },
    confirmedPhone: context.confirmedPhone ?? '',
    consent: webinar.mustConsent ? consentShown(await currentConsentText(db), language) : null,
    ...(changed.length > 0 && { changed }),
    draftOwner: keys.sign('draft-owner', contact.id),
  }
}

/** An address that the provider refused counts as missing. */
function withoutRefused<Person extends KnownContact>(
  person: Person,
  { refusedEmail }: RegistrationContext,
): KnownContact {
  return refusedEmail && person.email === refusedEmail ? { ...person, email: null } : person
}

/** The global form's questions are shown with the form only; an independent form's for each webinar. */
function fieldsFor(
  { ownForm, answered }: RegistrationContext,
  form: RegistrationForm,
  missing: RequiredFieldKey[],
): FormField[] {
  return ownForm || missing.length > 0 ? askedFields(form.fields, missing, answered) : []
}

/** Whether the form has changed since: a question that the visitor did not see, or an answer it no longer accepts. */
function outgrows(
  answers: Answers,
  answered: FormAnswered,
  form: RegistrationForm,
  context: RegistrationContext,
): boolean {
  if (answered.id === form.id && answered.version === form.version) return false
  const asked = fieldsFor(context, form, missingOf(withoutRefused(context.contact, context)))
  const given = form.fields.filter(({ key }) => answerUnder(key, answers) !== undefined)
  return (
    asked.some(({ key }) => answerUnder(key, answers) === undefined) ||
    given.some((field) => doesNotFit(field, answerUnder(field.key, answers))) ||
    (form.confirmsPhone && given.some((field) => isUnproved(field, answerUnder(field.key, answers), context)))
  )
}

const TYPED: FieldType[] = ['name', 'phone', 'email', 'text', 'long_text']

/** A typing error is shown at its field; an option that no longer exists must be chosen again. */
function doesNotFit(field: FormField, answer: string | string[] | undefined): boolean {
  if (TYPED.includes(field.type)) return Array.isArray(answer)
  return readAnswer(field, answer).problem !== undefined
}

const isUnproved = (field: FormField, answer: string | string[] | undefined, { confirmedPhone }: RegistrationContext) =>
  field.type === 'phone' && readAnswer(field, answer).value !== confirmedPhone

/** A field that need not be filled in any more is read only when it was filled in all the same. */
function filledForm(answers: Answers, context: RegistrationContext, form: RegistrationForm) {
  const { contact } = context
  const asked = new Set(fieldsFor(context, form, missingOf(withoutRefused(contact, context))).map(({ key }) => key))
  const { person, own } = readAnswers(
    answers,
    form.fields.filter(({ key }) => asked.has(key) || answerUnder(key, answers) !== undefined),
  )
  if (form.confirmsPhone && person.phone && person.phone !== context.confirmedPhone) {
    throw new AppError('bad_input', '', { fields: { 'answers.phone': 'confirm_phone_first' } })
  }
  return {
    person: { name: contact.name ?? '', phone: contact.phone ?? '', email: contact.email ?? '', ...person },
    own,
    form,
  }
}
