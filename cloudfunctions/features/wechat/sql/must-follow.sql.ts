/**
 * Whether contact `c` has to follow the official account before registering for or watching webinar `w`: WeChat users
 * only, known as followers by the account's own openid or, in the mini-program, by the unionid.
 */
export const mustFollow = `(w.must_follow and w.uses_live_link
  and exists (select from contact_identities i where i.contact_id = c.id and i.kind = 'wechat_openid')
  and not exists (
    select from contact_identities i
    join wechat_followers f on f.app_id = split_part(i.value, ':', 1) and f.open_id = split_part(i.value, ':', 2)
    where i.contact_id = c.id and i.kind = 'wechat_openid' and f.is_following)
  and not exists (
    select from contact_identities i join wechat_followers f on f.union_id = i.value
    where i.contact_id = c.id and i.kind = 'wechat_unionid' and f.is_following))`
