import { spawn } from 'node:child_process'
import path from 'node:path'

/**
 * Runs one of this folder's programs in its own process, as servers run in production, and waits for the first line it
 * prints, which is JSON.
 */
export async function child<Word>(
  program: string,
  env: Record<string, string>,
): Promise<{ word: Word; stop(): Promise<void> }> {
  const running = spawn(process.execPath, ['--import', 'tsx', path.join(__dirname, program)], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const word = await new Promise<Word>((resolve, reject) => {
    let text = ''
    running.stdout.on('data', (chunk: Buffer) => {
      text += chunk.toString()
      const end = text.indexOf('\n')
      if (end >= 0) resolve(JSON.parse(text.slice(0, end)) as Word)
    })
    running.once('exit', (code) => reject(new Error(`${program} ended with ${code} before it was ready`)))
  })
  return {
    word,
    stop: () =>
      new Promise((resolve) => {
        running.once('exit', () => resolve())
        running.kill('SIGTERM')
      }),
  }
}
