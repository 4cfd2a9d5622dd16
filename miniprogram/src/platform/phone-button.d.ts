import type { ReactElement } from 'react'

/** WeChat's own button that offers the user's number; nothing where there is none (H5). A refusal is told as `null`. */
export function PhoneButton(props: { label: string; onCode: (code: string | null) => void }): ReactElement | null
