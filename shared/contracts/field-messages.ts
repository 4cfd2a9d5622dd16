import type { z } from 'zod'

type Issue = z.core.$ZodIssue

/** By field path, as sentences for the person who typed it. The first problem of a field is shown. */
export function fieldMessages(issues: readonly Issue[]): Record<string, string> {
  const messages: Record<string, string> = {}
  for (const issue of issues) messages[issue.path.join('.')] ??= sentence(issue)
  return messages
}

function sentence(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? '必填' : '格式不正确'
    case 'too_small':
      if (issue.origin === 'string') return issue.minimum === 1 ? '不能为空' : `至少 ${issue.minimum} 个字`
      return issue.origin === 'array' ? `至少选择 ${issue.minimum} 项` : `不能小于 ${issue.minimum}`
    case 'too_big':
      if (issue.origin === 'string') return `最多 ${issue.maximum} 个字`
      return issue.origin === 'array' ? `最多 ${issue.maximum} 项` : `不能大于 ${issue.maximum}`
    case 'invalid_value':
      return '不是可选的值'
    case 'custom':
      return issue.message
    default:
      return '格式不正确'
  }
}
