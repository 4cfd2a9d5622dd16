import { Typography } from 'antd'
import { CheckCircleFilled } from '@ant-design/icons'
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate, useSearchParams } from 'react-router'
import { Brand } from '../../components/brand'
import { LanguageSwitch } from '../../components/language-switch'
import { SignInSteps } from '../../components/sign-in-steps'
import { useDocumentTitle } from '../../components/use-document-title'
import { FirstOperatorHint } from './first-operator-hint'
import { giveSecondStep, signIn } from '../../gateway/sign-in'
import { text } from '../../text/text'
import styles from './sign-in-page.module.css'

export function SignInPage() {
  useDocumentTitle(text.signIn.submit)
  const navigate = useNavigate()
  const client = useQueryClient()
  const [params] = useSearchParams()

  async function goOn() {
    client.clear()
    await navigate(wayBack(params.get('back')), { replace: true })
  }

  return (
    <div className={styles.page}>
      <section className={styles.hero}>
        <Brand />
        <div className={styles.pitch}>
          <h2>{text.signIn.heroTitle}</h2>
          <ul>
            {text.signIn.heroLines.map((line) => (
              <li key={line}>
                <CheckCircleFilled /> {line}
              </li>
            ))}
          </ul>
        </div>
      </section>
      <main className={styles.main}>
        <div className={styles.language}>
          <LanguageSwitch />
        </div>
        <div className={styles.form}>
          <Typography.Title level={1} className={styles.title}>
            {text.signIn.title}
          </Typography.Title>
          <Typography.Paragraph type="secondary">{text.signIn.subtitle}</Typography.Paragraph>
          <FirstOperatorHint />
          <SignInSteps signIn={signIn} giveCode={giveSecondStep} onSignedIn={goOn} />
        </div>
      </main>
    </div>
  )
}

/** Only paths of the panel itself: `back` comes from the address bar. */
function wayBack(back: string | null): string {
  return back?.startsWith('/') && !back.startsWith('//') ? back : '/'
}
