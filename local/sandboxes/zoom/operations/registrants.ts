import { personalLink } from '../links'
import { pageOf } from '../pages-of-rows'
import { cancelByApp, changeStatus, register, registeredReply, registrantBy, shownRegistrant } from '../registering'
import type { CustomQuestion, RegistrantFields, StandardQuestion } from '../state'
import { badField, forbiddenState, Refusal } from '../wire'
import type { Call, Operations } from './table'

type StatusWrite = { action: 'approve' | 'deny' | 'cancel'; registrants?: { id?: string; email?: string }[] }
type BatchWrite = { auto_approve?: boolean; registrants?: RegistrantFields[] }

export const registrantOperations: Operations = {
  webinarRegistrants(call) {
    const webinar = webinarIn(call)
    const { world, query } = call
    const status = query.status ?? 'approved'
    const source = query.tracking_source_id
    const listed = webinar.registrants.filter(
      (one) => one.status === status && (source === undefined || one.sourceId === source),
    )
    const { rows, facts } = pageOf(listed, query, `registrants/${webinar.id}`, world.now())
    return {
      status: 200,
      body: { ...facts, registrants: rows.map((registrant) => shownRegistrant(world, webinar, registrant)) },
    }
  },

  webinarRegistrantCreate(call) {
    const webinar = webinarIn(call)
    const { world, events, limits } = call
    const { source_id, ...fields } = call.body as RegistrantFields & { source_id?: string }
    limits.takeRegistration(webinar.id, fields.email)
    return {
      status: 201,
      body: registeredReply(world, webinar, register(world, events, webinar, fields, { sourceId: source_id })),
    }
  },

  webinarRegistrantStatus(call) {
    const webinar = webinarIn(call)
    const { action, registrants = [] } = call.body as StatusWrite
    const named = registrants.flatMap(({ id, email }) => registrantBy(webinar, id ?? email ?? '') ?? [])
    if (named.length < registrants.length) throw badField('registrants', 'Registrant does not exist.')
    for (const registrant of named) {
      call.limits.takeStatusChange(webinar.id, registrant.id)
      if (action === 'cancel') cancelByApp(call.world, call.events, webinar, registrant)
      else changeStatus(call.world, call.events, webinar, registrant, action)
    }
    return { status: 204 }
  },

  webinarRegistrantGet(call) {
    const webinar = webinarIn(call)
    return { status: 200, body: shownRegistrant(call.world, webinar, registrantIn(call)) }
  },

  deleteWebinarRegistrant(call) {
    const webinar = webinarIn(call)
    const registrant = registrantIn(call)
    call.limits.takeStatusChange(webinar.id, registrant.id)
    changeStatus(call.world, call.events, webinar, registrant, 'cancel')
    return { status: 204 }
  },

  webinarRegistrantsQuestionsGet(call) {
    const webinar = webinarIn(call)
    refuseWithoutRegistration(webinar.settings.approval_type, webinar.id)
    return { status: 200, body: { questions: webinar.questions, custom_questions: webinar.customQuestions } }
  },

  webinarRegistrantQuestionUpdate(call) {
    const webinar = webinarIn(call)
    refuseWithoutRegistration(webinar.settings.approval_type, webinar.id)
    const { questions, custom_questions } = call.body as {
      questions?: StandardQuestion[]
      custom_questions?: CustomQuestion[]
    }
    if (questions) webinar.questions = questions
    if (custom_questions) webinar.customQuestions = custom_questions
    call.world.changed(webinar)
    return { status: 204 }
  },

  addBatchWebinarRegistrants(call) {
    const webinar = webinarIn(call)
    const { world, events, limits } = call
    if (webinar.type !== 5) throw forbiddenState('Batch registration is only possible for webinars that do not recur.')
    const { registrants = [], auto_approve: autoApprove = false } = call.body as BatchWrite
    const made = registrants.map((fields) => {
      limits.takeRegistration(webinar.id, fields.email)
      const registrant = register(world, events, webinar, fields, { batch: { autoApprove } })
      return {
        email: fields.email,
        registrant_id: registrant.id,
        ...(registrant.status === 'approved' && { join_url: personalLink(world, webinar, registrant.token) }),
      }
    })
    return { status: 201, body: { registrants: made } }
  },
}

const webinarIn = ({ world, account, params }: Call) => world.webinarOf(account, params[0] ?? '')

function registrantIn(call: Call) {
  const id = call.params[1] ?? ''
  const registrant = webinarIn(call).registrants.find((one) => one.id === id && one.status !== 'cancelled')
  if (!registrant) throw new Refusal(400, 3079, `Registrant does not exist: ${id}.`)
  return registrant
}

function refuseWithoutRegistration(approvalType: 0 | 1 | 2, id: number) {
  if (approvalType === 2) throw forbiddenState(`Registration has not been enabled for this webinar: ${id}.`)
}
