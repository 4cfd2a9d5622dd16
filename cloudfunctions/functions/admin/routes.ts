import { identifyOperator } from '../../wiring/auth/identify-operator'
import type { Entry } from '../../wiring/http/serve'
import { campaignRoutes } from './campaign-routes'
import { acquisitionChannelRoutes } from './acquisition-channel-routes'
import { auditRoutes } from './audit-routes'
import { consentRoutes } from './consent-routes'
import { contactRoutes } from './contact-routes'
import { exclusionRoutes } from './exclusion-routes'
import { folderRoutes } from './folder-routes'
import { hallRoutes } from './hall-routes'
import { imageRoutes } from './image-routes'
import { importRoutes } from './import-routes'
import { linkRoutes } from './link-routes'
import { officialAccountRoutes } from './official-account-routes'
import { openapiRoute } from './openapi-route'
import { operatorRoutes } from './operator-routes'
import { programRoutes } from './program-routes'
import { providerAccountRoutes } from './provider-account-routes'
import { recordingRoutes } from './recording-routes'
import { registrationFormRoutes } from './registration-form-routes'
import { selfRoutes } from './self-routes'
import { signInRoutes } from './sign-in-routes'
import { syncRoutes } from './sync-routes'
import { syncSwitchRoutes } from './sync-switch-routes'
import { tagRoutes } from './tag-routes'
import { workflowRoutes } from './workflow-routes'
import { webinarRoutes } from './webinar-routes'

/** Everything an operator does at the panel. */
export const adminEntry: Entry = {
  identify: identifyOperator,
  routes(app, deps) {
    signInRoutes(app, deps)
    selfRoutes(app, deps)
    operatorRoutes(app, deps)
    auditRoutes(app, deps)
    providerAccountRoutes(app, deps)
    webinarRoutes(app, deps)
    syncSwitchRoutes(app, deps)
    folderRoutes(app, deps)
    campaignRoutes(app, deps)
    programRoutes(app, deps)
    acquisitionChannelRoutes(app, deps)
    linkRoutes(app, deps)
    hallRoutes(app, deps)
    registrationFormRoutes(app, deps)
    imageRoutes(app, deps)
    consentRoutes(app, deps)
    contactRoutes(app, deps)
    tagRoutes(app, deps)
    workflowRoutes(app, deps)
    syncRoutes(app, deps)
    recordingRoutes(app, deps)
    exclusionRoutes(app, deps)
    importRoutes(app, deps)
    officialAccountRoutes(app, deps)
    openapiRoute(app)
  },
}
