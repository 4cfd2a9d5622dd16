import type { ReactElement } from 'react'

/** WeChat's button that shares the user's phone number; H5 draws nothing. `null` means that no number was given. */
export function PhoneButton(props: { label: string; onCode: (code: string | null) => void }): ReactElement | null
