import { countVisitRoute, openShareRoute, resolveLinkRoute } from '../../../shared/contracts/links'
import {
  cancelRegistrationRoute,
  confirmWechatPhoneRoute,
  listMyRegistrationsRoute,
  registerRoute,
  signInMiniProgramRoute,
  signOutRoute,
  viewFollowGateRoute,
  viewHallRoute,
  viewMyWebinarRoute,
  viewSelfRoute,
  viewWebinarRoute,
  watchRoute,
} from '../../../shared/contracts/visitor'
import { changeMyDetailsRoute, viewMyDetailsRoute } from '../../../shared/contracts/my-details'
import { countVisit } from '../../features/promotion/count-visit'
import { viewFollowGate } from '../../features/wechat/view-follow-gate'
import { viewHall } from '../../features/hall/view-hall'
import { viewPromoPage } from '../../features/hall/view-promo-page'
import { resolveLink } from '../../features/promotion/resolve-link'
import { changeMyConsentRoute, viewMyConsentRoute } from '../../../shared/contracts/consents'
import { changeMyConsent } from '../../features/contacts/change-my-consent'
import { viewMyConsent } from '../../features/contacts/view-my-consent'
import { checkPhoneCodeRoute, sendPhoneCodeRoute } from '../../../shared/contracts/phone-codes'
import { checkPhoneCode } from '../../features/contacts/check-phone-code'
import { sendPhoneCode } from '../../features/contacts/send-phone-code'
import { cancelRegistration } from '../../features/registration/cancel-registration'
import { changeMyDetails } from '../../features/registration/change-my-details'
import { listMyRegistrations } from '../../features/registration/list-my-registrations'
import { register } from '../../features/registration/register'
import { viewMyDetails } from '../../features/registration/view-my-details'
import { viewMyWebinar } from '../../features/registration/view-my-webinar'
import { openShare } from '../../features/promotion/open-share'
import { confirmWechatPhone } from '../../features/contacts/confirm-wechat-phone'
import { signInMiniProgram } from '../../features/wechat/sign-in-mini-program'
import { signOutVisitor } from '../../features/contacts/revoke-visitor-sessions'
import { VISITOR_COOKIE } from '../../features/contacts/visitor-session'
import { viewSelf } from '../../features/contacts/view-self'
import { openWatch } from '../../features/registration/open-watch'
import { answer } from '../../wiring/http/app'
import { senderOf } from '../../wiring/http/client-ip'
import { identifyVisitor } from '../../wiring/auth/identify-visitor'
import { languageFor } from '../../wiring/http/language-for'
import { isCrawler } from '../../wiring/http/is-crawler'
import type { Entry } from '../../wiring/http/serve'
import { visitorLimits } from '../../wiring/http/visitor-limits'
import { calendarRoute } from './calendar-route'

const HALL_PARAMETERS = Object.keys(viewHallRoute.request.query.shape)
const PUBLIC_THINGS = /^\/api\/visitor\/(webinars|links)\/[0-9A-Za-z]{8}$/
const NO_PARAMETERS: string[] = []

/** The requests of mini-program and H5. Only the hall and the promo page are the same for everybody. */
export const visitorEntry: Entry = {
  identify: identifyVisitor,
  publicParameters: (path) =>
    path === viewHallRoute.path ? HALL_PARAMETERS : PUBLIC_THINGS.test(path) ? NO_PARAMETERS : undefined,
  routes(app, deps) {
    const limits = visitorLimits(deps)

    answer(app, viewHallRoute, async (c) => c.json(await viewHall(c.req.valid('query'), deps), 200))
    answer(app, viewWebinarRoute, async (c) => c.json(await viewPromoPage(c.req.valid('param'), deps), 200))
    answer(app, countVisitRoute, async (c) => {
      const visit = c.req.valid('json')
      // Issuing an id costs no query; a call with one may count.
      if (visit.browser) limits.visit(c.env.clientIp())
      return c.json(isCrawler(c.req.raw) ? { counted: false } : await countVisit(visit, deps), 200)
    })
    answer(app, resolveLinkRoute, async (c) => c.json(await resolveLink(c.req.valid('param'), deps), 200))
    answer(app, signInMiniProgramRoute, async (c) =>
      c.json(
        await limits.guess(c.env.clientIp(), () =>
          signInMiniProgram({ ...c.req.valid('json'), language: languageFor(c) }, deps),
        ),
        200,
      ),
    )

    answer(app, viewMyWebinarRoute, async (c) =>
      c.json(await viewMyWebinar({ ...c.req.valid('param'), contactId: c.var.visitor.contactId }, deps), 200),
    )
    answer(app, viewFollowGateRoute, async (c) =>
      c.json(
        await viewFollowGate(
          {
            ...c.req.valid('param'),
            ...c.req.valid('query'),
            contactId: c.var.visitor.contactId,
            language: languageFor(c),
          },
          deps,
        ),
        200,
      ),
    )
    answer(app, registerRoute, async (c) => {
      await limits.registration(c.var.visitor.contactId)
      return c.json(
        await register(
          { ...c.req.valid('param'), ...c.req.valid('json'), language: languageFor(c) },
          c.var.visitor,
          deps,
        ),
        200,
      )
    })
    answer(app, cancelRegistrationRoute, async (c) =>
      c.json(await cancelRegistration({ ...c.req.valid('param'), contactId: c.var.visitor.contactId }, deps), 200),
    )
    answer(app, watchRoute, async (c) =>
      c.json(await openWatch({ ...c.req.valid('param'), contactId: c.var.visitor.contactId }, deps), 200),
    )
    answer(app, openShareRoute, async (c) =>
      c.json(
        await openShare({ ...c.req.valid('param'), ...c.req.valid('json'), contactId: c.var.visitor.contactId }, deps),
        200,
      ),
    )
    answer(app, confirmWechatPhoneRoute, async (c) =>
      c.json(await confirmWechatPhone(c.req.valid('json'), c.var.visitor, deps), 200),
    )
    calendarRoute(app, deps)
    answer(app, viewMyConsentRoute, async (c) =>
      c.json(await viewMyConsent({ contactId: c.var.visitor.contactId, language: languageFor(c) }, deps), 200),
    )
    answer(app, changeMyConsentRoute, async (c) =>
      c.json(await changeMyConsent({ given: c.req.valid('json'), language: languageFor(c) }, c.var.visitor, deps), 200),
    )
    answer(app, sendPhoneCodeRoute, async (c) =>
      c.json(
        await sendPhoneCode({ ...c.req.valid('json'), clientIp: senderOf(c.env.clientIp()) }, c.var.visitor, deps),
        200,
      ),
    )
    answer(app, checkPhoneCodeRoute, async (c) =>
      c.json(await checkPhoneCode(c.req.valid('json'), c.var.visitor, deps), 200),
    )
    answer(app, viewSelfRoute, async (c) =>
      c.json(await viewSelf({ contactId: c.var.visitor.contactId, language: languageFor(c) }, deps), 200),
    )
    answer(app, signOutRoute, async (c) => {
      const reply = await signOutVisitor({ contactId: c.var.visitor.contactId }, deps)
      c.header('set-cookie', `${VISITOR_COOKIE}=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax`)
      return c.json(reply, 200)
    })
    answer(app, viewMyDetailsRoute, async (c) =>
      c.json(await viewMyDetails({ contactId: c.var.visitor.contactId, language: languageFor(c) }, deps), 200),
    )
    answer(app, changeMyDetailsRoute, async (c) => {
      const { contactId } = c.var.visitor
      await limits.registration(contactId)
      return c.json(await changeMyDetails({ contactId, ...c.req.valid('json'), language: languageFor(c) }, deps), 200)
    })
    answer(app, listMyRegistrationsRoute, async (c) =>
      c.json(await listMyRegistrations({ ...c.req.valid('query'), contactId: c.var.visitor.contactId }, deps), 200),
    )
  },
}
