import type { Dayjs } from 'dayjs'
import type { WebinarMode, WatchMode } from '../../../../shared/contracts/webinar'
import type { WebinarDetail, WebinarInput } from '../../../../shared/contracts/webinars'
import type { ChosenImage } from '../../components/image-upload'
import { fromWallClock, toWallClock, wallClockNow } from '../../format/date-time'

export type WebinarValues = {
  providerAccountId?: string
  /** Whose webinar it becomes, where the platform has users. */
  hostId?: string
  title: string
  startsAt: Dayjs | null
  endsAt: Dayjs | null
  mode: WebinarMode
  hostName: string
  intro: string
  usesLiveLink: boolean
  mustFollow: boolean
  watchMode: WatchMode
  /** Empty: the global form. */
  registrationFormId: string
  folderId?: string | null
  campaignId?: string | null
  isListed: boolean
  inCarousel: boolean
  cover: ChosenImage
  promoCover: ChosenImage
  logo: ChosenImage
  promoContent: string
}

/** A new webinar is tomorrow afternoon and takes an hour, until somebody says otherwise. */
export function newValues(providerAccountId: string | undefined): WebinarValues {
  const start = wallClockNow().add(1, 'day').startOf('day').hour(14)

  return {
    providerAccountId,
    title: '',
    startsAt: start,
    endsAt: start.add(1, 'hour'),
    mode: 'video',
    hostName: '',
    intro: '',
    usesLiveLink: true,
    mustFollow: false,
    watchMode: 'web_view',
    registrationFormId: '',
    folderId: null,
    campaignId: null,
    isListed: true,
    inCarousel: false,
    cover: null,
    promoCover: null,
    logo: null,
    promoContent: '',
  }
}

export const valuesOf = (webinar: WebinarDetail): WebinarValues => ({
  ...webinar,
  providerAccountId: webinar.providerAccountId ?? undefined,
  startsAt: toWallClock(webinar.startsAt),
  endsAt: toWallClock(webinar.endsAt),
  registrationFormId: webinar.registrationForm?.id ?? '',
  folderId: webinar.folder?.id ?? null,
  campaignId: webinar.campaign?.id ?? null,
  inCarousel: webinar.carouselPosition !== null,
})

export function inputOf(values: WebinarValues): WebinarInput {
  return {
    title: values.title.trim(),
    startsAt: values.startsAt?.isValid() ? fromWallClock(values.startsAt) : '',
    endsAt: values.endsAt?.isValid() ? fromWallClock(values.endsAt) : '',
    intro: values.intro,
    hostName: values.hostName,
    usesLiveLink: values.usesLiveLink,
    mustFollow: values.usesLiveLink && values.mustFollow,
    watchMode: values.watchMode,
    registrationFormId: (values.usesLiveLink && values.registrationFormId) || null,
    folderId: values.folderId ?? null,
    campaignId: values.campaignId ?? null,
    isListed: values.isListed,
    inCarousel: values.isListed && values.inCarousel,
    coverFileId: values.cover?.fileId ?? null,
    promoCoverFileId: values.promoCover?.fileId ?? null,
    logoFileId: values.logo?.fileId ?? null,
    promoContent: values.promoContent,
  }
}

/** Only what was changed is sent: what the provider holds may no longer be touched, the rest may. */
export function changesOf(before: WebinarInput, after: WebinarInput): Partial<WebinarInput> {
  return Object.fromEntries(Object.entries(after).filter(([key, value]) => value !== before[key as keyof WebinarInput]))
}

const FIELD_OF: Record<string, keyof WebinarValues> = {
  coverFileId: 'cover',
  promoCoverFileId: 'promoCover',
  logoFileId: 'logo',
}

/** The server names what it refuses by its own field paths. */
export const fieldErrors = (fields: Record<string, string>) =>
  Object.entries(fields).map(([path, message]) => {
    const name = path.split('.').at(-1) ?? path
    return { name: FIELD_OF[name] ?? (name as keyof WebinarValues), errors: [message] }
  })
