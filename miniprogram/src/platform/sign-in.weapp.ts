import type { SignInStart } from './sign-in'

// The platform signs every call of a mini-program (or the transport does): there is nowhere to go and nothing to resume.

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
