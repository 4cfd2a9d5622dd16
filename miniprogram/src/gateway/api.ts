// Written by `npm run generate` from shared/contracts; `npm run check` fails when it is out of date.
import type * as consents from '../../../shared/contracts/consents'
import type * as links from '../../../shared/contracts/links'
import type * as myDetails from '../../../shared/contracts/my-details'
import type * as phoneCodes from '../../../shared/contracts/phone-codes'
import type * as visitor from '../../../shared/contracts/visitor'
import { visitorRoute, openRoute } from './call-visitor'

/** Every JSON route: `api.viewWebinar({ params: { id } })`; what goes in and out has the contract's types. */
export const api = {
  changeMyConsent: visitorRoute<typeof consents.changeMyConsentRoute>('post', '/api/visitor/me/consents'),
  viewMyConsent: visitorRoute<typeof consents.viewMyConsentRoute>('get', '/api/visitor/me/consents'),
  countVisit: openRoute<typeof links.countVisitRoute>('post', '/api/visitor/visits'),
  openShare: visitorRoute<typeof links.openShareRoute>('post', '/api/visitor/webinars/{code}/shares'),
  resolveLink: openRoute<typeof links.resolveLinkRoute>('get', '/api/visitor/links/{id}'),
  changeMyDetails: visitorRoute<typeof myDetails.changeMyDetailsRoute>('put', '/api/visitor/me/details'),
  viewMyDetails: visitorRoute<typeof myDetails.viewMyDetailsRoute>('get', '/api/visitor/me/details'),
  checkPhoneCode: visitorRoute<typeof phoneCodes.checkPhoneCodeRoute>('post', '/api/visitor/phone-codes/check'),
  sendPhoneCode: visitorRoute<typeof phoneCodes.sendPhoneCodeRoute>('post', '/api/visitor/phone-codes'),
  cancelRegistration: visitorRoute<typeof visitor.cancelRegistrationRoute>(
    'delete',
    '/api/visitor/webinars/{code}/registrations',
  ),
  confirmWechatPhone: visitorRoute<typeof visitor.confirmWechatPhoneRoute>('post', '/api/visitor/phone'),
  listMyRegistrations: visitorRoute<typeof visitor.listMyRegistrationsRoute>('get', '/api/visitor/me/registrations'),
  register: visitorRoute<typeof visitor.registerRoute>('post', '/api/visitor/webinars/{code}/registrations'),
  signInMiniProgram: openRoute<typeof visitor.signInMiniProgramRoute>('post', '/api/visitor/session'),
  signOut: visitorRoute<typeof visitor.signOutRoute>('post', '/api/visitor/sign-out'),
  viewFollowGate: visitorRoute<typeof visitor.viewFollowGateRoute>('get', '/api/visitor/webinars/{code}/follow'),
  viewHall: openRoute<typeof visitor.viewHallRoute>('get', '/api/visitor/hall'),
  viewMyWebinar: visitorRoute<typeof visitor.viewMyWebinarRoute>('get', '/api/visitor/webinars/{code}/me'),
  viewSelf: visitorRoute<typeof visitor.viewSelfRoute>('get', '/api/visitor/me'),
  viewWebinar: openRoute<typeof visitor.viewWebinarRoute>('get', '/api/visitor/webinars/{code}'),
  watch: visitorRoute<typeof visitor.watchRoute>('post', '/api/visitor/webinars/{code}/watch'),
}
