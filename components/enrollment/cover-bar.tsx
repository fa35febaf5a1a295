import './switch.css'

const PARTS = [
  ['carried', 'carried over'],
  ['partly', 'partly covered'],
  ['fresh', 'new'],
] as const

export type Cover = Record<(typeof PARTS)[number][0], number>

/** The less of a part is there, the lower it stands: colour is not all that tells them apart. */
const UPRIGHT = {
  carried: { y: 0, height: 4 },
  partly: { y: 2, height: 2 },
  fresh: { y: 3.4, height: 0.6 },
} as const

/** How much of a path is there already, as a bar of counts with its sentence. */
export function CoverBar({ cover, title }: { cover: Cover; title: string }) {
  const total = cover.carried + cover.partly + cover.fresh
  const parts = PARTS.map(([part, words], place) => ({
    ...{ part, words, count: cover[part] },
    x: PARTS.slice(0, place).reduce((sum, [before]) => sum + cover[before], 0),
  }))
  return (
    <figure className="cover">
      <svg viewBox={`0 0 ${total} 4`} preserveAspectRatio="none" aria-hidden="true">
        {parts.map(({ part, x, count }) => (
          <rect key={part} data-part={part} x={x} width={count} {...UPRIGHT[part]} />
        ))}
      </svg>
      <figcaption>
        <p>
          {total} milestones of {title}:
        </p>
        <ul>
          {parts.map(({ part, words, count }) => (
            <li key={part}>
              <svg viewBox="0 0 4 4" aria-hidden="true">
                <rect data-part={part} width={4} {...UPRIGHT[part]} />
              </svg>
              <strong>{count}</strong> {words}
            </li>
          ))}
        </ul>
      </figcaption>
    </figure>
  )
}
