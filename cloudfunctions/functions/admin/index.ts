import { serve } from '../../wiring/serve'
import { adminEntry } from './routes'

export const main = serve(adminEntry)
