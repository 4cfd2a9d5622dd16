import { lazy } from 'react'
import { createBrowserRouter, type RouteObject } from 'react-router'
import { AuthGate } from './auth-gate'
import { CrashPage } from './crash-page'
import { NotFoundPage } from './not-found-page'
import { Shell } from './shell'

const SignInPage = lazy(() => import('../pages/sign-in/sign-in-page').then((m) => ({ default: m.SignInPage })))
const WebinarListPage = lazy(() =>
  import('../pages/webinars/webinar-list-page').then((m) => ({ default: m.WebinarListPage })),
)
const CreateWebinarPage = lazy(() =>
  import('../pages/webinar-form/create-webinar-page').then((m) => ({ default: m.CreateWebinarPage })),
)
const EditWebinarPage = lazy(() =>
  import('../pages/webinar-form/edit-webinar-page').then((m) => ({ default: m.EditWebinarPage })),
)
const WebinarDetailPage = lazy(() =>
  import('../pages/webinar-detail/webinar-detail-page').then((m) => ({ default: m.WebinarDetailPage })),
)
const HallPage = lazy(() => import('../pages/hall/hall-page').then((m) => ({ default: m.HallPage })))
const FormListPage = lazy(() =>
  import('../pages/registration-forms/form-list-page').then((m) => ({ default: m.FormListPage })),
)
const FormPage = lazy(() => import('../pages/registration-forms/form-page').then((m) => ({ default: m.FormPage })))
const PrivacyPage = lazy(() => import('../pages/privacy/privacy-page').then((m) => ({ default: m.PrivacyPage })))
const NewFormPage = lazy(() =>
  import('../pages/registration-forms/new-form-page').then((m) => ({ default: m.NewFormPage })),
)
const ContactListPage = lazy(() =>
  import('../pages/contacts/contact-list-page').then((m) => ({ default: m.ContactListPage })),
)
const ContactPage = lazy(() => import('../pages/contacts/contact-page').then((m) => ({ default: m.ContactPage })))
const WorkflowListPage = lazy(() =>
  import('../pages/workflows/workflow-list-page').then((m) => ({ default: m.WorkflowListPage })),
)
const WorkflowPage = lazy(() => import('../pages/workflows/workflow-page').then((m) => ({ default: m.WorkflowPage })))
const ImportListPage = lazy(() =>
  import('../pages/imports/import-list-page').then((m) => ({ default: m.ImportListPage })),
)
const NewImportPage = lazy(() => import('../pages/imports/new-import-page').then((m) => ({ default: m.NewImportPage })))
const NewListPage = lazy(() => import('../pages/imports/new-list-page').then((m) => ({ default: m.NewListPage })))
const ImportPage = lazy(() => import('../pages/imports/import-page').then((m) => ({ default: m.ImportPage })))
const AutomaticSyncPage = lazy(() =>
  import('../pages/automatic-sync/automatic-sync-page').then((m) => ({ default: m.AutomaticSyncPage })),
)
const SyncExclusionsPage = lazy(() =>
  import('../pages/sync-exclusions/sync-exclusions-page').then((m) => ({ default: m.SyncExclusionsPage })),
)
const CampaignListPage = lazy(() =>
  import('../pages/campaigns/campaign-list-page').then((m) => ({ default: m.CampaignListPage })),
)
const CampaignPage = lazy(() => import('../pages/campaigns/campaign-page').then((m) => ({ default: m.CampaignPage })))
const OfficialAccountPage = lazy(() =>
  import('../pages/official-account/official-account-page').then((m) => ({ default: m.OfficialAccountPage })),
)
const ProviderAccountsPage = lazy(() =>
  import('../pages/provider-accounts/provider-accounts-page').then((m) => ({ default: m.ProviderAccountsPage })),
)
const TranscriptSearchPage = lazy(() =>
  import('../pages/transcripts/transcript-search-page').then((m) => ({ default: m.TranscriptSearchPage })),
)
const AuditPage = lazy(() => import('../pages/audit/audit-page').then((m) => ({ default: m.AuditPage })))
const OperatorsPage = lazy(() =>
  import('../pages/operators/operators-page').then((m) => ({ default: m.OperatorsPage })),
)
const AccountPage = lazy(() => import('../pages/account/account-page').then((m) => ({ default: m.AccountPage })))

const signedIn: RouteObject[] = [
  { index: true, element: <WebinarListPage /> },
  { path: 'webinars/new', element: <CreateWebinarPage /> },
  { path: 'webinars/:id', element: <WebinarDetailPage /> },
  { path: 'webinars/:id/edit', element: <EditWebinarPage /> },
  { path: 'transcripts', element: <TranscriptSearchPage /> },
  { path: 'hall', element: <HallPage /> },
  { path: 'registration-forms', element: <FormListPage /> },
  { path: 'registration-forms/new', element: <NewFormPage /> },
  { path: 'registration-forms/:id', element: <FormPage /> },
  { path: 'privacy', element: <PrivacyPage /> },
  { path: 'campaigns', element: <CampaignListPage /> },
  { path: 'campaigns/:id', element: <CampaignPage /> },
  { path: 'contacts', element: <ContactListPage /> },
  { path: 'contacts/:id', element: <ContactPage /> },
  { path: 'workflows', element: <WorkflowListPage /> },
  { path: 'workflows/:id', element: <WorkflowPage /> },
  { path: 'imports', element: <ImportListPage /> },
  { path: 'imports/new', element: <NewImportPage /> },
  { path: 'imports/lists/new', element: <NewListPage /> },
  { path: 'imports/:id', element: <ImportPage /> },
  { path: 'automatic-sync', element: <AutomaticSyncPage /> },
  { path: 'sync-exclusions', element: <SyncExclusionsPage /> },
  { path: 'official-account', element: <OfficialAccountPage /> },
  { path: 'provider-accounts', element: <ProviderAccountsPage /> },
  { path: 'audit', element: <AuditPage /> },
  { path: 'operators', element: <OperatorsPage /> },
  { path: 'account', element: <AccountPage /> },
  { path: '*', element: <NotFoundPage /> },
]

export const makeRouter = () =>
  createBrowserRouter(
    [
      { path: '/sign-in', element: <SignInPage />, errorElement: <CrashPage /> },
      {
        element: <AuthGate />,
        errorElement: <CrashPage />,
        children: [{ path: '/', element: <Shell />, errorElement: <CrashPage />, children: signedIn }],
      },
    ],
    { basename: '/admin' },
  )
