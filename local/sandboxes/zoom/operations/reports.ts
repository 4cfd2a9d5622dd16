import { participantRow, reportedJoins, secondsOf } from '../attendance'
import { pageOf } from '../pages-of-rows'
import type { Held } from '../state'
import { iso, Refusal } from '../wire'
import type { World } from '../world'
import { byPerson } from './by-person'
import { about, heldIn, ownHeldIn } from './past-webinars'
import type { Operations } from './table'

const MONTHS_KEPT = 6

export const reportOperations: Operations = {
  reportWebinarDetails(call) {
    const { world } = call
    const { webinar, held } = ownHeldIn(call)
    refuseOld(world, held)
    const { joins, isComplete } = reportedJoins(world, held)
    const host = world.hostOf(webinar)
    const seconds = isComplete ? joins.reduce((sum, join) => sum + secondsOf(join), 0) : 0
    const body = {
      ...about(webinar, held),
      type: webinar.type,
      topic: webinar.topic,
      user_name: `${host.lastName}${host.firstName}`,
      user_email: host.email,
      end_time: iso(held.endedAt ?? held.startedAt),
      duration: Math.round(((held.endedAt ?? held.startedAt) - held.startedAt) / 60_000),
      total_minutes: Math.round(seconds / 60),
      participants_count: new Set(joins.map(({ registrantId, email, name }) => registrantId || email || name)).size,
    }
    return { status: 200, body }
  },

  reportWebinarParticipants(call) {
    const { world, query } = call
    const { held } = ownHeldIn(call)
    refuseOld(world, held)
    const { joins, isComplete } = reportedJoins(world, held)
    const { rows, facts } = pageOf(joins, query, `report/${held.uuid}`, world.now())
    const withRegistrant = query.include_fields === 'registrant_id'
    const participants = rows.map((join) => ({
      ...participantRow(join, { isComplete, withRegistrant }),
      participant_user_id: join.participantUserId,
    }))
    return { status: 200, body: { ...facts, participants } }
  },

  reportWebinarPolls(call) {
    const { webinar, held } = ownHeldIn(call)
    refuseOld(call.world, held)
    const questions = byPerson(held.polls).map(({ person, rows }) => ({
      name: person.name,
      first_name: person.name,
      last_name: '',
      // An anonymous answer has no e-mail.
      ...(person.email !== '' && { email: person.email }),
      question_details: rows.map(({ pollId, question, answer, at }) => ({
        polling_id: pollId,
        question,
        answer,
        date_time: iso(at),
      })),
    }))
    return { status: 200, body: { ...about(webinar, held), questions } }
  },

  reportWebinarQA(call) {
    const { webinar, held } = heldIn(call)
    const questions = byPerson(held.questions).map(({ person, rows }) => ({
      name: person.name,
      email: person.email,
      user_id: rows[0]?.userId ?? '',
      question_details: rows.map(({ id, question, at, answers }) => ({
        question_id: id,
        question,
        answer: answers.map(({ content }) => content).join('\n'),
        create_time: iso(at),
        question_status: answers.length > 0 ? 'answered' : 'open',
        answer_details: answers.map(({ by, email, content, at: answeredAt }) => ({
          user_id: '',
          name: by,
          email,
          content,
          create_time: iso(answeredAt),
          type: 'host_answered_publicly',
        })),
      })),
    }))
    return { status: 200, body: { ...about(webinar, held), questions } }
  },
}

function refuseOld(world: World, { endedAt = 0 }: Held) {
  const oldest = new Date(world.now())
  oldest.setUTCMonth(oldest.getUTCMonth() - MONTHS_KEPT)
  if (endedAt < oldest.getTime())
    throw new Refusal(400, 12702, 'Reports are available for webinars of the last six months only.')
}
