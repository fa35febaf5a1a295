import type { ComponentProps } from 'react'
import { button } from './button'
import { GroupedSelect } from './grouped-select'

type ShowPickerProps = Omit<ComponentProps<typeof GroupedSelect>, 'id'> & { action: string }

/** What a page shows, through its address: a plain form, so that it works without JavaScript. */
export const ShowPicker = ({ action, ...select }: ShowPickerProps) => (
  <form action={action} className="flex items-end gap-3 print:hidden">
    <div className="grid min-w-0 max-w-sm grow gap-1">
      <GroupedSelect id={select.name} {...select} />
    </div>
    <button type="submit" className={button.secondary}>
      Show
    </button>
  </form>
)
