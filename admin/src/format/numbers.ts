import { locale } from '../language/language'

export const formatCount = (count: number) => count.toLocaleString(locale)

export const formatPercent = (percent: number | null) =>
  percent === null ? '—' : `${percent.toLocaleString(locale, { maximumFractionDigits: 1 })}%`
