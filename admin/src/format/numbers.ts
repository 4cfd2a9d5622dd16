export const formatCount = (count: number) => count.toLocaleString('zh-CN')

export const formatPercent = (percent: number | null) =>
  percent === null ? '—' : `${percent.toLocaleString('zh-CN', { maximumFractionDigits: 1 })}%`
