import 'server-only'
import { Prisma } from '../../prisma/generated/client'
import type { Viewer } from '../auth/rules'
import { SENT } from './funnel.rules'

/** The column with how many of the viewer's applications were ever sent, for the one statement of a page. */
export const sentCount = ({ id }: Pick<Viewer, 'id'>) => Prisma.sql`(
  SELECT count(DISTINCT "applicationId")::int FROM "ApplicationMove"
  WHERE "userId" = ${id}::uuid AND stage::text = ANY(${[...SENT]}))`
