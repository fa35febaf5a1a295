'use client'
import { useEffect } from 'react'
import type { Said } from './marks'

const UNDO_MS = 10_000

/**
 * Says what happened and offers to take it back for ten seconds. A refusal stays until the next change. The live region is
 * always there: a screen reader would miss the first message of one that appears with it.
 */
export function UndoBar({ said, dismiss }: { said: Said | null; dismiss: () => void }) {
  useEffect(() => {
    if (!said || said.failed) return
    const timer = setTimeout(dismiss, UNDO_MS)
    return () => clearTimeout(timer)
  }, [said, dismiss])
  return (
    <div className="undo-bar" role="status" data-failed={said?.failed}>
      {said && (
        <p>
          {said.text}{' '}
          {said.undo && (
            <button type="submit" name="mark" value={said.undo}>
              Undo
            </button>
          )}
        </p>
      )}
    </div>
  )
}
