import { Link } from '@/components/ui/link'
import type { Holdings } from '@/lib/archive/rules'

const counted = (count: number, one: string) => `${count} ${one}${count === 1 ? '' : 's'}`

/** Everything of somebody's that can be read without their account, and where it is closed. */
export const ReadByOthers = ({ held: { published, shares, badges, feeds } }: { held: Holdings }) => (
  <>
    <p className="mb-2 max-w-prose">What others can read without your account:</p>
    <ul className="grid max-w-prose list-[square] gap-1 pl-5">
      <li>
        {published ? 'Your profile is published: ' : 'Your profile is private: '}
        <Link href="/settings/profile">{published ? 'take it back' : 'see what it would show'}</Link>.
      </li>
      <li>
        {shares
          ? `Whoever has one of ${counted(shares, 'share link')} can open it: `
          : 'You have no share links: '}
        <Link href="/settings/profile">{shares ? 'see and revoke them' : 'make one'}</Link>.
      </li>
      <li>
        {badges
          ? `Whoever knows the address of one of ${counted(badges, 'badge')} can read it: `
          : 'You have no badges: '}
        <Link href="/badges">{badges ? 'see them' : 'make one'}</Link>.
      </li>
      <li>
        {feeds
          ? 'Whoever knows the address of your calendar feed can read it: '
          : 'You have no calendar feed: '}
        <Link href="/plan">{feeds ? 'revoke it on your plan' : 'make one on your plan'}</Link>.
      </li>
    </ul>
  </>
)
