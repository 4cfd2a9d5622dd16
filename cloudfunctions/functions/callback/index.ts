import { serve } from '../../wiring/serve'
import { callbackEntry } from './routes'

export const main = serve(callbackEntry)
