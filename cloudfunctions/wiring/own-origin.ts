import { AppError } from '../../shared/contracts/app-error'

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Another site's page may send a form or a fetch with the operator's cookie; its browser then names that
 * site as `Origin`. Programs that are no browsers send none and have no cookie to abuse.
 */
export function refuseForeignOrigin(request: Request, publicOrigins: string[]): void {
  const origin = request.headers.get('origin')
  if (origin === null || SAFE_METHODS.has(request.method)) return
  if (!publicOrigins.some((own) => isSameOrigin(origin, own))) throw new AppError('forbidden', '请求来自其他网站,已被拒绝')
}

/** `*` stands for one label of a host name, as in the configuration. */
export function isSameOrigin(origin: string, own: string): boolean {
  const pattern = own.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'))
  return new RegExp(`^${pattern.join('[^./:]+')}$`, 'i').test(origin)
}
