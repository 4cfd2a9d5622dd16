import { Button, Tag } from 'antd'
import { ArrowLeftOutlined, DeleteOutlined, EditOutlined, QrcodeOutlined, SyncOutlined } from '@ant-design/icons'
import { Link } from 'react-router'
import type { WebinarDetail } from '../../../../shared/contracts/webinars'
import { LinkButton } from '../../components/link-button'
import { ProviderMark } from '../../components/provider-mark'
import { ProviderStateTag } from '../../components/provider-state-tag'
import { StatusTag } from '../../components/status-tag'
import { WebinarCover } from '../../components/webinar-cover'
import { formatRange, formatTime } from '../../format/date-time'
import { text } from '../../text/text'
import styles from './webinar-detail-page.module.css'

type Props = {
  webinar: WebinarDetail
  mayChange: boolean
  isSyncing: boolean
  onLink: () => void
  onSync: () => void
  onRemove: () => void
}

const words = text.webinarDetail

export function DetailHeader({ webinar, mayChange, isSyncing, onLink, onSync, onRemove }: Props) {
  const isHere = webinar.deletedAt === null
  const canChange = mayChange && isHere && !webinar.isBeingDeleted
  const canSync = canChange && webinar.providerState === 'ready' && !webinar.notSupported

  return (
    <>
      <Link to="/" className={styles.back}>
        <ArrowLeftOutlined /> {text.webinars.title}
      </Link>
      <header className={styles.header}>
        <WebinarCover title={webinar.title} url={webinar.coverUrl} className={styles.cover} />
        <div className={styles.words}>
          <h1 className={styles.title}>{webinar.title}</h1>
          <div className={styles.facts}>
            <StatusTag status={webinar.status} />
            <span>{formatRange(webinar.startsAt, webinar.endsAt)}</span>
            <span>{text.words.mode[webinar.mode]}</span>
            {webinar.hostName && <span>{webinar.hostName}</span>}
          </div>
          <div className={styles.facts} style={{ marginTop: 10 }}>
            <Tag bordered={false}>{webinar.isListed ? words.listed : words.unlisted}</Tag>
            {webinar.carouselPosition !== null && <Tag bordered={false}>{words.inCarousel}</Tag>}
            {webinar.hasReplay && <Tag bordered={false}>{words.hasReplay}</Tag>}
            {webinar.folder && <Tag bordered={false}>{webinar.folder.name}</Tag>}
            {webinar.campaign && (
              <Link to={`/campaigns/${webinar.campaign.id}`}>
                <Tag bordered={false} color="orange">
                  {webinar.campaign.name}
                </Tag>
              </Link>
            )}
            <ProviderStateTag row={webinar} />
            {webinar.notSupported && (
              <Tag bordered={false} color="warning">
                {text.zoom.notSupported[webinar.notSupported]}
              </Tag>
            )}
          </div>
          <div className={styles.source}>
            <span title={text.words.provider[webinar.provider]}>
              <ProviderMark provider={webinar.provider} />{' '}
              {webinar.accountName ?? text.words.provider[webinar.provider]}
            </span>
            {webinar.host && (
              <span title={webinar.host.email}>{text.zoom.host(webinar.host.name || webinar.host.email)}</span>
            )}
            {webinar.externalId && <span>{words.externalId(webinar.externalId)}</span>}
            <span>
              {webinar.isSyncing
                ? text.webinars.syncing
                : webinar.lastSyncedAt
                  ? words.syncedAt(formatTime(webinar.lastSyncedAt))
                  : words.neverSynced}
            </span>
          </div>
        </div>
        <div className={styles.actions}>
          {isHere && webinar.providerState !== 'deleted' && !webinar.notSupported && (
            <Button icon={<QrcodeOutlined />} onClick={onLink}>
              {words.linkAndQr}
            </Button>
          )}
          {canSync && (
            <Button icon={<SyncOutlined spin={isSyncing} />} onClick={onSync}>
              {words.syncNow}
            </Button>
          )}
          {canChange && !webinar.notSupported && (
            <LinkButton to={`/webinars/${webinar.id}/edit`} type="primary" icon={<EditOutlined />}>
              {words.edit}
            </LinkButton>
          )}
          {canChange && !webinar.notSupported && (
            <Button
              danger
              icon={<DeleteOutlined />}
              aria-label={words.remove}
              title={words.remove}
              onClick={onRemove}
            />
          )}
        </div>
      </header>
    </>
  )
}
