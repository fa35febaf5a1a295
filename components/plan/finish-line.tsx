import { Link } from '@/components/ui/link'
import type { Forecast } from '@/lib/plan/forecast.rules'
import { rangeWords } from './words'

/** The estimate in one line, for the dashboard; nothing where there is none. */
export const FinishLine = ({ forecast }: { forecast: Forecast }) =>
  forecast.kind === 'range' && (
    <p className="mt-3 text-sm">
      Estimate: done {rangeWords(forecast)}. <Link href="/plan">How it comes about</Link>
    </p>
  )
