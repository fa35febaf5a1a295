type Props = { searchParams: Promise<{ elements?: string; text?: string; longer?: string }> }

const WORDS = 'a way is made by walking it and a mark says how far '

/** A dynamic page of a wanted number of elements and characters, the first `longer` of them with one more, without any query. */
export default async function SizePage({ searchParams }: Props) {
  const { elements, text, longer } = await searchParams
  const words = (length: number) => WORDS.repeat(Math.ceil(length / WORDS.length)).slice(0, length)
  const [short, long] = [words(Number(text)), words(Number(text) + 1)]
  return (
    <main>
      {Array.from({ length: Number(elements) }, (_, place) => (
        // biome would rather see an id, and these have none: they never change places.
        <p key={`${place + 1}`}>{place < Number(longer) ? long : short}</p>
      ))}
    </main>
  )
}
