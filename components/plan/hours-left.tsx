type HoursLeftProps = {
  /** Hours of the plan that are left of this week; null without a plan. */
  hours: number | null
}

const hourWords = (hours: number) =>
  `${hours.toLocaleString('en', { maximumFractionDigits: 1 })}\u00a0h ${hours === 1 ? 'is' : 'are'}`

/** How much of the week's plan is left, since that decides what is offered next. */
export const HoursLeft = ({ hours }: HoursLeftProps) =>
  hours === null ? null : (
    <p className="my-4 max-w-prose text-muted text-sm">
      {hours > 0
        ? `About ${hourWords(hours)} left of your plan for this week: within a stage, what fits comes first.`
        : 'What you planned for this week is done.'}
    </p>
  )
