type Props = { searchParams: Promise<{ elements?: string; text?: string }> }

const WORDS = 'a way is made by walking it and a mark says how far '

/** A dynamic page of a wanted number of elements and characters, without any query. */
export default async function SizePage({ searchParams }: Props) {
  const { elements, text } = await searchParams
  const length = Number(text)
  const words = WORDS.repeat(Math.ceil(length / WORDS.length)).slice(0, length)
  return (
    <main>
      {Array.from({ length: Number(elements) }, (_, place) => (
        // biome would rather see an id, and these have none: they never change places.
        <p key={`${place + 1}`}>{words}</p>
      ))}
    </main>
  )
}
