import { serve } from '../../wiring/http/serve'
import { callbackEntry } from './routes'

export const main = serve(callbackEntry)
