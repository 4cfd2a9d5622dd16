import { spawn } from 'node:child_process'

/** Runs a build tool without showing its output. When it fails, the output becomes the error's message. */
export async function runTool(args: string[], cwd: string): Promise<void> {
  const output: Buffer[] = []
  const env = { ...process.env, NODE_ENV: 'production', FORCE_COLOR: '0' }
  const child = spawn(process.execPath, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] })
  child.stdout.on('data', (chunk: Buffer) => output.push(chunk))
  child.stderr.on('data', (chunk: Buffer) => output.push(chunk))

  const code = await new Promise<number | null>((resolve, reject) => child.once('error', reject).once('close', resolve))
  if (code !== 0) throw new Error(Buffer.concat(output).toString())
}
