/** `leaving`: the page is being replaced. `tried`: this page has just tried it. `impossible`: not in WeChat. */
export type SignInStart = 'leaving' | 'tried' | 'impossible'

/** Whether this platform keeps a session that can be ended: the mini-program is identified anew by each call. */
export const canSignOut: boolean

/** Whether WeChat can identify the visitor on this device. */
export function canSignIn(): boolean

/** Runs WeChat's silent sign-in once and comes back to this page, to finish `action` if there is one. */
export function startSignIn(action?: string): SignInStart

/** Call when an identity was accepted: the next missing one may start a sign-in again. */
export function signInWorked(): void

/** Allows another sign-in after a failed one, because the visitor asks for it. */
export function allowAnotherSignIn(): void

/** The action that was tapped before the sign-in; returned once. */
export function takeResumedAction(): string | null
