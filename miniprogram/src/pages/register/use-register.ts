import { useRef, useState } from 'react'
import { formChanges } from '../../../../shared/domain/registration/form-changes'
import { answerProblems } from '../../../../shared/domain/visitor/answer-problems'
import type { PromoPage, RegisterReply } from '../../../../shared/contracts/visitor'
import { takeAskedForm, type AskedForm } from '../../gateway/asked-form'
import { viewMyConsent } from '../../gateway/consents'
import { register, type Filled } from '../../gateway/registrations'
import { VisitorFailure } from '../../gateway/visitor-failure'
import { viewMyWebinar, viewWebinar } from '../../gateway/webinars'
import { dropDraft } from '../../platform/drafts'
import { replaceWithWatch, type WatchWhat } from '../../platform/navigation'
import { useOnArrival } from '../../platform/on-arrival'
import { allowAnotherSignIn } from '../../platform/sign-in'
import { toast } from '../../platform/toast'
import { text } from '../../text/text'
import { draftKey } from './draft-key'
import { emptyProblem } from './empty-problem'

export type RegisterStep =
  | { step: 'loading' }
  | { step: 'failed'; failure: VisitorFailure }
  | { step: 'one_tap' }
  | { step: 'form'; asked: AskedForm }
  | { step: 'provider_page'; url: string }
  /** With the answers already given, which are sent after the follow. */
  | { step: 'follow'; filled?: Filled }
  | { step: 'done'; isNew: boolean }

/**
 * Opening this page registers nobody. It shows the form that the promo page received, or one button for a person who
 * needs no form. `thenWatch` is what the person wanted to watch before registering became necessary.
 */
export function useRegister(code: string, thenWatch: WatchWhat | undefined) {
  const [now, setNow] = useState<RegisterStep>({ step: 'loading' })
  const [webinar, setWebinar] = useState<PromoPage>()
  const [problems, setProblems] = useState<Record<string, string>>({})
  const [isSending, setSending] = useState(false)
  const [notice, setNotice] = useState('')
  const isBusy = useRef(false)
  const shown = useRef<AskedForm>()

  async function load() {
    setNow({ step: 'loading' })
    shown.current = undefined
    const asked = takeAskedForm(code)
    if (asked) ask(asked)
    try {
      setWebinar(await viewWebinar(code))
      if (!asked) await decide()
    } catch (failure) {
      if (!asked && failure instanceof VisitorFailure) setNow({ step: 'failed', failure })
    }
  }

  async function decide() {
    const mine = await viewMyWebinar(code)
    const isIn =
      (mine.registration === 'registered' || mine.registration === 'pending') && mine.atProvider?.state !== 'failed'
    if (isIn) return setNow({ step: 'done', isNew: false })
    if (mine.registersInOneTap) return setNow({ step: 'one_tap' })
    follow(await register(code))
  }

  /** A known e-mail address is requested again only when the provider has refused it. */
  function ask(asked: AskedForm, filled?: Filled) {
    const before = shown.current
    shown.current = asked
    setNow({ step: 'form', asked })
    if (before) return showChanges(before, asked, filled)
    if (asked.missing.includes('email') && asked.known.email !== '') setProblems({ email: text.atProvider.changeEmail })
  }

  /** The form was sent already: its answers stay, and new questions are marked. */
  function showChanges(before: AskedForm, asked: AskedForm, filled?: Filled) {
    const { added, optionGone } = formChanges(before.form.fields, asked.form.fields, filled?.answers ?? {})
    const isConsentNew = asked.consent !== null && asked.consent.version !== before.consent?.version
    setProblems({
      ...Object.fromEntries(
        added.filter(({ isRequired }) => isRequired).map((field) => [field.key, emptyProblem(field)]),
      ),
      ...Object.fromEntries(optionGone.map(({ key }) => [key, text.register.optionGone])),
      ...(isConsentNew && { consent: text.consent.changed }),
    })
    if (asked.changed?.includes('form')) setNotice(text.register.formChanged(added.map(({ label }) => label)))
  }

  function follow(reply: RegisterReply, filled?: Filled) {
    if (reply.outcome === 'follow') return setNow({ step: 'follow', filled })
    if (reply.outcome === 'ask') return ask(reply, filled)
    if (reply.outcome === 'use_provider_page') return setNow({ step: 'provider_page', url: reply.url })
    dropDraft(draftKey(code))
    if (thenWatch) return replaceWithWatch(code, thenWatch)
    setNow({ step: 'done', isNew: reply.outcome === 'registered' })
  }

  /** An error is shown at its field. The answers stay, because the fields keep them. */
  async function submit(filled?: Filled) {
    if (isBusy.current) return
    isBusy.current = true
    setSending(true)
    setProblems({})
    setNotice('')
    try {
      follow(await register(code, filled), filled)
    } catch (failure) {
      if (failure instanceof VisitorFailure) showRefusal(failure, Object.keys(filled?.answers ?? {}))
    } finally {
      isBusy.current = false
      setSending(false)
    }
  }

  function showRefusal(failure: VisitorFailure, keys: string[]) {
    if (failure.code === 'outside_wechat') return setNow({ step: 'failed', failure })
    const found = {
      ...answerProblems(failure.fields, keys),
      ...(failure.fields.consent && { consent: failure.fields.consent }),
    }
    setProblems(found)
    if (Object.keys(found).length === 0) toast(failure.message)
  }

  /** The consent text was replaced while the form was open: the new text is shown, unticked. */
  async function renewConsent() {
    const asked = shown.current
    if (!asked) return
    try {
      const { text: consent } = await viewMyConsent()
      shown.current = { ...asked, consent }
      setNow({ step: 'form', asked: shown.current })
      setProblems({ consent: text.consent.changed })
    } catch (failure) {
      if (failure instanceof VisitorFailure) toast(failure.message)
    }
  }

  /** Continues after the follow. */
  function goOnFollowed() {
    if (now.step === 'follow' && now.filled) void submit(now.filled)
    else void load()
  }

  function retry() {
    allowAnotherSignIn()
    void load()
  }

  useOnArrival(code, () => void load())

  return { now, webinar, problems, setProblems, notice, isSending, submit, renewConsent, retry, goOnFollowed }
}
