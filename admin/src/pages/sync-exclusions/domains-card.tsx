import { App, Button, Card, Popconfirm } from 'antd'
import { DeleteOutlined } from '@ant-design/icons'
import { useMutation } from '@tanstack/react-query'
import type { ExcludedDomain, ExclusionKind } from '../../../../shared/contracts/exclusions'
import { useFailureNotification } from '../../components/use-failure-notification'
import { formatCount } from '../../format/numbers'
import { useRefresh } from '../../gateway/refresh'
import { removeExclusion } from '../../gateway/sync-exclusions'
import { text } from '../../text/text'
import { AddDomain } from './add-domain'
import styles from './sync-exclusions-page.module.css'

type Props = { kind: ExclusionKind; domains: ExcludedDomain[]; mayChange: boolean }

const words = text.syncExclusions

/** One list of domains: what being on it means, who is on it, and a way to put another one on it. */
export function DomainsCard({ kind, domains, mayChange }: Props) {
  const { message } = App.useApp()
  const refresh = useRefresh()
  const showFailure = useFailureNotification()
  const remove = useMutation({
    mutationFn: ({ id }: ExcludedDomain) => removeExclusion(id),
    onSuccess: (_, { domain }) => void message.success(words.removed(domain)),
    onError: showFailure,
    onSettled: () => refresh('sync_exclusion'),
  })
  const { name, effect, empty, concerns } = words.kinds[kind]

  return (
    <Card aria-label={name}>
      <h2 className={styles.name}>{name}</h2>
      <p className={styles.hint}>{effect}</p>
      {domains.length === 0 && <div className={styles.empty}>{empty}</div>}
      <ul className={styles.domains}>
        {domains.map((one) => (
          <li key={one.id} className={styles.domain}>
            <span className={styles.domainName}>{one.domain}</span>
            <span className={styles.small}>{concerns(formatCount(one.concerns))}</span>
            {mayChange && (
              <Popconfirm
                title={words.removeTitle(one.domain)}
                description={words.removeHint}
                onConfirm={() => remove.mutateAsync(one).catch(() => undefined)}
              >
                <Button
                  type="text"
                  size="small"
                  icon={<DeleteOutlined />}
                  aria-label={`${text.words.remove} ${one.domain}`}
                />
              </Popconfirm>
            )}
          </li>
        ))}
      </ul>
      {mayChange && <AddDomain kind={kind} />}
    </Card>
  )
}
