import { Alert } from 'antd'
import { Link } from 'react-router'
import type { WebinarDetail } from '../../../../shared/contracts/webinars'
import { capabilitiesOf } from '../../../../shared/contracts/live-providers'
import { text } from '../../text/text'
import styles from './webinar-detail-page.module.css'

const words = text.zoom.notices

/** Settings at the provider that block registrations or data of this webinar, and how to fix them. */
export function ProviderNotices({ webinar }: { webinar: WebinarDetail }) {
  const {
    provider,
    status,
    registrationUrl,
    usesLiveLink,
    notSupported,
    registrationBlock,
    requiredQuestions,
    host,
    dataOffBy,
    deletedAt,
    providerState,
  } = webinar
  if (deletedAt || providerState !== 'ready') return null
  if (notSupported)
    return notSupported === 'recurring'
      ? notice('warning', words.recurring, words.recurringHint)
      : notice('warning', words.providerEvents, words.providerEventsHint)

  return (
    <>
      {!capabilitiesOf(provider).disablesLandingPage && usesLiveLink && status !== 'ended' && !registrationBlock && (
        <div className={styles.own}>
          {text.zoom.ownPageStaysOpen}{' '}
          {registrationUrl && (
            <a href={registrationUrl} target="_blank" rel="noreferrer">
              {registrationUrl}
            </a>
          )}
        </div>
      )}
      {registrationBlock === 'registration_off' && notice('warning', words.registrationOff, words.registrationOffHint)}
      {registrationBlock === 'other_questions' &&
        notice('warning', words.otherQuestions, words.otherQuestionsHint(text.words.listed(requiredQuestions)))}
      {dataOffBy === 'user_removed' &&
        host &&
        notice('info', words.hostLeft(host.name || host.email), words.hostLeftHint)}
      {dataOffBy && dataOffBy !== 'user_removed' && (
        <Alert
          type="info"
          showIcon
          className={styles.notice}
          message={text.syncSwitches.notice(text.syncSwitches.offBy[dataOffBy].cause)}
          action={<Link to="?tab=log">{text.syncSwitches.title}</Link>}
        />
      )}
    </>
  )
}

const notice = (type: 'info' | 'warning', message: string, description: string) => (
  <Alert type={type} showIcon message={message} description={description} className={styles.notice} />
)
