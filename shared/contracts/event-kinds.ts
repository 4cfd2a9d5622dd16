/** What people do in a live room beside watching, as far as a provider reports it. */
export const EVENT_KINDS = ['questionnaire', 'chat', 'sign_in', 'prize', 'poll', 'question'] as const
export type EventKind = (typeof EVENT_KINDS)[number]
