import { App, Button, Space, Table, Tag, type TableColumnsType } from 'antd'
import { useMutation, useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import type { RegistrationFormRow } from '../../../../shared/contracts/registration-form'
import { FailureNotice } from '../../components/failure-notice'
import { LinkButton } from '../../components/link-button'
import { useOperator } from '../../components/operator-context'
import { PageHeader } from '../../components/page-header'
import { useFailureNotification } from '../../components/use-failure-notification'
import { formatTime } from '../../format/date-time'
import { useRefresh } from '../../gateway/refresh'
import { archiveRegistrationForm, registrationFormsQuery } from '../../gateway/registration-forms'
import { inFirstWords } from '../../text/default-content'
import { text } from '../../text/text'

const words = text.registrationForm

export function FormListPage() {
  const { mayChange } = useOperator()
  const { message, modal } = App.useApp()
  const refresh = useRefresh()
  const showFailure = useFailureNotification()
  const forms = useQuery(registrationFormsQuery)
  const archive = useMutation({
    mutationFn: ({ id, isArchived }: { id: string; isArchived: boolean }) => archiveRegistrationForm(id, isArchived),
    onSuccess: ({ isArchived }) => {
      void refresh('registration_form')
      void message.success(isArchived ? words.archivedToast : words.unarchivedToast)
    },
    onError: showFailure,
  })

  if (forms.isError && !forms.data) return <FailureNotice error={forms.error} onRetry={() => void forms.refetch()} />
  return (
    <>
      <PageHeader
        title={text.registrationForm.title}
        description={words.listDescription}
        actions={
          mayChange && (
            <LinkButton to="/registration-forms/new" type="primary">
              {words.create}
            </LinkButton>
          )
        }
      />
      <Table
        rowKey="id"
        columns={columns()}
        dataSource={forms.data?.items ?? []}
        loading={forms.isPending}
        pagination={false}
        scroll={{ x: 900 }}
      />
    </>
  )

  function ask({ id, title }: RegistrationFormRow) {
    modal.confirm({
      title: words.archiveTitle(title),
      content: words.archiveHint,
      okText: words.archive,
      onOk: () => archive.mutate({ id, isArchived: true }),
    })
  }

  function columns(): TableColumnsType<RegistrationFormRow> {
    return [
      {
        title: words.columns.title,
        key: 'title',
        render: (_, { id, kind, title, isArchived }) => (
          <Space>
            <Link to={`/registration-forms/${id}`}>{inFirstWords(title)}</Link>
            <Tag bordered={false} color={kind === 'global' ? 'orange' : undefined}>
              {words.kinds[kind]}
            </Tag>
            {isArchived && <Tag bordered={false}>{words.archived}</Tag>}
          </Space>
        ),
      },
      { title: words.columns.version, key: 'version', width: 110, render: (_, { version }) => words.version(version) },
      { title: words.columns.fields, dataIndex: 'fieldsCount', width: 90, align: 'right' },
      {
        title: words.columns.webinars,
        key: 'webinars',
        width: 200,
        render: (_, { kind, webinarsCount }) => (kind === 'global' ? words.allWebinars : webinarsCount),
      },
      { title: words.columns.updatedAt, dataIndex: 'updatedAt', width: 160, render: formatTime },
      {
        title: words.columns.actions,
        key: 'actions',
        width: 220,
        render: (_, row) => (
          <Space size={4}>
            <LinkButton size="small" to={`/registration-forms/${row.id}`}>
              {mayChange ? words.edit : words.view}
            </LinkButton>
            {mayChange && (
              <LinkButton size="small" to={`/registration-forms/new?from=${row.id}`}>
                {words.copy}
              </LinkButton>
            )}
            {mayChange &&
              row.kind === 'independent' &&
              (row.isArchived ? (
                <Button size="small" onClick={() => archive.mutate({ id: row.id, isArchived: false })}>
                  {words.unarchive}
                </Button>
              ) : (
                <Button size="small" onClick={() => ask(row)}>
                  {words.archive}
                </Button>
              ))}
          </Space>
        ),
      },
    ]
  }
}
