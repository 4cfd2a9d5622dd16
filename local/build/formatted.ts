import { format, resolveConfig } from 'prettier'

/** The text as `npm run check` wants it in that file; the file's name chooses the language. */
export async function formatted(file: string, text: string): Promise<string> {
  return format(text, { ...(await resolveConfig(file)), filepath: file })
}
