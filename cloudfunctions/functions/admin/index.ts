import { serve } from '../../wiring/http/serve'
import { adminEntry } from './routes'

export const main = serve(adminEntry)
