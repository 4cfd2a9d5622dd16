import { Card, Typography } from 'antd'
import { useMutation } from '@tanstack/react-query'
import type { MustFirst } from '../../../shared/contracts/operator'
import { Brand } from '../components/brand'
import { PasswordForm } from '../components/password-form'
import { TwoFactorSetup } from '../components/two-factor-setup'
import { useDocumentTitle } from '../components/use-document-title'
import { changePassword, confirmTwoFactor, startTwoFactor } from '../gateway/operator'
import { text } from '../text/text'
import { leave } from './leave'
import styles from './set-up-first.module.css'

type Props = { task: MustFirst; email: string; onDone: () => void }

/** The only page for somebody who signed in with a temporary password, or without a second factor where owners require it. */
export function SetUpFirst({ task, email, onDone }: Props) {
  const isPassword = task === 'change_password'
  const title = isPassword ? text.account.temporaryFirst : text.twoFactor.firstTitle
  useDocumentTitle(title)
  const change = useMutation({ mutationFn: changePassword, onSuccess: onDone })

  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <Brand />
        <button type="button" className={styles.leave} onClick={() => void leave()}>
          {text.frame.signOut}
        </button>
      </header>
      <main>
        <Card className={styles.card}>
          <Typography.Title level={1} style={{ fontSize: 24, marginTop: 0 }}>
            {title}
          </Typography.Title>
          <Typography.Paragraph type="secondary">
            {isPassword ? text.account.temporaryFirstHint : text.twoFactor.firstHint}
          </Typography.Paragraph>
          {isPassword ? (
            <PasswordForm
              currentLabel={text.account.temporaryPassword}
              error={change.error}
              isBusy={change.isPending}
              onSubmit={(values) => change.mutate(values)}
            />
          ) : (
            <TwoFactorSetup email={email} start={startTwoFactor} confirm={confirmTwoFactor} onDone={onDone} />
          )}
        </Card>
      </main>
    </div>
  )
}
