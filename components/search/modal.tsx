import { type ReactNode, useEffect, useRef } from 'react'
import { createPortal } from 'react-dom'

type ModalProps = { label: string; className: string; close: () => void; children: ReactNode }

/** The browser's own modal dialog, open as long as it is there. It gives the focus back to where it was. */
export function Modal({ label, className, close, children }: ModalProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const pressedBeside = useRef(false)
  useEffect(() => {
    if (!dialog.current?.open) dialog.current?.showModal()
  }, [])
  return createPortal(
    <dialog
      ref={dialog}
      aria-label={label}
      className={className}
      onClose={close}
      // A click beside it closes it, but not the end of selecting text in it.
      onPointerDown={(event) => {
        pressedBeside.current = event.target === event.currentTarget
      }}
      onPointerUp={(event) =>
        pressedBeside.current && event.target === event.currentTarget && dialog.current?.close()
      }
    >
      {children}
    </dialog>,
    document.body,
  )
}
