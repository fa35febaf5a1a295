/** What an HTML answer weighs: bytes, and elements in the markup before the scripts. */
export type Size = { bytes: number; elements: number }

export async function sizeOf(url: string): Promise<Size> {
  const html = await fetch(url).then((answer) => answer.text())
  const markup = html.replace(/<script\b.*?<\/script>/gs, '')
  return { bytes: Buffer.byteLength(html), elements: markup.match(/<[a-z]/g)?.length ?? 0 }
}

/** The address of the floor's page with as many elements and, within two hundredths, as many bytes. */
export async function textFor(floorUrl: string, { bytes, elements }: Size): Promise<string> {
  const path = (text: number) => `/size?elements=${elements}&text=${text}`
  const weight = async (text: number) => (await sizeOf(floorUrl + path(text))).bytes
  const [few, many] = [await weight(0), await weight(100)]
  const text = Math.max(0, Math.round(((bytes - few) * 100) / (many - few)))
  const reached = await weight(text)
  // Characters come in whole numbers per element and stand in the answer twice, which leaves a remainder.
  if (Math.abs(reached - bytes) > bytes / 50)
    throw new Error(`The floor's page has ${reached} bytes instead of ${bytes}.`)
  return path(text)
}
