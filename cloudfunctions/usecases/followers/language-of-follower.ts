import { sql } from 'drizzle-orm'
import type { Language } from '../../../shared/text/language'
import type { Deps } from '../../ports/deps'

/** The language the person behind an openid reads us in, known by it or by their unionid; Chinese for strangers. */
export async function languageOfFollower(
  openId: string,
  { db, officialAccount: { appId } }: Pick<Deps, 'db' | 'officialAccount'>,
): Promise<Language> {
  const { rows } = await db.execute<{ language: Language }>(sql`
    select c.language from contact_identities i join contacts c on c.id = i.contact_id
    where (i.kind, i.value) in (
      select 'wechat_openid', ${`${appId}:${openId}`}
      union all
      select 'wechat_unionid', union_id from wechat_followers where app_id = ${appId} and open_id = ${openId} and union_id is not null
    ) order by i.kind limit 1`)
  return rows[0]?.language ?? 'zh'
}
