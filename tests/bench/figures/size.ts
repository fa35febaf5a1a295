/** What an HTML answer weighs: bytes, and elements in the markup before the scripts. */
export type Size = { bytes: number; elements: number }

export async function sizeOf(url: string): Promise<Size> {
  const html = await fetch(url).then((answer) => answer.text())
  const markup = html.replace(/<script\b.*?<\/script>/gs, '')
  return { bytes: Buffer.byteLength(html), elements: markup.match(/<[a-z]/g)?.length ?? 0 }
}

/** More than any page of the product has for an element. */
const MOST_TEXT = 1_000

/**
 * The address of the floor's page with as many elements and, within two hundredths, as many bytes. It is searched for: what a
 * character weighs depends on how the answer is cut into scripts.
 */
export async function textFor(floorUrl: string, { bytes, elements }: Size): Promise<string> {
  const path = (characters: number) =>
    `/size?elements=${elements}&text=${Math.floor(characters / elements)}&longer=${characters % elements}`
  const weight = async (characters: number) => (await sizeOf(floorUrl + path(characters))).bytes
  let [low, high] = [0, MOST_TEXT * elements]
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    if ((await weight(middle)) > bytes) high = middle
    else low = middle
  }
  const reached = await weight(low)
  if (Math.abs(reached - bytes) > bytes / 50)
    throw new Error(`The floor's page has ${reached} bytes instead of ${bytes}.`)
  return path(low)
}
