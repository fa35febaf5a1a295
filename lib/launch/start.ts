import path from 'node:path'
import { build, useBuild } from './build'
import { asked } from './ending'
import { openLog } from './logfile'
import { prepare } from './prepare'
import { Refusal } from './refusal'
import { SERVER, serve } from './serve'
import { step } from './step'

/** Brings everything up and serves until it is asked to end. */
export async function run(): Promise<number> {
  const { configuration, database, folder, variables } = await prepare()
  let release = () => {}
  try {
    await step('build', build, (made) => (made ? '' : 'unchanged'))
    release = useBuild()
    // Into a file, so that the address stays the last line; a container's log collector wants them on standard output.
    const logFile = path.join(folder, 'logs', 'waymark.log')
    const toFile = configuration.LOG_TO === 'file'
    const died = (code: number) =>
      new Refusal(
        `The web server ended by itself (code ${code}): ${toFile ? `the end of ${logFile}` : 'its last line above'} says why. The database was stopped; npm start brings both back.`,
      )
    const { ready, ended } = serve({
      args: SERVER,
      variables: { ...variables, NODE_ENV: 'production' },
      output: toFile ? openLog(logFile).descriptor : 'inherit',
    })
    await step('server', async () => {
      const early = await Promise.race([ready, ended])
      if (early !== undefined && !asked.aborted) throw died(early)
    })
    process.stdout.write(`${configuration.WAYMARK_ORIGIN}\n`)
    const code = await ended
    if (code !== 0) throw died(code)
    return 0
  } finally {
    release()
    await database.stop()
  }
}
