'use client'
import { Link } from '@/components/ui/link'
import './places.css'

/** The main places: a row, and on a phone a menu, which is the browser's own popover and works without JavaScript. */
export const Places = ({ links }: { links: readonly (readonly [href: string, name: string])[] }) => (
  <>
    <button type="button" popoverTarget="places" className="places-open">
      Menu
    </button>
    {/* Next changes the page under it: without this the menu would stay open over the new one. */}
    <div id="places" popover="auto" className="places" onClickCapture={close}>
      {links.map(([href, name]) => (
        <Link key={href} href={href}>
          {name}
        </Link>
      ))}
    </div>
  </>
)

const close = (click: React.MouseEvent<HTMLElement>) => click.currentTarget.hidePopover()
