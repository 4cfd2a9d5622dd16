import { useState } from 'react'
import { App, Button, Dropdown, Skeleton, Tag } from 'antd'
import { EditOutlined, EllipsisOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useParams } from 'react-router'
import type { Campaign } from '../../../../shared/contracts/campaigns'
import { FailureNotice } from '../../components/failure-notice'
import { useOperator } from '../../components/operator-context'
import { PageHeader } from '../../components/page-header'
import { useFailureNotification } from '../../components/use-failure-notification'
import { useRefresh } from '../../gateway/refresh'
import { campaignQuery, deleteCampaign, updateCampaign } from '../../gateway/campaigns'
import { text } from '../../text/text'
import { CampaignFigures } from './campaign-figures'
import { CampaignFormDialog } from './campaign-form-dialog'
import { CampaignProgram } from './campaign-program'
import styles from './campaign-page.module.css'
import { CampaignWebinars } from './campaign-webinars'
import { formatPeriod } from './format-period'

const words = text.campaigns

export function CampaignPage() {
  const { id = '' } = useParams()
  const { mayChange } = useOperator()
  const campaign = useQuery(campaignQuery(id))
  const [isEditing, setIsEditing] = useState(false)
  const actions = useCampaignActions()

  if (campaign.isError && !campaign.data)
    return <FailureNotice error={campaign.error} onRetry={() => void campaign.refetch()} />
  if (!campaign.data) return <Skeleton active paragraph={{ rows: 10 }} />

  const { data } = campaign
  return (
    <>
      <PageHeader
        title={data.name}
        backTo="/campaigns"
        description={
          <span className={styles.facts}>
            {data.isArchived && <Tag bordered={false}>{words.archived}</Tag>}
            <span>{formatPeriod(data)}</span>
            {data.description && <span>{data.description}</span>}
          </span>
        }
        actions={
          mayChange && (
            <>
              <Button icon={<EditOutlined />} onClick={() => setIsEditing(true)}>
                {text.words.edit}
              </Button>
              <Dropdown
                trigger={['click']}
                menu={{
                  items: [
                    {
                      key: 'archive',
                      label: data.isArchived ? words.unarchive : words.archive,
                      onClick: () => actions.archive(data),
                    },
                    { type: 'divider' },
                    { key: 'remove', danger: true, label: text.words.remove, onClick: () => actions.remove(data) },
                  ],
                }}
              >
                <Button icon={<EllipsisOutlined />} aria-label={text.words.more} />
              </Dropdown>
            </>
          )
        }
      />
      <CampaignFigures campaign={data} />
      <CampaignWebinars campaignId={id} />
      <CampaignProgram campaignId={id} />
      {isEditing && (
        <CampaignFormDialog
          campaign={data}
          onClose={() => setIsEditing(false)}
          onSaved={() => {
            setIsEditing(false)
            actions.refresh()
          }}
        />
      )}
    </>
  )
}

function useCampaignActions() {
  const { modal, message } = App.useApp()
  const refresh = useRefresh()
  const navigate = useNavigate()
  const showFailure = useFailureNotification()

  function refreshCampaign() {
    void refresh('campaign')
  }

  async function setArchived({ id }: Campaign, isArchived: boolean) {
    try {
      await updateCampaign(id, { isArchived })
      void message.success(isArchived ? words.archivedDone : words.unarchivedDone)
    } catch (error) {
      showFailure(error)
    }
    refreshCampaign()
  }

  return {
    refresh: refreshCampaign,
    archive(campaign: Campaign) {
      if (campaign.isArchived) return void setArchived(campaign, false)
      modal.confirm({
        title: words.archiveTitle(campaign.name),
        content: words.archiveHint,
        okText: words.archive,
        onOk: () => setArchived(campaign, true),
      })
    },
    remove(campaign: Campaign) {
      modal.confirm({
        title: words.removeTitle(campaign.name),
        content: words.removeHint(campaign.webinars.all),
        okText: text.words.remove,
        okButtonProps: { danger: true },
        async onOk() {
          try {
            await deleteCampaign(campaign.id)
            void message.success(words.removed)
            await navigate('/campaigns')
          } catch (error) {
            showFailure(error)
          }
          refreshCampaign()
        },
      })
    },
  }
}
