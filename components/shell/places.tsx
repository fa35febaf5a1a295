'use client'
import { usePathname } from 'next/navigation'
import { Link } from '@/components/ui/link'
import './places.css'

/** The main places: a row, and on a phone a menu, which is the browser's own popover and works without JavaScript. */
export function Places({ links }: { links: readonly (readonly [href: string, name: string])[] }) {
  const here = usePathname()
  return (
    <>
      <button type="button" popoverTarget="places" className="places-open">
        Menu
      </button>
      {/* Next changes the page under it: without this the menu would stay open over the new one. */}
      <div id="places" popover="auto" className="places" onClickCapture={close}>
        {links.map(([href, name]) => (
          <Link key={href} href={href} aria-current={currentIn(here, href)}>
            {name}
          </Link>
        ))}
      </div>
    </>
  )
}

/** The place that is open, or the one that the open page belongs to. */
const currentIn = (here: string, href: string) =>
  here === href ? 'page' : here.startsWith(`${href}/`) ? 'true' : undefined

const close = (click: React.MouseEvent<HTMLElement>) => click.currentTarget.hidePopover()
