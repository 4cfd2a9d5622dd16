import { serve } from '../../wiring/serve'
import { visitorEntry } from './routes'

export const main = serve(visitorEntry)
