import { Collapse, Drawer, Skeleton, Tag } from 'antd'
import { useQuery } from '@tanstack/react-query'
import { FailureNotice } from '../../components/failure-notice'
import { formatTime } from '../../format/date-time'
import { formVersionsQuery } from '../../gateway/registration-forms'
import { text } from '../../text/text'
import styles from './form-page.module.css'

const words = text.registrationForm

export function VersionsDrawer({ id, onClose }: { id: string; onClose: () => void }) {
  const versions = useQuery(formVersionsQuery(id))

  return (
    <Drawer open title={words.versions} width={480} onClose={onClose}>
      <p className={styles.fieldType}>{words.versionsHint}</p>
      {versions.isPending && <Skeleton active />}
      {versions.isError && <FailureNotice error={versions.error} onRetry={() => void versions.refetch()} />}
      <Collapse
        items={versions.data?.items.map(({ version, savedAt, title, fields }, at) => ({
          key: version,
          label: (
            <>
              {words.version(version)}{' '}
              {at === 0 && (
                <Tag bordered={false} color="orange">
                  {words.currentVersion}
                </Tag>
              )}
            </>
          ),
          extra: formatTime(savedAt),
          children: (
            <>
              <strong>{title}</strong>
              <ul className={styles.versionFields}>
                {fields.map((field) => (
                  <li key={field.key}>
                    {field.label}{' '}
                    <span className={styles.fieldType}>
                      {words.types[field.type]}
                      {field.isRequired && ` · ${words.isRequired}`}
                    </span>
                    {field.options.length > 0 && (
                      <div className={styles.fieldType}>{text.words.listed(field.options)}</div>
                    )}
                  </li>
                ))}
              </ul>
            </>
          ),
        }))}
      />
    </Drawer>
  )
}
