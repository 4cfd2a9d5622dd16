import { useState } from 'react'
import { asApiFailure } from '../failure/api-failure'
import { SecondStepForm } from './second-step-form'
import { SignInForm } from './sign-in-form'

type Credentials = { email: string; password: string }
type Code = { kind: 'totp' | 'backup_code'; code: string }

type Props = {
  email?: string
  signIn: (credentials: Credentials) => Promise<'signed_in' | 'second_step'>
  giveCode: (code: Code) => Promise<void>
  onSignedIn: () => Promise<void>
}

/** The password, then the code where one is asked for. After too many codes, or too long, it begins anew. */
export function SignInSteps({ email, signIn, giveCode, onSignedIn }: Props) {
  const [step, setStep] = useState<'password' | 'code'>('password')
  const [error, setError] = useState<unknown>(null)
  const [isBusy, setIsBusy] = useState(false)

  async function attempt(action: () => Promise<'signed_in' | 'second_step'>) {
    setIsBusy(true)
    setError(null)
    try {
      if ((await action()) === 'second_step') setStep('code')
      else await onSignedIn()
    } catch (failure) {
      setError(failure)
      if (['unauthorized', 'rate_limited', 'forbidden'].includes(asApiFailure(failure).code)) setStep('password')
    } finally {
      setIsBusy(false)
    }
  }

  if (step === 'password') {
    return (
      <SignInForm
        email={email}
        error={error}
        isBusy={isBusy}
        onSubmit={(credentials) => void attempt(() => signIn(credentials))}
      />
    )
  }
  return (
    <SecondStepForm
      error={error}
      isBusy={isBusy}
      onStartOver={() => {
        setError(null)
        setStep('password')
      }}
      onSubmit={(code) => void attempt(() => giveCode(code).then(() => 'signed_in'))}
    />
  )
}
