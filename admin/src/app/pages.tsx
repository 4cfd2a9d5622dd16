import { lazy, type ComponentType, type ReactNode } from 'react'
import {
  AppstoreOutlined,
  ClockCircleOutlined,
  CloudUploadOutlined,
  FileSearchOutlined,
  FlagOutlined,
  FormOutlined,
  HistoryOutlined,
  IdcardOutlined,
  LinkOutlined,
  SafetyCertificateOutlined,
  StopOutlined,
  TeamOutlined,
  ThunderboltOutlined,
  VideoCameraOutlined,
  WechatOutlined,
} from '@ant-design/icons'
import { text } from '../text/text'

export type MenuGroup = keyof typeof text.frame.groups

type PanelPage = {
  /** Below `/admin/`; empty for the first page. */
  path: string
  element: ReactNode
  /** Where the menu shows it; pages without a place are reached from others. The group `panel` is for owners. */
  menu?: { group: MenuGroup; label: string; icon: ReactNode }
}

/** Every page of the panel, in the order of the menu. Each is loaded when it is opened. */
export const PAGES: PanelPage[] = [
  {
    path: '',
    element: page(() => import('../pages/webinars/webinar-list-page').then((m) => m.WebinarListPage)),
    menu: { group: 'run', label: text.webinars.title, icon: <VideoCameraOutlined /> },
  },
  {
    path: 'webinars/new',
    element: page(() => import('../pages/webinar-form/create-webinar-page').then((m) => m.CreateWebinarPage)),
  },
  {
    path: 'webinars/:id',
    element: page(() => import('../pages/webinar-detail/webinar-detail-page').then((m) => m.WebinarDetailPage)),
  },
  {
    path: 'webinars/:id/edit',
    element: page(() => import('../pages/webinar-form/edit-webinar-page').then((m) => m.EditWebinarPage)),
  },
  {
    path: 'campaigns',
    element: page(() => import('../pages/campaigns/campaign-list-page').then((m) => m.CampaignListPage)),
    menu: { group: 'run', label: text.campaigns.title, icon: <FlagOutlined /> },
  },
  {
    path: 'campaigns/:id',
    element: page(() => import('../pages/campaigns/campaign-page').then((m) => m.CampaignPage)),
  },
  {
    path: 'hall',
    element: page(() => import('../pages/hall/hall-page').then((m) => m.HallPage)),
    menu: { group: 'run', label: text.hall.title, icon: <AppstoreOutlined /> },
  },
  {
    path: 'transcripts',
    element: page(() => import('../pages/transcripts/transcript-search-page').then((m) => m.TranscriptSearchPage)),
    menu: { group: 'run', label: text.transcriptSearch.title, icon: <FileSearchOutlined /> },
  },
  {
    path: 'registration-forms',
    element: page(() => import('../pages/registration-forms/form-list-page').then((m) => m.FormListPage)),
    menu: { group: 'run', label: text.registrationForm.title, icon: <FormOutlined /> },
  },
  {
    path: 'registration-forms/new',
    element: page(() => import('../pages/registration-forms/new-form-page').then((m) => m.NewFormPage)),
  },
  {
    path: 'registration-forms/:id',
    element: page(() => import('../pages/registration-forms/form-page').then((m) => m.FormPage)),
  },
  {
    path: 'privacy',
    element: page(() => import('../pages/privacy/privacy-page').then((m) => m.PrivacyPage)),
    menu: { group: 'run', label: text.consents.title, icon: <SafetyCertificateOutlined /> },
  },
  {
    path: 'contacts',
    element: page(() => import('../pages/contacts/contact-list-page').then((m) => m.ContactListPage)),
    menu: { group: 'audience', label: text.contacts.title, icon: <TeamOutlined /> },
  },
  { path: 'contacts/:id', element: page(() => import('../pages/contacts/contact-page').then((m) => m.ContactPage)) },
  {
    path: 'workflows',
    element: page(() => import('../pages/workflows/workflow-list-page').then((m) => m.WorkflowListPage)),
    menu: { group: 'audience', label: text.workflows.title, icon: <ThunderboltOutlined /> },
  },
  {
    path: 'workflows/:id',
    element: page(() => import('../pages/workflows/workflow-page').then((m) => m.WorkflowPage)),
  },
  {
    path: 'imports',
    element: page(() => import('../pages/imports/import-list-page').then((m) => m.ImportListPage)),
    menu: { group: 'audience', label: text.imports.all, icon: <CloudUploadOutlined /> },
  },
  { path: 'imports/new', element: page(() => import('../pages/imports/new-import-page').then((m) => m.NewImportPage)) },
  {
    path: 'imports/lists/new',
    element: page(() => import('../pages/imports/new-list-page').then((m) => m.NewListPage)),
  },
  { path: 'imports/:id', element: page(() => import('../pages/imports/import-page').then((m) => m.ImportPage)) },
  {
    path: 'provider-accounts',
    element: page(() =>
      import('../pages/provider-accounts/provider-accounts-page').then((m) => m.ProviderAccountsPage),
    ),
    menu: { group: 'settings', label: text.providers.title, icon: <LinkOutlined /> },
  },
  {
    path: 'official-account',
    element: page(() => import('../pages/official-account/official-account-page').then((m) => m.OfficialAccountPage)),
    menu: { group: 'settings', label: text.officialAccount.title, icon: <WechatOutlined /> },
  },
  {
    path: 'automatic-sync',
    element: page(() => import('../pages/automatic-sync/automatic-sync-page').then((m) => m.AutomaticSyncPage)),
    menu: { group: 'settings', label: text.automaticSync.title, icon: <ClockCircleOutlined /> },
  },
  {
    path: 'sync-exclusions',
    element: page(() => import('../pages/sync-exclusions/sync-exclusions-page').then((m) => m.SyncExclusionsPage)),
    menu: { group: 'settings', label: text.syncExclusions.title, icon: <StopOutlined /> },
  },
  {
    path: 'operators',
    element: page(() => import('../pages/operators/operators-page').then((m) => m.OperatorsPage)),
    menu: { group: 'panel', label: text.operators.title, icon: <IdcardOutlined /> },
  },
  {
    path: 'audit',
    element: page(() => import('../pages/audit/audit-page').then((m) => m.AuditPage)),
    menu: { group: 'panel', label: text.audit.title, icon: <HistoryOutlined /> },
  },
  { path: 'account', element: page(() => import('../pages/account/account-page').then((m) => m.AccountPage)) },
]

function page(load: () => Promise<ComponentType>): ReactNode {
  const Page = lazy(async () => ({ default: await load() }))
  return <Page />
}
