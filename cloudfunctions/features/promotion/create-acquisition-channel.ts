import { and, eq, isNull } from 'drizzle-orm'
import { AppError } from '../../../shared/contracts/app-error'
import type { AcquisitionChannel } from '../../../shared/contracts/acquisition-channels'
import type { Id } from '../../../shared/contracts/ids'
import { channelCodeProblem } from '../../../shared/domain/channels/channel-code-problem'
import type { Message } from '../../../shared/text/messages/message'
import { audit } from '../../db/audit'
import type { Tx } from '../../db/database'
import { acquisitionChannels } from '../../db/tables/acquisition-channels'
import { webinars } from '../../db/tables/webinars'
import type { Operator } from '../../ports/caller'
import type { Deps } from '../../ports/deps'
import { acquisitionChannelRow } from './acquisition-channel-rows'

type NewChannel = {
  webinarId: Id | null
  code: string
  name: string
  utmSource: string
  utmMedium: string
  utmCampaign: string
}

export async function createAcquisitionChannel(
  input: NewChannel,
  operator: Operator,
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
): Promise<AcquisitionChannel> {
  const problem = channelCodeProblem(input.code)
  if (problem) throw refusedCode(`channel_code_${problem}`)

  return db.transaction(async (tx) => {
    if (input.webinarId) await checkWebinar(input.webinarId, tx)
    const [made] = await tx
      .insert(acquisitionChannels)
      .values({ ...input, createdBy: operator.id, createdAt: clock.now() })
      .onConflictDoNothing()
      .returning({ id: acquisitionChannels.id })
    if (!made) throw refusedCode('channel_code_taken')

    await audit(tx, operator, {
      action: 'channel.created',
      subjectType: 'channel',
      subjectId: made.id,
      after: input,
      occurredAt: clock.now(),
    })
    return acquisitionChannelRow(made.id, tx)
  })
}

const refusedCode = (problem: Message) => new AppError('bad_input', '', { fields: { code: problem } })

async function checkWebinar(id: Id, tx: Tx): Promise<void> {
  const [webinar] = await tx
    .select({ id: webinars.id })
    .from(webinars)
    .where(and(eq(webinars.id, id), isNull(webinars.deletedAt)))
  if (!webinar) throw new AppError('not_found', 'webinar_not_found')
}
