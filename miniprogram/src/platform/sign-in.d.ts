/** `leaving`: the page is being replaced; `tried`: this page has just been through it; `impossible`: no WeChat here. */
export type SignInStart = 'leaving' | 'tried' | 'impossible'

/** Whether this device can tell WeChat's identity of the person. */
export function canSignIn(): boolean

/** Goes through WeChat's silent sign-in once and comes back to this page, to finish `action` if one is named. */
export function startSignIn(action?: string): SignInStart

/** An identity was accepted: the next time one is missing, signing in may be tried again. */
export function signInWorked(): void

/** Forgets a failed try, because the person asks for another. */
export function allowAnotherSignIn(): void

/** The action that a tap began before the sign-in, told once. */
export function takeResumedAction(): string | null
