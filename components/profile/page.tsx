import type { Shown } from '@/lib/profile/shown.rules'
import { ProfileArticle } from './article'
import { sheetOf } from './sheet'
import './profile.css'

type ProfileProps = { shown: Shown; today: string; address?: string }

/**
 * Somebody as others see them: what they made first, then what it shows. It draws what it is given and asks nothing about who looks,
 * so the owner's preview, the public page and a share link are the same, byte for byte. Paper names the
 * address beside it, where there is one for everybody.
 */
export const Profile = ({ shown, today, address }: ProfileProps) => (
  <>
    <ProfileArticle sheet={sheetOf(shown, today)} />
    {address && <p className="paper-only">The page with everything on it: {address}</p>}
  </>
)
