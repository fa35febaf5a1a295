'use client'
import { button } from '@/components/ui/button'
import { Refusal } from '@/components/ui/refusal'
import { useSaving } from '@/components/ui/use-saving'
import { hideItem } from '@/lib/profile/actions'
import { SECTIONS, type Section } from '@/lib/profile/rules'
import type { Item } from '@/lib/profile/shown.rules'
import { SECTION } from './words'

type ItemsProps = { items: readonly Item[]; sections: readonly Section[] }

/** Everything that could be shown, each with a button that leaves it out or takes it in again. */
export function Items({ items, sections }: ItemsProps) {
  const { result, formAction, send } = useSaving(hideItem)
  const hidden = items.filter((item) => item.hidden).length
  return (
    <form action={formAction} onSubmit={send} className="grid gap-4">
      {items.length > 0 && (
        <p role="status" className="text-muted text-sm">
          {hidden === 0 ? 'Nothing is hidden.' : `${hidden} of ${items.length} hidden.`}
        </p>
      )}
      {SECTIONS.map((section) => {
        const some = items.filter((item) => item.section === section)
        return (
          some.length > 0 && (
            <details key={section}>
              <summary className="min-h-9 cursor-pointer font-semibold">
                {SECTION[section].name}{' '}
                <span className="font-normal text-muted text-sm">
                  {some.length - some.filter(({ hidden }) => hidden).length} of {some.length}
                  {!sections.includes(section) && ', switched off as a whole'}
                </span>
              </summary>
              <ul className="mt-2 grid gap-2">
                {some.map(({ kind, itemId, title, hidden }) => (
                  <li
                    key={itemId}
                    className="flex items-start justify-between gap-4 border-line border-b pb-2"
                  >
                    <span className={hidden ? 'text-muted line-through wrap-anywhere' : 'wrap-anywhere'}>
                      {title}
                    </span>
                    <button
                      type="submit"
                      name="item"
                      value={`${hidden ? 'show' : 'hide'}:${kind}:${itemId}`}
                      aria-label={`${hidden ? 'Show' : 'Hide'}: ${title}`}
                      className={button.quiet}
                    >
                      {hidden ? 'Show' : 'Hide'}
                    </button>
                  </li>
                ))}
              </ul>
            </details>
          )
        )
      })}
      <Refusal failure={result?.ok === false ? result : null} />
    </form>
  )
}
