import type { OnScreen } from './on-paper'

/** On paper alone: how much more of it there is on the page. */
export const MoreOnScreen = ({ of }: { of: readonly OnScreen[] }) => {
  const count = of.filter(({ onScreen }) => onScreen).length
  return count > 0 && <p className="paper-only">and {`${count} more on the page`}</p>
}
