import Taro from '@tarojs/taro'
import { text } from '../text/text'
import type { CalendarEntry } from './calendar'
import { toast } from './toast'

export const takesBack = false

const ALARM_SECONDS = 15 * 60

/**
 * WeChat asks for the permission once; after a refusal it can be given only on WeChat's settings page. The phone's
 * calendar has no update, so a new time has to be added again.
 */
export async function addToCalendar({ title, startsAt, endsAt }: CalendarEntry): Promise<void> {
  try {
    await Taro.addPhoneCalendar({
      title,
      startTime: seconds(startsAt),
      endTime: String(seconds(endsAt)),
      alarm: true,
      alarmOffset: ALARM_SECONDS,
    })
    toast(text.calendar.added)
  } catch (error) {
    const reason = String((error as { errMsg?: string }).errMsg)
    if (/auth (deny|denied)|authorize no response/.test(reason)) return askForPermission()
    if (!reason.includes('cancel')) toast(text.calendar.notAdded)
  }
}

async function askForPermission(): Promise<void> {
  const { confirm } = await Taro.showModal({
    title: text.calendar.permissionTitle,
    content: text.calendar.permissionHint,
    confirmText: text.poster.openSettings,
  })
  if (confirm) await Taro.openSetting()
}

const seconds = (at: string): number => Math.floor(Date.parse(at) / 1000)
