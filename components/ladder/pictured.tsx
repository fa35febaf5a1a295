import { LadderPicture } from '@/components/guide/ladder-picture'
import { BRANCH } from '@/components/guide/words'
import { Link } from '@/components/ui/link'
import { ladderOf } from '@/lib/guide/ladder.rules'
import type { Guide } from '@/lib/guide/rules'
import { ladderAddress } from './words'
import '@/components/guide/ladder.css'

type PicturedProps = {
  guide: Guide
  /** The path whose ladder it is. */
  pathId: string
  /** The role that is looked at, and the one where the reader says that they are. */
  hereId: string | null
  mineId: string | null
}

/** A ladder as a graph that leads along itself, and the same in words. */
export function Pictured({ guide, pathId, hereId, mineId }: PicturedProps) {
  const ladder = ladderOf(guide, pathId)
  const titleOf = (roleId: string) => guide.roles.get(roleId)?.title ?? roleId
  const label = hereId ? `The ladder around ${titleOf(hereId)}` : 'A ladder'
  return (
    <div className="mt-8">
      {(['wide', 'tall'] as const).map((direction) => (
        <LadderPicture
          key={direction}
          guide={guide}
          ladder={ladder}
          hereId={hereId}
          mineId={mineId}
          addressOf={ladderAddress}
          direction={direction}
          label={label}
        />
      ))}
      <details>
        <summary className="min-h-6 cursor-pointer text-accent text-sm">The same in words</summary>
        <ul className="mt-2 grid list-[square] gap-2 pl-5">
          {ladder.steps.map(({ id, from, to, branch }) => (
            <li key={id}>
              From <Link href={ladderAddress(from)}>{titleOf(from)}</Link> to{' '}
              <Link href={ladderAddress(to)}>{titleOf(to)}</Link>, {BRANCH[branch].toLowerCase()} branch
              {mineId === from && ' (you are at its beginning)'}
            </li>
          ))}
        </ul>
      </details>
    </div>
  )
}
