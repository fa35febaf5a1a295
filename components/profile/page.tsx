import type { Shown } from '@/lib/profile/shown.rules'
import { ProfileArticle } from './article'
import { sheetOf } from './sheet'
import './profile.css'

/**
 * Somebody as others see them: what they made first, then what it shows. It draws what it is given and asks nothing about who looks,
 * so the owner's preview, the public page and a share link are the same, byte for byte.
 */
export const Profile = ({ shown, today }: { shown: Shown; today: string }) => (
  <ProfileArticle sheet={sheetOf(shown, today)} />
)
