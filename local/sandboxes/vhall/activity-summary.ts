import { onlineOf } from './interactions'
import { gateOf } from './k-checks'
import { defaultReplayOf } from './lives'
import type { Activity } from './state'

/** One activity as the console shows it. */
export function summary(activity: Activity) {
  return {
    webinarId: activity.id,
    appKey: activity.appKey,
    subject: activity.subject,
    state: activity.state,
    type: activity.type,
    startsAt: new Date(activity.startTime).toISOString(),
    heldSince: isoOf(activity.sessions.at(-1)?.start),
    heldUntil: isoOf(activity.sessions.at(-1)?.end),
    imgUrl: activity.imgUrl,
    roomId: activity.roomId,
    kOn: gateOf(activity) !== undefined,
    authUrl: gateOf(activity)?.authUrl,
    formOn: activity.formOn,
    online: onlineOf(activity),
    replayId: defaultReplayOf(activity)?.id,
    liveStays: activity.liveStays.length,
    replayStays: activity.replayStays.length,
    chat: activity.chat.length,
    signIns: activity.signRounds.reduce((sum, { users }) => sum + users.length, 0),
    answers: activity.surveys.reduce((sum, { answers }) => sum + answers.length, 0),
    winners: activity.lotteries.reduce((sum, { winners }) => sum + winners.length, 0),
    registrations: activity.registrations.length,
  }
}

const isoOf = (at: number | undefined) => (at === undefined ? undefined : new Date(at).toISOString())
