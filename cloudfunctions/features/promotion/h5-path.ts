type Marks = { code: string; utmSource: string; utmMedium: string; utmCampaign: string }
type Leading = { webinarCode: string | null; channel?: Marks | null; share?: string | null }

/** Our own page with all parameters of a link. `utm_*` is for the company's own analytics. */
export function h5Path({ webinarCode, channel, share }: Leading): string {
  const query = new URLSearchParams({
    ...(webinarCode && { code: webinarCode }),
    ...(channel &&
      given({
        ch: channel.code,
        utm_source: channel.utmSource,
        utm_medium: channel.utmMedium,
        utm_campaign: channel.utmCampaign,
      })),
    ...(share && { s: share }),
  }).toString()
  return `/m/${webinarCode ? 'webinar' : 'hall'}${query && `?${query}`}`
}

function given(marks: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(marks).filter(([, value]) => value !== ''))
}
