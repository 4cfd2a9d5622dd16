import { useState } from 'react'
import { Button, Card, Dropdown, Switch, Table, Tag, Typography, type TableColumnsType } from 'antd'
import { MoreOutlined, PlusOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import type { OperatorRow } from '../../../../shared/contracts/operator'
import { EmptyGuide } from '../../components/empty-guide'
import { FailureNotice } from '../../components/failure-notice'
import { useOperator } from '../../components/operator-context'
import { PageHeader } from '../../components/page-header'
import { TemporaryPassword, type ShownPassword } from '../../components/temporary-password'
import { formatTime } from '../../format/date-time'
import { operatorsQuery } from '../../gateway/operators'
import { text } from '../../text/text'
import { AddOperatorDialog } from './add-operator-dialog'
import { RoleDialog } from './role-dialog'
import { useOperatorActions } from './use-operator-actions'

const words = text.operators
const ROLE_COLORS = { owner: 'orange', operator: 'blue', viewer: 'default' } as const

export function OperatorsPage() {
  const self = useOperator()
  const people = useQuery({ ...operatorsQuery, enabled: self.mayOwn })
  const [isAdding, setIsAdding] = useState(false)
  const [changing, setChanging] = useState<OperatorRow | null>(null)
  const [shown, setShown] = useState<ShownPassword | null>(null)
  const actions = useOperatorActions(setShown)
  const items = people.data?.items ?? []
  const without = items.filter((row) => !row.hasTwoFactor && !row.isDisabled).length

  const columns: TableColumnsType<OperatorRow> = [
    {
      title: words.columns.name,
      key: 'name',
      render: (_, { id, name, email }) => (
        <>
          <span style={{ fontWeight: 600 }}>{name}</span>{' '}
          {id === self.id && <Tag style={{ marginInlineStart: 6 }}>{words.self}</Tag>}
          <div style={{ color: 'var(--ink-soft)', overflowWrap: 'anywhere' }}>{email}</div>
        </>
      ),
    },
    {
      title: words.columns.role,
      key: 'role',
      width: 130,
      render: (_, { role }) => <Tag color={ROLE_COLORS[role]}>{text.frame.roles[role]}</Tag>,
    },
    {
      title: words.columns.twoFactor,
      key: 'twoFactor',
      width: 120,
      render: (_, { hasTwoFactor }) =>
        hasTwoFactor ? <Tag color="success">{words.twoFactorOn}</Tag> : <span>{words.twoFactorOff}</span>,
    },
    {
      title: words.columns.lastSignedIn,
      key: 'last',
      width: 180,
      render: (_, row) => (row.lastSignedInAt ? formatTime(row.lastSignedInAt) : words.never),
    },
    { title: words.columns.status, key: 'status', width: 150, render: (_, row) => <State row={row} /> },
    {
      title: words.columns.actions,
      key: 'actions',
      width: 90,
      align: 'center',
      render: (_, row) => (
        <Dropdown trigger={['click']} menu={{ items: actionsOf(row) }}>
          <Button type="text" icon={<MoreOutlined />} aria-label={`${text.words.more} ${row.name}`} />
        </Dropdown>
      ),
    },
  ]

  function actionsOf(row: OperatorRow) {
    const isSelf = row.id === self.id
    return [
      { key: 'role', label: words.changeRole, onClick: () => setChanging(row) },
      { key: 'password', label: words.resetPassword, disabled: isSelf, onClick: () => actions.resetPassword(row) },
      {
        key: 'factor',
        label: words.resetTwoFactor,
        disabled: isSelf || !row.hasTwoFactor,
        onClick: () => actions.resetTwoFactor(row),
      },
      row.isDisabled
        ? { key: 'enable', label: words.enable, onClick: () => actions.enable(row) }
        : { key: 'disable', label: words.disable, danger: true, disabled: isSelf, onClick: () => actions.disable(row) },
    ]
  }

  if (!self.mayOwn) {
    return (
      <>
        <PageHeader title={words.title} />
        <Card>
          <EmptyGuide title={words.ownerOnly} />
        </Card>
      </>
    )
  }
  return (
    <>
      <PageHeader
        title={words.title}
        description={words.description}
        actions={
          <Button type="primary" icon={<PlusOutlined />} onClick={() => setIsAdding(true)}>
            {words.add}
          </Button>
        }
      />
      {people.isError && !people.data ? (
        <FailureNotice error={people.error} onRetry={() => void people.refetch()} />
      ) : (
        <>
          <Card style={{ marginBottom: 16 }}>
            <div
              style={{
                display: 'flex',
                flexWrap: 'wrap',
                alignItems: 'center',
                justifyContent: 'space-between',
                gap: 12,
              }}
            >
              <div>
                <strong style={{ fontWeight: 600 }}>{words.require}</strong>
                <Typography.Paragraph type="secondary" style={{ margin: 0 }}>
                  {words.requireHint}
                </Typography.Paragraph>
              </div>
              <Switch
                aria-label={words.require}
                loading={people.isPending}
                checked={people.data?.requiresTwoFactor ?? false}
                onChange={(isWanted) => actions.require(isWanted, without)}
              />
            </div>
          </Card>
          <Card>
            <Table
              rowKey="id"
              columns={columns}
              dataSource={items}
              loading={people.isPending}
              pagination={false}
              scroll={{ x: 860 }}
            />
          </Card>
        </>
      )}
      {isAdding && (
        <AddOperatorDialog
          onClose={() => setIsAdding(false)}
          onAdded={(password) => {
            setIsAdding(false)
            setShown(password)
          }}
        />
      )}
      {changing && <RoleDialog operator={changing} onClose={() => setChanging(null)} />}
      <TemporaryPassword shown={shown} onClose={() => setShown(null)} />
    </>
  )
}

function State({ row }: { row: OperatorRow }) {
  if (row.isDisabled) return <Tag color="error">{words.statuses.disabled}</Tag>
  if (row.mustChangePassword) return <Tag color="warning">{words.statuses.invited}</Tag>
  return <Tag color="success">{words.statuses.active}</Tag>
}
