import { Fragment } from 'react'
import type { TrailStrand } from '@/lib/progress/trail.rules'
import { rowOf } from './rows'
import type { StrandRows } from './strand'

/** What a specialisation is about, and which of it is where the path requires it. */
const About = ({ goal, onTheWay }: TrailStrand) => (
  <>
    <p className="trail-goal">{goal}</p>
    {onTheWay.length > 0 && (
      <p className="trail-also">
        Required on the path above, and part of it:{' '}
        {onTheWay.map(({ id, title }, place) => (
          <Fragment key={id}>
            {place > 0 && ', '}
            <a href={`#${id}`}>{title}</a>
          </Fragment>
        ))}
      </p>
    )}
  </>
)

/** A specialisation as it travels to the browser. */
export const strandRows = (strand: TrailStrand): StrandRows => ({
  ...{ id: strand.id, title: strand.title, whole: strand.whole },
  about: <About {...strand} />,
  items: strand.items.map(rowOf),
})
