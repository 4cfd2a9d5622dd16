import { lazy } from 'react'
import { createBrowserRouter } from 'react-router'
import { AuthGate } from './auth-gate'
import { CrashPage } from './crash-page'
import { NotFoundPage } from './not-found-page'
import { PAGES } from './pages'
import { Shell } from './shell'

const SignInPage = lazy(() => import('../pages/sign-in/sign-in-page').then((m) => ({ default: m.SignInPage })))

const signedIn = [
  ...PAGES.map(({ path, element }) => (path === '' ? { index: true as const, element } : { path, element })),
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
