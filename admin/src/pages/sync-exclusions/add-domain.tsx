import { useState } from 'react'
import { Alert, App, Button, Input, Space } from 'antd'
import { useMutation } from '@tanstack/react-query'
import type { ExclusionKind } from '../../../../shared/contracts/exclusions'
import { asApiFailure } from '../../failure/api-failure'
import { formatCount } from '../../format/numbers'
import { useRefresh } from '../../gateway/refresh'
import { addExclusion, previewExclusion } from '../../gateway/sync-exclusions'
import { text } from '../../text/text'
import styles from './sync-exclusions-page.module.css'

const words = text.syncExclusions

/** First the effect is shown, then it may be put on the list. */
export function AddDomain({ kind }: { kind: ExclusionKind }) {
  const { message } = App.useApp()
  const refresh = useRefresh()
  const [typed, setTyped] = useState('')
  const preview = useMutation({ mutationFn: () => previewExclusion({ kind, domain: typed }) })
  const add = useMutation({
    mutationFn: (domain: string) => addExclusion({ kind, domain }),
    onSuccess: async ({ domain }) => {
      await refresh('sync_exclusion')
      clear()
      void message.success(words.added(domain))
    },
  })
  const failure = add.error ?? preview.error
  const seen = preview.data
  const { name, concerns, keeps } = words.kinds[kind]

  function clear() {
    setTyped('')
    preview.reset()
    add.reset()
  }
  function change(next: string) {
    setTyped(next)
    preview.reset()
    add.reset()
  }

  return (
    <div className={styles.add}>
      <Space.Compact style={{ width: '100%' }}>
        <Input
          value={typed}
          maxLength={300}
          aria-label={text.words.labelled(name, words.field)}
          placeholder={words.placeholder}
          status={failure ? 'error' : undefined}
          onChange={({ target }) => change(target.value)}
          onPressEnter={() => typed.trim() && preview.mutate()}
        />
        <Button disabled={!typed.trim()} loading={preview.isPending} onClick={() => preview.mutate()}>
          {words.check}
        </Button>
      </Space.Compact>
      {failure && (
        <div role="alert" className={styles.error}>
          {problemOf(failure)}
        </div>
      )}
      {seen?.coveredBy && (
        <Alert type="info" showIcon message={words.covered(seen.coveredBy)} className={styles.preview} />
      )}
      {seen && !seen.coveredBy && (
        <Alert
          type="warning"
          className={styles.preview}
          message={words.previewTitle(seen.domain)}
          description={
            <>
              <div className={styles.strong}>{concerns(formatCount(seen.concerns))}</div>
              <div>{keeps}</div>
              <Space style={{ marginTop: 10 }}>
                <Button type="primary" size="small" loading={add.isPending} onClick={() => add.mutate(seen.domain)}>
                  {words.add}
                </Button>
                <Button size="small" onClick={clear}>
                  {text.words.cancel}
                </Button>
              </Space>
            </>
          }
        />
      )}
    </div>
  )
}

function problemOf(error: unknown): string {
  const { fields, message } = asApiFailure(error)
  return fields?.domain ?? message
}
