import { button } from './button'
import type { Draft } from './draft'
import { Notice } from './notice'

/** Says that a form shows what was typed before, with the way back to what is stored. */
export const Unsaved = ({ draft }: { draft: Draft }) =>
  draft.restored && (
    <Notice tone="calm">
      Not saved yet: this is what you typed here before.{' '}
      <button type="button" className={button.quiet} onClick={draft.discard}>
        Discard it
      </button>
    </Notice>
  )
