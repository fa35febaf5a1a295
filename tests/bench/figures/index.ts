import type { Stage } from '../stage'
import type { Row } from '../table'
import { clicking } from './click'
import { growth, history } from './growth'
import { instances, memory } from './instances'
import { laden } from './laden'
import { dashboard, historyPages, pathPage, publicPages, publicProfile, timeline } from './pages'
import { phone } from './phone'
import { searching } from './search'
import { secondStart } from './start'
import { statements } from './statements'
import { ticking } from './tick'
import { weights } from './weight'

type Figure = { ids: readonly string[]; measure: (stage: Stage) => Promise<Row[]> }

/** Every figure, in the order of the table. Those that need the same things are measured together. */
export const FIGURES: readonly Figure[] = [
  { ids: ['P1'], measure: dashboard },
  { ids: ['P1'], measure: publicProfile },
  { ids: ['P2'], measure: pathPage },
  { ids: ['P3'], measure: timeline },
  { ids: ['P4'], measure: publicPages },
  { ids: ['P5'], measure: ticking },
  { ids: ['P6'], measure: statements },
  { ids: ['P7', 'P8'], measure: weights },
  { ids: ['P9'], measure: phone },
  { ids: ['P10'], measure: clicking },
  { ids: ['P11'], measure: growth },
  { ids: ['P12'], measure: history },
  { ids: ['P13'], measure: instances },
  { ids: ['P14'], measure: memory },
  { ids: ['P15'], measure: secondStart },
  { ids: ['P16'], measure: searching },
  { ids: ['P17'], measure: laden },
  { ids: ['P18'], measure: historyPages },
]
