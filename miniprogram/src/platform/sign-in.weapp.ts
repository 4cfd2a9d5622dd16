import type { SignInStart } from './sign-in'

// WeChat (or the transport) identifies every call of a mini-program, so there is no page to visit and nothing to
// resume.

export const canSignOut = false

export function canSignIn(): boolean {
  return true
}

export function startSignIn(): SignInStart {
  return 'tried'
}

export function signInWorked(): void {}

export function allowAnotherSignIn(): void {}

export function takeResumedAction(): string | null {
  return null
}
