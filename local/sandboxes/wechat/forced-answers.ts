import { z } from 'zod'

/** What the next call of a path gets instead of its normal answer: a refusal, a raw reply, or no answer. */
export const forcedAnswerSchema = z.object({
  path: z.string().startsWith('/'),
  answer: z.union([
    z.object({ errcode: z.number().int() }).strict(),
    z.object({ status: z.number().int().min(200).max(599), body: z.string() }).strict(),
    z.object({ hang: z.literal(true) }).strict(),
  ]),
})

type ForcedAnswer = z.infer<typeof forcedAnswerSchema>

export interface ForcedAnswers {
  add(forced: ForcedAnswer): void
  waiting(): ForcedAnswer[]
  /** Removes and returns the answer that is forced for this path. */
  take(path: string): ForcedAnswer['answer'] | undefined
  clear(): void
}

export function forcedAnswers(): ForcedAnswers {
  let waiting: ForcedAnswer[] = []

  return {
    add: (forced) => {
      waiting.push(forced)
    },
    waiting: () => waiting,
    take(path) {
      const next = waiting.find((forced) => forced.path === path)
      waiting = waiting.filter((forced) => forced !== next)
      return next?.answer
    },
    clear: () => {
      waiting = []
    },
  }
}
