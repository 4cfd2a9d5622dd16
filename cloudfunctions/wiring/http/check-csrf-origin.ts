import { AppError } from '../../../shared/contracts/app-error'
import { isPublicOrigin } from './public-origin'

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Another site's page may send a form or a fetch with the operator's cookie; its browser then sends that site as
 * `Origin`. Programs other than browsers send none and have no cookie to abuse.
 */
export function checkCsrfOrigin(request: Request, publicOrigins: string[]): void {
  const origin = request.headers.get('origin')
  if (origin === null || SAFE_METHODS.has(request.method)) return
  if (!isPublicOrigin(origin, publicOrigins)) throw new AppError('forbidden', 'foreign_origin')
}
