import { useState } from 'react'
import { button } from '@/components/ui/button'
import { Modal } from './modal'
import { setSingleKeys, singleKeys } from './shortcuts'

const KEYS = [
  [['/', 'Ctrl K', '⌘ K'], 'Open the search'],
  [['?'], 'Show these keys'],
  [['↑', '↓'], 'Go through the results'],
  [['Home', 'End'], 'To the first, to the last result'],
  [['→', '←'], 'To the actions of a milestone, and back'],
  [['Enter'], 'Open the result, or do the action'],
  [['Ctrl Z', '⌘ Z'], 'Take back the last change to a milestone'],
  [['Esc'], 'Close'],
] as const

/** Lists the keys, and switches the single ones off. */
export function Keys({ close }: { close: () => void }) {
  const [on, setOn] = useState(singleKeys)
  const choose = (next: boolean) => {
    setSingleKeys(next)
    setOn(next)
  }
  return (
    <Modal label="Keys" className="palette palette-keys" close={close}>
      <form method="dialog" className="grid gap-4 p-4">
        <h2 className="text-lg">Keys</h2>
        <dl className="grid gap-2">
          {KEYS.map(([keys, does]) => (
            <div key={does} className="grid grid-cols-[9rem_1fr] gap-3">
              <dt className="flex flex-wrap items-start gap-1">
                {keys.map((key) => (
                  <kbd key={key}>{key}</kbd>
                ))}
              </dt>
              <dd>{does}</dd>
            </div>
          ))}
        </dl>
        <label className="flex min-h-11 items-center gap-3">
          <input
            type="checkbox"
            checked={on}
            onChange={(event) => choose(event.target.checked)}
            className="size-5 accent-accent"
          />
          Use the single keys / and ?
        </label>
        <button type="submit" className={button.secondary}>
          Close
        </button>
      </form>
    </Modal>
  )
}
