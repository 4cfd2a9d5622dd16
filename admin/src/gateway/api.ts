// Written by `npm run generate` from shared/contracts; `npm run check` fails when it is out of date.
import type * as acquisitionChannels from '../../../shared/contracts/acquisition-channels'
import type * as audit from '../../../shared/contracts/audit'
import type * as automaticSync from '../../../shared/contracts/automatic-sync'
import type * as campaigns from '../../../shared/contracts/campaigns'
import type * as consents from '../../../shared/contracts/consents'
import type * as contacts from '../../../shared/contracts/contacts'
import type * as exclusions from '../../../shared/contracts/exclusions'
import type * as folders from '../../../shared/contracts/folders'
import type * as hallSettings from '../../../shared/contracts/hall-settings'
import type * as imports from '../../../shared/contracts/imports'
import type * as links from '../../../shared/contracts/links'
import type * as listImports from '../../../shared/contracts/list-imports'
import type * as officialAccount from '../../../shared/contracts/official-account'
import type * as operator from '../../../shared/contracts/operator'
import type * as programs from '../../../shared/contracts/programs'
import type * as providerAccounts from '../../../shared/contracts/provider-accounts'
import type * as recordings from '../../../shared/contracts/recordings'
import type * as registrationForm from '../../../shared/contracts/registration-form'
import type * as syncLog from '../../../shared/contracts/sync-log'
import type * as syncSwitchRoutes from '../../../shared/contracts/sync-switch-routes'
import type * as sync from '../../../shared/contracts/sync'
import type * as tags from '../../../shared/contracts/tags'
import type * as webinarSessions from '../../../shared/contracts/webinar-sessions'
import type * as webinars from '../../../shared/contracts/webinars'
import type * as workflows from '../../../shared/contracts/workflows'
import { route } from './call'

/** Every JSON route: `api.viewWebinar({ params: { id } })`; what goes in and out has the contract's types. */
export const api = {
  createAcquisitionChannel: route<typeof acquisitionChannels.createAcquisitionChannelRoute>(
    'post',
    '/api/admin/acquisition-channels',
  ),
  listAcquisitionChannels: route<typeof acquisitionChannels.listAcquisitionChannelsRoute>(
    'get',
    '/api/admin/acquisition-channels',
  ),
  updateAcquisitionChannel: route<typeof acquisitionChannels.updateAcquisitionChannelRoute>(
    'patch',
    '/api/admin/acquisition-channels/{id}',
  ),
  exportAudit: route<typeof audit.exportAuditRoute>('get', '/api/admin/audit/export'),
  listAudit: route<typeof audit.listAuditRoute>('get', '/api/admin/audit'),
  viewAuditChoices: route<typeof audit.viewAuditChoicesRoute>('get', '/api/admin/audit/choices'),
  saveAutomaticSync: route<typeof automaticSync.saveAutomaticSyncRoute>('put', '/api/admin/automatic-sync'),
  viewAutomaticSync: route<typeof automaticSync.viewAutomaticSyncRoute>('get', '/api/admin/automatic-sync'),
  createCampaign: route<typeof campaigns.createCampaignRoute>('post', '/api/admin/campaigns'),
  deleteCampaign: route<typeof campaigns.deleteCampaignRoute>('delete', '/api/admin/campaigns/{id}'),
  listCampaigns: route<typeof campaigns.listCampaignsRoute>('get', '/api/admin/campaigns'),
  updateCampaign: route<typeof campaigns.updateCampaignRoute>('patch', '/api/admin/campaigns/{id}'),
  viewCampaign: route<typeof campaigns.viewCampaignRoute>('get', '/api/admin/campaigns/{id}'),
  saveConsentText: route<typeof consents.saveConsentTextRoute>('put', '/api/admin/consent-text'),
  viewConsentText: route<typeof consents.viewConsentTextRoute>('get', '/api/admin/consent-text'),
  addSecondaryEmail: route<typeof contacts.addSecondaryEmailRoute>('post', '/api/admin/contacts/{id}/emails'),
  changeContactDetails: route<typeof contacts.changeContactDetailsRoute>('put', '/api/admin/contacts/{id}/details'),
  changeContact: route<typeof contacts.changeContactRoute>('patch', '/api/admin/contacts/{id}'),
  deleteContact: route<typeof contacts.deleteContactRoute>('delete', '/api/admin/contacts/{id}'),
  listContacts: route<typeof contacts.listContactsRoute>('get', '/api/admin/contacts'),
  makeEmailPrimary: route<typeof contacts.makeEmailPrimaryRoute>(
    'post',
    '/api/admin/contacts/{id}/emails/{key}/primary',
  ),
  removeSecondaryEmail: route<typeof contacts.removeSecondaryEmailRoute>(
    'delete',
    '/api/admin/contacts/{id}/emails/{key}',
  ),
  revealContact: route<typeof contacts.revealContactRoute>('post', '/api/admin/contacts/{id}/reveal'),
  signOutContact: route<typeof contacts.signOutContactRoute>('post', '/api/admin/contacts/{id}/sign-out'),
  viewContactDeletion: route<typeof contacts.viewContactDeletionRoute>('get', '/api/admin/contacts/{id}/deletion'),
  viewContact: route<typeof contacts.viewContactRoute>('get', '/api/admin/contacts/{id}'),
  viewTimeline: route<typeof contacts.viewTimelineRoute>('get', '/api/admin/contacts/{id}/timeline'),
  addExclusion: route<typeof exclusions.addExclusionRoute>('post', '/api/admin/sync-exclusions'),
  listAccountUsers: route<typeof exclusions.listAccountUsersRoute>('get', '/api/admin/sync-exclusions/account-users'),
  previewExclusion: route<typeof exclusions.previewExclusionRoute>('get', '/api/admin/sync-exclusions/preview'),
  removeExclusion: route<typeof exclusions.removeExclusionRoute>('delete', '/api/admin/sync-exclusions/{id}'),
  viewExclusions: route<typeof exclusions.viewExclusionsRoute>('get', '/api/admin/sync-exclusions'),
  createFolder: route<typeof folders.createFolderRoute>('post', '/api/admin/folders'),
  deleteFolder: route<typeof folders.deleteFolderRoute>('delete', '/api/admin/folders/{id}'),
  listFolders: route<typeof folders.listFoldersRoute>('get', '/api/admin/folders'),
  updateFolder: route<typeof folders.updateFolderRoute>('patch', '/api/admin/folders/{id}'),
  saveHallSettings: route<typeof hallSettings.saveHallSettingsRoute>('put', '/api/admin/hall'),
  viewHallSettings: route<typeof hallSettings.viewHallSettingsRoute>('get', '/api/admin/hall'),
  changeReading: route<typeof imports.changeReadingRoute>('put', '/api/admin/imports/{id}/reading'),
  confirmImport: route<typeof imports.confirmImportRoute>('post', '/api/admin/imports/{id}/confirm'),
  listImports: route<typeof imports.listImportsRoute>('get', '/api/admin/imports'),
  readReportAgain: route<typeof imports.readReportAgainRoute>('post', '/api/admin/imports/{id}/preview'),
  undoImport: route<typeof imports.undoImportRoute>('post', '/api/admin/imports/{id}/undo'),
  viewImportRemovals: route<typeof imports.viewImportRemovalsRoute>('get', '/api/admin/imports/{id}/removals'),
  viewImport: route<typeof imports.viewImportRoute>('get', '/api/admin/imports/{id}'),
  listInviters: route<typeof links.listInvitersRoute>('get', '/api/admin/webinars/{id}/inviters'),
  viewLinks: route<typeof links.viewLinksRoute>('get', '/api/admin/links'),
  saveListSettings: route<typeof listImports.saveListSettingsRoute>('put', '/api/admin/imports/{id}/settings'),
  viewListResult: route<typeof listImports.viewListResultRoute>('get', '/api/admin/imports/{id}/result'),
  viewListTemplate: route<typeof listImports.viewListTemplateRoute>('get', '/api/admin/import-template'),
  publishMenu: route<typeof officialAccount.publishMenuRoute>('put', '/api/admin/official-account/menu'),
  viewMenu: route<typeof officialAccount.viewMenuRoute>('get', '/api/admin/official-account/menu'),
  viewOfficialAccount: route<typeof officialAccount.viewOfficialAccountRoute>('get', '/api/admin/official-account'),
  addOperator: route<typeof operator.addOperatorRoute>('post', '/api/admin/operators'),
  changeOperator: route<typeof operator.changeOperatorRoute>('patch', '/api/admin/operators/{id}'),
  changePassword: route<typeof operator.changePasswordRoute>('post', '/api/admin/me/password'),
  confirmTwoFactor: route<typeof operator.confirmTwoFactorRoute>('post', '/api/admin/me/two-factor/confirm'),
  endSession: route<typeof operator.endSessionRoute>('delete', '/api/admin/me/sessions/{id}'),
  listOperators: route<typeof operator.listOperatorsRoute>('get', '/api/admin/operators'),
  listSessions: route<typeof operator.listSessionsRoute>('get', '/api/admin/me/sessions'),
  needsFirstOperator: route<typeof operator.needsFirstOperatorRoute>('get', '/api/admin/first-operator'),
  renameSelf: route<typeof operator.renameSelfRoute>('patch', '/api/admin/me'),
  renewBackupCodes: route<typeof operator.renewBackupCodesRoute>('post', '/api/admin/me/two-factor/backup-codes'),
  requireTwoFactor: route<typeof operator.requireTwoFactorRoute>('put', '/api/admin/operators/two-factor'),
  resetPassword: route<typeof operator.resetPasswordRoute>('post', '/api/admin/operators/{id}/password'),
  resetTwoFactor: route<typeof operator.resetTwoFactorRoute>('delete', '/api/admin/operators/{id}/two-factor'),
  startTwoFactor: route<typeof operator.startTwoFactorRoute>('post', '/api/admin/me/two-factor'),
  stopTwoFactor: route<typeof operator.stopTwoFactorRoute>('post', '/api/admin/me/two-factor/stop'),
  viewOperatorSelf: route<typeof operator.viewOperatorSelfRoute>('get', '/api/admin/me'),
  invite: route<typeof programs.inviteRoute>('post', '/api/admin/program/invite'),
  listProgram: route<typeof programs.listProgramRoute>('get', '/api/admin/program'),
  moveMembers: route<typeof programs.moveMembersRoute>('post', '/api/admin/program/move'),
  removeMembers: route<typeof programs.removeMembersRoute>('post', '/api/admin/program/remove'),
  checkProviderAccount: route<typeof providerAccounts.checkProviderAccountRoute>(
    'post',
    '/api/admin/provider-accounts/{id}/check',
  ),
  claimCallback: route<typeof providerAccounts.claimCallbackRoute>(
    'post',
    '/api/admin/provider-accounts/{id}/callback',
  ),
  connectProviderAccount: route<typeof providerAccounts.connectProviderAccountRoute>(
    'post',
    '/api/admin/provider-accounts',
  ),
  disconnectProviderAccount: route<typeof providerAccounts.disconnectProviderAccountRoute>(
    'delete',
    '/api/admin/provider-accounts/{id}',
  ),
  listNamedUsers: route<typeof providerAccounts.listNamedUsersRoute>('get', '/api/admin/provider-accounts/{id}/users'),
  listPickableUsers: route<typeof providerAccounts.listPickableUsersRoute>(
    'get',
    '/api/admin/provider-accounts/{id}/pickable-users',
  ),
  listProviderAccounts: route<typeof providerAccounts.listProviderAccountsRoute>('get', '/api/admin/provider-accounts'),
  nameUsers: route<typeof providerAccounts.nameUsersRoute>('put', '/api/admin/provider-accounts/{id}/users'),
  tryProviderKeys: route<typeof providerAccounts.tryProviderKeysRoute>(
    'post',
    '/api/admin/provider-accounts/{provider}/try',
  ),
  updateProviderAccount: route<typeof providerAccounts.updateProviderAccountRoute>(
    'patch',
    '/api/admin/provider-accounts/{id}',
  ),
  listRecordings: route<typeof recordings.listRecordingsRoute>('get', '/api/admin/webinars/{id}/recordings'),
  readTranscript: route<typeof recordings.readTranscriptRoute>('get', '/api/admin/recordings/{id}/transcript'),
  searchTranscripts: route<typeof recordings.searchTranscriptsRoute>('get', '/api/admin/transcripts'),
  archiveRegistrationForm: route<typeof registrationForm.archiveRegistrationFormRoute>(
    'post',
    '/api/admin/registration-forms/{id}/archive',
  ),
  createRegistrationForm: route<typeof registrationForm.createRegistrationFormRoute>(
    'post',
    '/api/admin/registration-forms',
  ),
  listFormVersions: route<typeof registrationForm.listFormVersionsRoute>(
    'get',
    '/api/admin/registration-forms/{id}/versions',
  ),
  listRegistrationForms: route<typeof registrationForm.listRegistrationFormsRoute>(
    'get',
    '/api/admin/registration-forms',
  ),
  saveRegistrationForm: route<typeof registrationForm.saveRegistrationFormRoute>(
    'put',
    '/api/admin/registration-forms/{id}',
  ),
  viewRegistrationForm: route<typeof registrationForm.viewRegistrationFormRoute>(
    'get',
    '/api/admin/registration-forms/{id}',
  ),
  dismissWarning: route<typeof syncLog.dismissWarningRoute>('post', '/api/admin/sync-warnings/{id}/dismiss'),
  retrySync: route<typeof syncLog.retrySyncRoute>('post', '/api/admin/webinars/{id}/sync'),
  viewWebinarSyncLog: route<typeof syncLog.viewWebinarSyncLogRoute>('get', '/api/admin/webinars/{id}/sync-log'),
  moveAccountSwitches: route<typeof syncSwitchRoutes.moveAccountSwitchesRoute>(
    'patch',
    '/api/admin/provider-accounts/{id}/switches',
  ),
  moveUserSwitches: route<typeof syncSwitchRoutes.moveUserSwitchesRoute>(
    'patch',
    '/api/admin/provider-accounts/{id}/users/{userId}',
  ),
  moveWebinarSwitches: route<typeof syncSwitchRoutes.moveWebinarSwitchesRoute>(
    'patch',
    '/api/admin/webinars/{id}/switches',
  ),
  listSyncBatches: route<typeof sync.listSyncBatchesRoute>('get', '/api/admin/sync-batches'),
  listWebinarSyncRuns: route<typeof sync.listWebinarSyncRunsRoute>('get', '/api/admin/webinars/{id}/sync-runs'),
  startSync: route<typeof sync.startSyncRoute>('post', '/api/admin/sync'),
  viewOpenSync: route<typeof sync.viewOpenSyncRoute>('get', '/api/admin/sync'),
  viewSyncBatch: route<typeof sync.viewSyncBatchRoute>('get', '/api/admin/sync/{batchId}'),
  createTag: route<typeof tags.createTagRoute>('post', '/api/admin/tags'),
  deleteTag: route<typeof tags.deleteTagRoute>('delete', '/api/admin/tags/{id}'),
  listTags: route<typeof tags.listTagsRoute>('get', '/api/admin/tags'),
  renameTag: route<typeof tags.renameTagRoute>('patch', '/api/admin/tags/{id}'),
  tagContacts: route<typeof tags.tagContactsRoute>('post', '/api/admin/tags/contacts'),
  chooseSession: route<typeof webinarSessions.chooseSessionRoute>(
    'post',
    '/api/admin/webinars/{id}/sessions/{sessionId}/choice',
  ),
  listWebinarSessions: route<typeof webinarSessions.listWebinarSessionsRoute>(
    'get',
    '/api/admin/webinars/{id}/sessions',
  ),
  addExistingWebinar: route<typeof webinars.addExistingWebinarRoute>('post', '/api/admin/webinars/add-existing'),
  changeWebinars: route<typeof webinars.changeWebinarsRoute>('post', '/api/admin/webinars/batch'),
  createWebinar: route<typeof webinars.createWebinarRoute>('post', '/api/admin/webinars'),
  deleteWebinar: route<typeof webinars.deleteWebinarRoute>('delete', '/api/admin/webinars/{id}'),
  exportRegistrants: route<typeof webinars.exportRegistrantsRoute>(
    'get',
    '/api/admin/webinars/{id}/registrants/export',
  ),
  listRegistrants: route<typeof webinars.listRegistrantsRoute>('get', '/api/admin/webinars/{id}/registrants'),
  listWebinars: route<typeof webinars.listWebinarsRoute>('get', '/api/admin/webinars'),
  retryAtProvider: route<typeof webinars.retryAtProviderRoute>('post', '/api/admin/webinars/{id}/registrants/retry'),
  updateWebinar: route<typeof webinars.updateWebinarRoute>('patch', '/api/admin/webinars/{id}'),
  viewWebinarDeletion: route<typeof webinars.viewWebinarDeletionRoute>('get', '/api/admin/webinars/{id}/deletion'),
  viewWebinarDetail: route<typeof webinars.viewWebinarDetailRoute>('get', '/api/admin/webinars/{id}'),
  addByHand: route<typeof workflows.addByHandRoute>('post', '/api/admin/workflows/by-hand'),
  createWorkflow: route<typeof workflows.createWorkflowRoute>('post', '/api/admin/workflows'),
  deleteWorkflow: route<typeof workflows.deleteWorkflowRoute>('delete', '/api/admin/workflows/{id}'),
  findTarget: route<typeof workflows.findTargetRoute>('get', '/api/admin/workflows/target'),
  listWorkflowEntries: route<typeof workflows.listWorkflowEntriesRoute>('get', '/api/admin/workflows/{id}/entries'),
  listWorkflows: route<typeof workflows.listWorkflowsRoute>('get', '/api/admin/workflows'),
  renameWorkflow: route<typeof workflows.renameWorkflowRoute>('patch', '/api/admin/workflows/{id}'),
  retryWorkflow: route<typeof workflows.retryWorkflowRoute>('post', '/api/admin/workflows/{id}/retry'),
  switchWorkflow: route<typeof workflows.switchWorkflowRoute>('post', '/api/admin/workflows/{id}/switch'),
  viewWorkflow: route<typeof workflows.viewWorkflowRoute>('get', '/api/admin/workflows/{id}'),
}
