/**
 * Whether the contact has still to agree to the text as it stands: there is one, and the last thing they said about
 * the necessary purpose was not yes to this version.
 */
export const mustConsent = (contactId: string): string => `(
  exists (select from consent_texts) and not coalesce((
    select s.is_given and s.text_version = (select max(version) from consent_texts)
    from consents s where s.contact_id = ${contactId} and s.purpose = 'registration' order by s.id desc limit 1
  ), false))`
