import { useEffect, useState } from 'react'
import { Alert, Button, Form } from 'antd'
import type { Folder } from '../../../../shared/contracts/folders'
import type { ProviderId } from '../../../../shared/contracts/ids'
import type { ProviderAccount } from '../../../../shared/contracts/provider-accounts'
import type { WebinarStatus } from '../../../../shared/contracts/webinar'
import { FailureAlert } from '../../components/failure-alert'
import { LinkButton } from '../../components/link-button'
import { noSubmitByEnter } from '../../components/no-submit-by-enter'
import { PromoPreview } from '../../components/promo-preview'
import { capabilitiesOf } from '../../../../shared/contracts/live-providers'
import { useLeaveGuard } from '../../components/use-leave-guard'
import { asApiFailure } from '../../failure/api-failure'
import { fromWallClock } from '../../format/date-time'
import { text } from '../../text/text'
import { BasicsSection } from './basics-section'
import { fieldErrors, type WebinarValues } from './form-values'
import { HallSection } from './hall-section'
import { PromoSection } from './promo-section'
import { WatchSection } from './watch-section'
import styles from './webinar-form.module.css'

type Props = {
  initial: WebinarValues
  isNew: boolean
  accounts: ProviderAccount[]
  /** Of the webinar, or of the account chosen at first. */
  provider: ProviderId
  folders: Folder[]
  campaigns: { id: string; name: string }[]
  status: WebinarStatus
  hasReplay: boolean
  /** Only there can the live link be switched. */
  isAtProvider: boolean
  /** Why the provider's part cannot be changed, or an empty string. */
  lockReason: string
  backTo: string
  /** Saves; the page goes on by itself after it. */
  onSave: (values: WebinarValues, release: () => void) => Promise<void>
  /** Begins anew with the webinar as somebody else saved it. */
  onLoadNew?: () => void
}

const words = text.webinarForm

export function WebinarForm(props: Props) {
  const {
    initial,
    isNew,
    accounts,
    provider: firstProvider,
    folders,
    campaigns,
    status,
    hasReplay,
    isAtProvider,
    lockReason,
    backTo,
    onSave,
    onLoadNew,
  } = props
  const [form] = Form.useForm<WebinarValues>()
  const [error, setError] = useState<unknown>(null)
  const [isBusy, setIsBusy] = useState(false)
  const [hasChanges, setHasChanges] = useState(false)
  const release = useLeaveGuard(hasChanges)
  const values = (Form.useWatch([], form) as Partial<WebinarValues> | undefined) ?? initial
  const provider = accounts.find(({ id }) => id === values.providerAccountId)?.provider ?? firstProvider
  useEffect(() => {
    if (error) document.getElementById('form-failure')?.scrollIntoView({ block: 'center', behavior: 'smooth' })
  }, [error])

  async function save(filled: WebinarValues) {
    setIsBusy(true)
    setError(null)
    try {
      await onSave({ ...initial, ...filled }, release)
    } catch (failure) {
      setError(failure)
      form.setFields(fieldErrors(asApiFailure(failure).fields))
    } finally {
      setIsBusy(false)
    }
  }

  return (
    <Form<WebinarValues>
      form={form}
      name="webinar"
      layout="vertical"
      className={styles.form}
      initialValues={initial}
      disabled={isBusy}
      scrollToFirstError={{ block: 'center' }}
      onValuesChange={() => setHasChanges(true)}
      onKeyDown={noSubmitByEnter}
      onFinish={(filled) => void save(filled)}
    >
      <div className={styles.sections}>
        <div id="form-failure">
          <FailureAlert error={error} {...(onLoadNew && { onLoadNew })} />
        </div>
        {lockReason && <Alert type="info" showIcon message={lockReason} className={styles.lock} />}
        <BasicsSection
          isNew={isNew}
          isLocked={lockReason !== ''}
          accounts={accounts}
          provider={provider}
          accountId={values.providerAccountId}
          mode={values.mode ?? initial.mode}
        />
        <WatchSection
          provider={provider}
          usesLiveLink={values.usesLiveLink ?? true}
          canSwitch={isAtProvider && status !== 'live'}
          isLive={isAtProvider && status === 'live'}
        />
        <HallSection
          isLocked={lockReason !== '' && capabilitiesOf(provider).keepsCover}
          isListed={values.isListed ?? true}
          folders={folders}
          campaigns={campaigns}
        />
        <PromoSection />
      </div>
      <aside className={styles.preview}>
        <PromoPreview
          promo={{
            title: values.title ?? '',
            status,
            hasReplay,
            mode: values.mode ?? initial.mode,
            startsAt: values.startsAt?.isValid() ? fromWallClock(values.startsAt) : null,
            endsAt: values.endsAt?.isValid() ? fromWallClock(values.endsAt) : null,
            hostName: values.hostName ?? '',
            intro: values.intro ?? '',
            coverUrl: values.cover?.url ?? '',
            promoCoverUrl: values.promoCover?.url ?? '',
            logoUrl: values.logo?.url ?? '',
            promoContent: values.promoContent ?? '',
            usesLiveLink: values.usesLiveLink ?? true,
          }}
        />
      </aside>
      <div className={styles.foot}>
        <LinkButton to={backTo}>{text.words.cancel}</LinkButton>
        <Button type="primary" htmlType="submit" loading={isBusy}>
          {isNew ? (isBusy ? words.creating : words.create) : words.save}
        </Button>
      </div>
    </Form>
  )
}
