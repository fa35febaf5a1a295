'use client'
import { useState } from 'react'
import { type Said, UndoBar } from './undo-bar'

type SaveUndoProps = {
  /** The answer to the save; another one makes the bar come again. */
  answer: object | null
  /** What the bar says; null where there is nothing to take back. */
  said: Said | null
  /** What was stored before, and what it was where the form cannot store it. */
  saved: { before?: string | null; was?: string } | null
}

/** Within a form: offers to take its last save back, and sends along what was there before. */
export function SaveUndo({ answer, said, saved }: SaveUndoProps) {
  const [dismissed, setDismissed] = useState<object | null>(null)
  return (
    <>
      {said && <input type="hidden" name="before" value={saved?.before ?? ''} />}
      {said && saved?.was && <input type="hidden" name="was" value={saved.was} />}
      <UndoBar
        name="back"
        said={answer === dismissed ? null : said}
        undo={() => said?.undo}
        dismiss={() => setDismissed(answer)}
      />
    </>
  )
}
