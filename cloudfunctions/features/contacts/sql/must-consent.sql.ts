/**
 * Whether the contact still has to agree to the current text: their last answer for the necessary purpose was not yes
 * to this version.
 */
export const mustConsent = (contactId: string): string => `(
  not coalesce((
    select s.is_given and s.text_version = (select max(version) from consent_texts)
    from consents s where s.contact_id = ${contactId} and s.purpose = 'registration' order by s.id desc limit 1
  ), false))`
