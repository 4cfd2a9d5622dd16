import { message, type Message } from '../text/messages/message'
import type { z } from 'zod'

type Issue = z.core.$ZodIssue

/** By field path, as sentences for the person who typed it. The first problem of a field is shown. */
export function fieldMessages(issues: readonly Issue[]): Record<string, Message> {
  const messages: Record<string, Message> = {}
  for (const issue of issues) messages[issue.path.join('.')] ??= sentence(issue)
  return messages
}

function sentence(issue: Issue): Message {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? 'required' : 'malformed'
    case 'too_small':
      if (issue.origin === 'string')
        return issue.minimum === 1
          ? 'must_not_be_empty'
          : message('at_least_characters', { least: Number(issue.minimum) })
      return issue.origin === 'array'
        ? message('choose_at_least', { least: Number(issue.minimum) })
        : message('must_not_be_less', { least: Number(issue.minimum) })
    case 'too_big':
      if (issue.origin === 'string') return message('at_most_characters', { most: Number(issue.maximum) })
      return issue.origin === 'array'
        ? message('at_most_items', { most: Number(issue.maximum) })
        : message('must_not_be_more', { most: Number(issue.maximum) })
    case 'invalid_value':
      return 'not_a_choice'
    default:
      return 'malformed'
  }
}
