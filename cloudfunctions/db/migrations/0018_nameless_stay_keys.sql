-- Keys of stays no longer hold the address of the person: read again, the same stay has the same new key.
UPDATE "watch_stays" s SET "source_key" = encode(sha256(convert_to(s."source_key", 'UTF8')), 'hex')
FROM "webinars" w WHERE w."id" = s."webinar_id" AND w."provider" = 'vhall' AND s."source_key" LIKE '%@%';
