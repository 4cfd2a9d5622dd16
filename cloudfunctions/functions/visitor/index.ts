import { serve } from '../../wiring/http/serve'
import { visitorEntry } from './routes'

export const main = serve(visitorEntry)
