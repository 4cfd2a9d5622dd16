ALTER TABLE "contact_identities" ADD COLUMN "is_proven" boolean DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE "registrations" ADD COLUMN "provider_withdrawn_from" text;
--> statement-breakpoint
-- A phone that came from a provider or list was taken as proved; nobody proves one without WeChat.
UPDATE contact_identities i SET is_proven = false FROM contacts c
WHERE c.id = i.contact_id AND i.kind = 'phone' AND c.source IN ('provider', 'import')
  AND NOT EXISTS (SELECT FROM contact_identities w WHERE w.contact_id = c.id AND w.kind IN ('wechat_openid', 'wechat_unionid'));--> statement-breakpoint
-- The e-mail of such a person names them from now on, unless it names somebody already.
INSERT INTO contact_identities (kind, value, contact_id)
SELECT DISTINCT ON (c.email) 'email', c.email, c.id FROM contacts c
WHERE c.email IS NOT NULL AND c.deleted_at IS NULL
  AND EXISTS (SELECT FROM contact_identities i WHERE i.contact_id = c.id AND NOT i.is_proven)
ORDER BY c.email, c.created_at, c.id
ON CONFLICT DO NOTHING;--> statement-breakpoint
UPDATE contacts c SET phone_confirmed_at = NULL,
  phone = CASE WHEN c.phone ~ '^\+[1-9][0-9]{6,14}$' THEN c.phone END
WHERE EXISTS (SELECT FROM contact_identities i WHERE i.contact_id = c.id AND NOT i.is_proven);
