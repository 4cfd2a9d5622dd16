import { badField, Refusal } from '../wire'
import { asked } from './activities'
import type { Call, SandboxOperation } from './table'

export const interactionOperations: SandboxOperation[] = [
  {
    name: 'listChat',
    method: 'POST',
    path: '/v3/interacts/chat/get-list',
    run: (call) => call.params.page(room(call).chat, 200, { usual: 100 }),
  },
  { name: 'listSignRounds', method: 'GET', path: '/v3/interacts/sign/get-sign-stat-list', run: signRounds },
  { name: 'listSignUsers', method: 'POST', path: '/v3/interacts/sign/get-user-sign-list', run: signUsers },
  { name: 'listSurveys', method: 'GET', path: '/v3/vss/survey/get-webinar-published-survey-usage', run: surveys },
  { name: 'listSurveyAnswers', method: 'POST', path: '/v3/vss/survey/get-webinar-survey-usage-detail', run: answers },
  { name: 'listLotteries', method: 'GET', path: '/v3/vss/lottery/get-prize-data-info-list', run: lotteries },
  { name: 'listLotteryWinners', method: 'GET', path: '/v3/vss/lottery/users-get', run: winners },
]

function room({ world, account, params }: Call) {
  return world.activityOfRoom(account, params.need('room_id'))
}

function signRounds(call: Call) {
  const { total, list } = call.params.page(room(call).signRounds, 100)
  return { total, list: list.map(({ id, created_at, users }) => ({ id, created_at, count: users.length })) }
}

function signUsers(call: Call) {
  const signId = call.params.needInt('sign_id')
  const round = room(call).signRounds.find(({ id }) => id === signId)
  if (!round) throw badField('sign_id')
  return call.params.page(round.users, 200, { usual: 100 })
}

function surveys(call: Call) {
  call.params.need('room_id')
  const { total, list } = call.params.page(asked(call).surveys, 100)
  return {
    total,
    list: list.map(({ survey_id, subject, send_time, answers: sheets }) => ({
      survey_id,
      subject,
      send_time,
      filled_number: sheets.length,
    })),
  }
}

function answers(call: Call) {
  const surveyId = call.params.needInt('survey_id')
  const survey = asked(call).surveys.find(({ survey_id }) => survey_id === surveyId)
  if (!survey) throw badField('survey_id')
  return call.params.page(survey.answers, 200, { usual: 100 })
}

function lotteries(call: Call) {
  const { total, list } = call.params.page(asked(call).lotteries, 100)
  return { total, list: list.map(({ winners: people, ...lottery }) => ({ ...lottery, num: people.length })) }
}

function winners({ world, account, params }: Call) {
  const lotteryId = params.needInt('lottery_id')
  const lottery = [...world.activities.values()]
    .filter(({ appKey }) => appKey === account.appKey)
    .flatMap((activity) => activity.lotteries)
    .find(({ id }) => id === lotteryId)
  if (!lottery) throw new Refusal(516722, '抽奖不存在')
  return params.page(lottery.winners, 200, { usual: 100 })
}
