/** A reply names a wrong answer by its path (`answers.phone`); the form knows it by its key. */
export function answerProblems(fields: Record<string, string> | undefined, keys: string[]): Record<string, string> {
  const problems: Record<string, string> = {}
  for (const [path, problem] of Object.entries(fields ?? {})) {
    const key = path.replace(/^(?:body\.)?answers\./, '')
    if (keys.includes(key)) problems[key] = problem
  }
  return problems
}
