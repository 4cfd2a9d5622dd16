import { participantRow, reportedJoins } from '../attendance'
import { pageOf } from '../pages-of-rows'
import { shownRegistrant } from '../registering'
import type { Held, Webinar } from '../state'
import { forbiddenState, iso, noSuchWebinar, ofAnotherAccount } from '../wire'
import { byPerson } from './by-person'
import type { Call, Operations } from './table'

export const pastWebinarOperations: Operations = {
  listWebinarParticipants(call) {
    const { world, query } = call
    const { held } = heldIn(call)
    const { joins, isComplete } = reportedJoins(world, held)
    const { rows, facts } = pageOf(joins, query, `past/${held.uuid}`, world.now())
    const withRegistrant = query.include_fields === 'registrant_id'
    const participants = rows.map((join) => ({
      ...participantRow(join, { isComplete, withRegistrant }),
      internal_user: join.participantUserId !== '',
    }))
    return { status: 200, body: { ...facts, participants } }
  },

  webinarAbsentees(call) {
    const { world, query } = call
    const { webinar, held } = ownHeldIn(call)
    if (webinar.settings.approval_type === 2)
      throw forbiddenState(`Registration has not been enabled for this webinar: ${webinar.id}.`)
    // People who never left the waiting room did not attend.
    const seen = held.joins.filter(({ isWaiting }) => !isWaiting)
    const seenIds = new Set(seen.map(({ registrantId }) => registrantId))
    const seenEmails = new Set(seen.map(({ email }) => email.toLowerCase()))
    const expected = webinar.registrants.filter(
      ({ status, createdAt }) => status === 'approved' && createdAt < (held.endedAt ?? world.now()),
    )
    const absent = expected.filter(({ id, given }) => !seenIds.has(id) && !seenEmails.has(given.email.toLowerCase()))
    const { rows, facts } = pageOf(absent, query, `absentees/${held.uuid}`, world.now())
    return {
      status: 200,
      body: { ...facts, registrants: rows.map((registrant) => shownRegistrant(world, webinar, registrant)) },
    }
  },

  pastWebinars({ world, account, params }) {
    const id = params[0] ?? ''
    const webinar = world.webinars.get(Number(id))
    if (!webinar || webinar.accountId !== account.accountId || webinar.deletedAt) throw noSuchWebinar(id)
    const over = webinar.held.filter(({ endedAt }) => endedAt !== undefined)
    return {
      status: 200,
      body: { webinars: over.map(({ uuid, startedAt }) => ({ uuid, start_time: iso(startedAt) })) },
    }
  },

  listPastWebinarPollResults(call) {
    const { webinar, held } = heldIn(call)
    const questions = byPerson(held.polls).map(({ person, rows }) => ({
      name: person.name,
      email: person.email,
      question_details: rows.map(({ pollId, question, answer, at }) => ({
        polling_id: pollId,
        question,
        answer,
        date_time: iso(at),
      })),
    }))
    return { status: 200, body: { ...about(webinar, held), questions } }
  },

  listPastWebinarQA(call) {
    const { webinar, held } = heldIn(call)
    const questions = byPerson(held.questions).map(({ person, rows }) => ({
      name: person.name,
      email: person.email,
      question_details: rows.map(({ question, answers }) => ({
        question,
        answer: answers.map(({ content }) => content).join('\n'),
      })),
    }))
    return { status: 200, body: { ...about(webinar, held), questions } }
  },
}

/** A webinar that is running, or was never started, has no past sessions. */
export function heldIn({ world, account, params }: Call): { webinar: Webinar; held: Held } {
  const found = world.heldOf(account, params[0] ?? '')
  if (found.held.endedAt === undefined) throw noSuchWebinar(params[0] ?? '')
  return found
}

/** The same for operations where Zoom distinguishes another account's webinar from one that does not exist. */
export function ownHeldIn(call: Call): { webinar: Webinar; held: Held } {
  if (call.world.isElsewhere(call.account, call.params[0] ?? '')) throw ofAnotherAccount()
  return heldIn(call)
}

export const about = ({ id }: Webinar, { uuid, startedAt }: Held) => ({ id, uuid, start_time: iso(startedAt) })
