/**
 * Joins `said` (contact_id, version, registration, marketing) with one row of `wanted` for each purpose that changes:
 * the ledger only grows, and a consent that was never given is not withdrawn. A null version changes nothing.
 */
export const consentChanges = `
  cross join lateral (values ('registration', said.registration), ('marketing', said.marketing)) as wanted (purpose, is_given)
  left join lateral (
    select c.is_given, c.text_version from consents c
    where c.contact_id = said.contact_id and c.purpose = wanted.purpose order by c.id desc limit 1
  ) last on true
  where said.version is not null
    and case when wanted.is_given then not coalesce(last.is_given and last.text_version = said.version, false) else coalesce(last.is_given, false) end`
