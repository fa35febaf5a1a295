import fs from 'node:fs'
import { startApp } from '../../support/app'
import { alternate } from '../load'
import { median } from '../numbers'
import type { Stage } from '../stage'
import { absolute, type Row } from '../table'

/** From the second start of `npm start` on the same data to the first whole answer; npm's own start is not in it. */
export async function secondStart(_: Stage): Promise<Row[]> {
  const first = await startApp()
  await first.stop()
  const again = async () => {
    const since = performance.now()
    const app = await startApp({ folder: first.folder, port: first.port })
    await fetch(app.url).then((answer) => answer.text())
    const elapsed = (performance.now() - since) / 1000
    await app.stop()
    return elapsed
  }
  const [times = []] = await alternate([again])
  fs.rmSync(first.folder, { recursive: true, force: true })
  const what = 'second start, from the command to the first answer of /'
  return [absolute({ id: 'P15', what, unit: 's', product: median(times) }, { atMost: 5 })]
}
