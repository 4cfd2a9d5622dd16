import { defineConfig } from 'drizzle-kit'

export default defineConfig({
  dialect: 'postgresql',
  schema: './cloudfunctions/db/tables/*.ts',
  out: './cloudfunctions/db/migrations',
})
