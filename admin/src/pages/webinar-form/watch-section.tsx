import { Form, Select, Switch } from 'antd'
import { useQuery } from '@tanstack/react-query'
import type { ProviderId } from '../../../../shared/contracts/ids'
import type { WatchMode } from '../../../../shared/contracts/webinar'
import { capabilitiesOf } from '../../../../shared/contracts/live-providers'
import { registrationFormsQuery } from '../../gateway/registration-forms'
import { text } from '../../text/text'
import { FormSection } from './form-section'
import styles from './webinar-form.module.css'

const words = text.webinarForm
const WATCH_MODES: WatchMode[] = ['web_view', 'browser', 'copy_link']

type Props = { provider: ProviderId; usesLiveLink: boolean; canSwitch: boolean; isLive: boolean }

export function WatchSection({ provider, usesLiveLink, canSwitch, isLive }: Props) {
  const forms = useQuery(registrationFormsQuery)
  const { opensInWebView } = capabilitiesOf(provider)
  const independent = forms.data?.items.filter(({ kind, isArchived }) => kind === 'independent' && !isArchived) ?? []
  const choices = [
    { value: '', label: words.globalForm },
    ...independent.map(({ id, title, fieldsCount }) => ({ value: id, label: words.formChoice(title, fieldsCount) })),
  ]

  return (
    <FormSection title={words.sections.registration}>
      <div className={styles.pair}>
        <Form.Item label={words.liveLink} htmlFor="webinar_usesLiveLink">
          <Form.Item name="usesLiveLink" valuePropName="checked" noStyle>
            <Switch disabled={!canSwitch} />
          </Form.Item>
          <div className={styles.explain}>
            {usesLiveLink ? words.liveLinkOn : words.liveLinkOff}
            {usesLiveLink && !capabilitiesOf(provider).disablesLandingPage && (
              <div className={styles.beside}>{text.zoom.ownPageStaysOpen}</div>
            )}
            {!canSwitch && <div>{isLive ? words.liveLinkLive : words.liveLinkFixed}</div>}
          </div>
        </Form.Item>
        <Form.Item
          label={words.mustFollow}
          htmlFor="webinar_mustFollow"
          extra={usesLiveLink ? words.mustFollowHint : words.mustFollowNeedsLiveLink}
        >
          <Form.Item name="mustFollow" valuePropName="checked" noStyle>
            <Switch disabled={!usesLiveLink} />
          </Form.Item>
        </Form.Item>
        <Form.Item
          name="watchMode"
          label={words.watchMode}
          extra={opensInWebView ? undefined : text.zoom.noWebView}
          getValueProps={(value: WatchMode) => ({ value: value === 'web_view' && !opensInWebView ? 'browser' : value })}
        >
          <Select
            disabled={!usesLiveLink}
            optionRender={explained}
            options={WATCH_MODES.filter((value) => value !== 'web_view' || opensInWebView).map((value) => ({
              value,
              label: words.watchModes[value],
            }))}
          />
        </Form.Item>
        <Form.Item
          name="registrationFormId"
          label={words.ownForm}
          extra={usesLiveLink ? words.ownFormHint : words.ownFormNeedsLiveLink}
        >
          <Select disabled={!usesLiveLink} loading={forms.isPending} options={choices} />
        </Form.Item>
      </div>
    </FormSection>
  )
}

function explained({ data }: { data: { value: WatchMode; label: string } }) {
  return (
    <>
      <div>{data.label}</div>
      <div style={{ color: 'var(--ink-faint)', fontSize: 12 }}>{words.watchModeHints[data.value]}</div>
    </>
  )
}
