/** The smallest set of granular scopes with which every feature of the product works. */
export const ALL_SCOPES = [
  'user:read:list_users:admin',
  'webinar:read:list_webinars:admin',
  'webinar:read:webinar:admin',
  'webinar:write:webinar:admin',
  'webinar:update:webinar:admin',
  'webinar:delete:webinar:admin',
  'webinar:read:list_registrants:admin',
  'webinar:read:registrant:admin',
  'webinar:write:registrant:admin',
  'webinar:write:batch_registrants:admin',
  'webinar:update:registrant_status:admin',
  'webinar:delete:registrant:admin',
  'webinar:read:list_registration_questions:admin',
  'webinar:read:list_past_participants:admin',
  'webinar:read:list_absentees:admin',
  'webinar:read:list_past_instances:admin',
  'webinar:read:list_panelists:admin',
  'report:read:webinar:admin',
  'report:read:list_webinar_participants:admin',
  'report:read:list_webinar_polls:admin',
  'report:read:webinar_qna:admin',
  'cloud_recording:read:list_recording_files:admin',
] as const

/** The scopes that apps from before March 2024 have instead. */
export const CLASSIC_SCOPES = [
  'user:read:admin',
  'webinar:read:admin',
  'webinar:write:admin',
  'report:read:admin',
  'recording:read:admin',
] as const
