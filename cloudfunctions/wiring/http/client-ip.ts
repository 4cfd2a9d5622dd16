import { BlockList, isIP, isIPv6 } from 'node:net'
import tcb from '@cloudbase/node-sdk'
import { isHttp, type PlatformContext, type PlatformEvent } from './platform-event'

/** How many proxies are in front of the gateway, or the proxies' addresses. */
type Trusted = { hops: number } | { includes(ip: string): boolean }

/** A number of hops, or addresses and CIDR ranges separated by commas. Throws where it is neither. */
export function readTrustedProxies(text: string): Trusted {
  const value = text.trim()
  if (/^\d?$/.test(value)) return { hops: Number(value) }

  const list = new BlockList()
  for (const part of value.split(',').map((one) => one.trim())) {
    const [address = '', bits] = part.split('/')
    const family = isIPv6(address) ? 'ipv6' : 'ipv4'
    if (!isIP(address)) throw new Error(`"${part}" is no address`)
    if (bits === undefined) list.addAddress(address, family)
    else list.addSubnet(address, Number(bits), family)
  }
  return { includes: (ip) => list.check(ip, isIPv6(ip) ? 'ipv6' : 'ipv4') }
}

/**
 * The sender's address. Over HTTP the last entry of `x-forwarded-for` is written by the gateway; entries before it
 * count only as far as trusted proxies wrote them. A mini-program can shape its call like an HTTP request, so the
 * platform's context decides the kind of the call and contains the address. `unknown` where it is missing.
 */
export function clientIpReader(trustedProxies: string): (event: PlatformEvent, context: PlatformContext) => string {
  const trusted = readTrustedProxies(trustedProxies)

  return (event, context) => {
    if (isFromMiniProgram(context) || !isHttp(event)) {
      const { WX_CLIENTIP, WX_CLIENTIPV6, WX_OPENID } = tcb.getCloudbaseContext(context)
      return WX_CLIENTIP || WX_CLIENTIPV6 || (WX_OPENID ? `wx:${WX_OPENID}` : 'unknown')
    }
    const entries = String(event.headers?.['x-forwarded-for'] ?? '')
      .split(',')
      .map(plainIp)
    return outermost(entries, trusted) || 'unknown'
  }
}

/** Any mini-program can call a function with any event; only the platform's context distinguishes the two. */
export function isFromMiniProgram(context: PlatformContext): boolean {
  return tcb.getCloudbaseContext(context).TCB_SOURCE?.startsWith('wx_client') ?? false
}

/** What counts as one sender: an IPv6 customer has a whole /64. */
export function senderOf(ip: string): string {
  if (!isIPv6(ip)) return ip
  const [head = '', tail] = ip.split('::')
  const before = head === '' ? [] : head.split(':')
  const after = tail ? tail.split(':') : []
  const zeros = tail === undefined ? 0 : 8 - before.length - after.length
  const groups = [...before, ...Array.from({ length: zeros }, () => '0'), ...after]
  return `${groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':')}::/64`
}

function outermost(entries: string[], trusted: Trusted): string {
  if ('hops' in trusted) return entries.at(-1 - trusted.hops) ?? entries[0] ?? ''

  for (let at = entries.length - 1; at > 0; at -= 1) {
    const entry = entries[at] ?? ''
    if (!isIP(entry) || !trusted.includes(entry)) return entry
  }
  return entries[0] ?? ''
}

/** Without port, brackets and the prefix of an IPv4 address written as IPv6; empty for any other text. */
function plainIp(entry: string): string {
  const text = entry.trim()
  const bare =
    /^\[([^\]]*)\](?::\d+)?$/.exec(text)?.[1] ?? (/^[\d.]+:\d+$/.test(text) ? (text.split(':')[0] ?? '') : text)
  const ip = bare.replace(/^::ffff:(?=[\d.]+$)/i, '').toLowerCase()
  return isIP(ip) ? ip : ''
}
