import { serve } from '../../wiring/http/serve'
import { wechatEntry } from './routes'

export const main = serve(wechatEntry)
