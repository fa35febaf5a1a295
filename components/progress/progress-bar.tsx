import type { Progress } from '@/lib/progress/rules'

type ProgressBarProps = {
  title: string
  progress: Progress
  /** What is counted. */
  of?: string
}

/** A progress bar with its sentence: "12 of 47 required milestones". */
export function ProgressBar({
  title,
  progress: { done, required, percent },
  of = 'required milestones',
}: ProgressBarProps) {
  const words = `${done} of ${required} ${of}`
  return (
    <div className="grid gap-1">
      <div
        role="progressbar"
        aria-label={`${title} progress`}
        aria-valuenow={percent}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuetext={`${percent} %, ${words}`}
      >
        <svg
          viewBox="0 0 100 4"
          preserveAspectRatio="none"
          className="block h-2 w-full rounded-full"
          aria-hidden="true"
        >
          <rect width="100" height="4" className="fill-line" />
          <rect width={percent} height="4" className="fill-(--hue)" />
        </svg>
      </div>
      <p className="flex justify-between gap-4 text-sm tabular-nums">
        <span className="text-muted">{words}</span> <strong>{percent} %</strong>
      </p>
    </div>
  )
}
