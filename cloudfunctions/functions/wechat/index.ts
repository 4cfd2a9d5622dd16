import { serve } from '../../wiring/serve'
import { wechatEntry } from './routes'

export const main = serve(wechatEntry)
