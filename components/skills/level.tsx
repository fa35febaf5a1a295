import type { SkillLevel } from '@/lib/catalog/rules'
import './level.css'

/** A level as three squares, as many filled; the words beside it say the same. */
export const Level = ({ level }: { level: 0 | SkillLevel }) => (
  <svg viewBox="0 0 38 10" className="level" aria-hidden="true">
    {[1, 2, 3].map((each) => (
      <rect key={each} x={each * 14 - 13} y="1" width="8" height="8" data-full={each <= level} />
    ))}
  </svg>
)
