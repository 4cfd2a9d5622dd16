/**
 * The Zoom operations in use, as in docs/contracts/zoom.openapi.json: the path, the class in which Zoom counts it, and
 * the required right. Apps created since March 2024 have granular scopes only, older ones classic scopes only.
 */
export type Operation = {
  method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE'
  path: string
  weight: CallWeight
  granular: string
  classic: string
  /** A second call would act twice or is counted, so it is not retried when no answer arrives. */
  once?: true
}

export type CallWeight = 'light' | 'medium' | 'heavy' | 'resource-intensive'

export const OPERATIONS = {
  users: {
    method: 'GET',
    path: '/users',
    weight: 'medium',
    granular: 'user:read:list_users:admin',
    classic: 'user:read:admin',
  },

  webinars: {
    method: 'GET',
    path: '/users/{userId}/webinars',
    weight: 'medium',
    granular: 'webinar:read:list_webinars:admin',
    classic: 'webinar:read:admin',
  },
  webinar: {
    method: 'GET',
    path: '/webinars/{webinarId}',
    weight: 'light',
    granular: 'webinar:read:webinar:admin',
    classic: 'webinar:read:admin',
  },
  webinarCreate: {
    method: 'POST',
    path: '/users/{userId}/webinars',
    weight: 'light',
    granular: 'webinar:write:webinar:admin',
    classic: 'webinar:write:admin',
    once: true,
  },
  webinarUpdate: {
    method: 'PATCH',
    path: '/webinars/{webinarId}',
    weight: 'light',
    granular: 'webinar:update:webinar:admin',
    classic: 'webinar:write:admin',
  },
  webinarDelete: {
    method: 'DELETE',
    path: '/webinars/{webinarId}',
    weight: 'light',
    granular: 'webinar:delete:webinar:admin',
    classic: 'webinar:write:admin',
  },

  webinarRegistrants: {
    method: 'GET',
    path: '/webinars/{webinarId}/registrants',
    weight: 'medium',
    granular: 'webinar:read:list_registrants:admin',
    classic: 'webinar:read:admin',
  },
  webinarRegistrantCreate: {
    method: 'POST',
    path: '/webinars/{webinarId}/registrants',
    weight: 'light',
    granular: 'webinar:write:registrant:admin',
    classic: 'webinar:write:admin',
    once: true,
  },
  addBatchWebinarRegistrants: {
    method: 'POST',
    path: '/webinars/{webinarId}/batch_registrants',
    weight: 'heavy',
    granular: 'webinar:write:batch_registrants:admin',
    classic: 'webinar:write:admin',
    once: true,
  },
  webinarRegistrantGet: {
    method: 'GET',
    path: '/webinars/{webinarId}/registrants/{registrantId}',
    weight: 'light',
    granular: 'webinar:read:registrant:admin',
    classic: 'webinar:read:admin',
  },
  webinarRegistrantStatus: {
    method: 'PUT',
    path: '/webinars/{webinarId}/registrants/status',
    weight: 'medium',
    granular: 'webinar:update:registrant_status:admin',
    classic: 'webinar:write:admin',
  },
  webinarRegistrantsQuestionsGet: {
    method: 'GET',
    path: '/webinars/{webinarId}/registrants/questions',
    weight: 'light',
    granular: 'webinar:read:list_registration_questions:admin',
    classic: 'webinar:read:admin',
  },
  webinarPanelists: {
    method: 'GET',
    path: '/webinars/{webinarId}/panelists',
    weight: 'medium',
    granular: 'webinar:read:list_panelists:admin',
    classic: 'webinar:read:admin',
  },

  pastWebinars: {
    method: 'GET',
    path: '/past_webinars/{webinarId}/instances',
    weight: 'light',
    granular: 'webinar:read:list_past_instances:admin',
    classic: 'webinar:read:admin',
  },
  reportWebinarDetails: {
    method: 'GET',
    path: '/report/webinars/{webinarId}',
    weight: 'heavy',
    granular: 'report:read:webinar:admin',
    classic: 'report:read:admin',
  },
  reportWebinarParticipants: {
    method: 'GET',
    path: '/report/webinars/{webinarId}/participants',
    weight: 'heavy',
    granular: 'report:read:list_webinar_participants:admin',
    classic: 'report:read:admin',
  },
  listWebinarParticipants: {
    method: 'GET',
    path: '/past_webinars/{webinarId}/participants',
    weight: 'medium',
    granular: 'webinar:read:list_past_participants:admin',
    classic: 'webinar:read:admin',
  },
  webinarAbsentees: {
    method: 'GET',
    path: '/past_webinars/{webinarId}/absentees',
    weight: 'heavy',
    granular: 'webinar:read:list_absentees:admin',
    classic: 'webinar:read:admin',
  },
  reportWebinarPolls: {
    method: 'GET',
    path: '/report/webinars/{webinarId}/polls',
    weight: 'heavy',
    granular: 'report:read:list_webinar_polls:admin',
    classic: 'report:read:admin',
  },
  reportWebinarQA: {
    method: 'GET',
    path: '/report/webinars/{webinarId}/qa',
    weight: 'heavy',
    granular: 'report:read:webinar_qna:admin',
    classic: 'report:read:admin',
  },

  recordingGet: {
    method: 'GET',
    path: '/meetings/{meetingId}/recordings',
    weight: 'light',
    granular: 'cloud_recording:read:list_recording_files:admin',
    classic: 'recording:read:admin',
  },
} as const satisfies Record<string, Operation>

export type OperationName = keyof typeof OPERATIONS

/** The required rights missing from a token's scopes, under their present names. */
export function missingScopes(granted: string): string[] {
  const held = new Set(granted.split(/[\s,]+/))
  const wanted: Operation[] = Object.values(OPERATIONS)
  return [
    ...new Set(
      wanted
        .filter(({ granular, classic }) => !held.has(granular) && !held.has(classic))
        .map(({ granular }) => granular),
    ),
  ]
}
