import type { Tier } from '@/lib/facts/evidence.rules'
import { TIER } from './words'

/** How much stands behind what somebody keeps about a milestone. */
export const TierLine = ({ tier }: { tier: Tier }) => (
  <p>
    Evidence: <strong>{TIER[tier].name}</strong>{' '}
    <span className="text-muted text-sm">({TIER[tier].means})</span>
  </p>
)
