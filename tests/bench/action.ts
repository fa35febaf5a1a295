import fs from 'node:fs'
import path from 'node:path'
import type { Request } from 'autocannon'
import { z } from 'zod'

const Manifest = z.object({
  node: z.record(z.string(), z.object({ filename: z.string(), exportedName: z.string() })),
})

/** The id under which a build serves an action. @param root the folder of its app */
export function actionId(root: string, filename: string, exportedName: string): string {
  const file = path.join(root, '.next/server/server-reference-manifest.json')
  const { node } = Manifest.parse(JSON.parse(fs.readFileSync(file, 'utf8')))
  const [id] =
    Object.entries(node).find(
      ([, action]) => action.filename.endsWith(filename) && action.exportedName === exportedName,
    ) ?? []
  if (id) return id
  throw new Error(`The build has no action ${exportedName} of ${filename}.`)
}

const BOUNDARY = '----waymark-bench'

const field = (name: string, value: string) =>
  `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`

type Call = {
  id: string
  /** The page on which it is called. */
  path: string
  origin: string
  /** The form's fields. */
  fields: Record<string, string>
  /** The arguments as React writes them: `"$K1"` stands for the form. */
  args: string
  headers?: Record<string, string>
}

/** The request that a browser sends when a component calls an action with a form: what React and Next wrote, field by field. */
export function actionCall({ id, path: where, origin, fields, args, headers = {} }: Call): Request {
  const parts = Object.entries(fields).map(([name, value]) => field(`_1_${name}`, value))
  return {
    method: 'POST',
    path: where,
    headers: {
      ...headers,
      origin,
      accept: 'text/x-component',
      'next-action': id,
      'content-type': `multipart/form-data; boundary=${BOUNDARY}`,
    },
    body: `${parts.join('')}${field('0', args)}--${BOUNDARY}--\r\n`,
  }
}
