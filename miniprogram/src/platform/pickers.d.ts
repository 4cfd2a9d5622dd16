import type { ReactElement } from 'react'

type Props = { label: string; value: string; placeholder: string; onPick: (value: string) => void }

/** One of a list. */
export function OptionPicker(props: Props & { options: string[] }): ReactElement
/** A day, as `2026-12-24`. */
export function DatePicker(props: Props): ReactElement
/** Province and city, as `浙江 杭州`. */
export function RegionPicker(props: Props): ReactElement
