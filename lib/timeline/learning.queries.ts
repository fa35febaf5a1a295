import 'server-only'
import { Prisma } from '../../prisma/generated/client'
import type { Viewer } from '../auth/rules'
import { LEARNING_KINDS } from './learning.rules'

/**
 * The column with how often something was learnt on each day beside starting and finishing, for the one statement of a page.
 * `within` is a condition on the day, such as `BETWEEN a AND b`.
 */
export const learningJson = ({ id }: Pick<Viewer, 'id'>, within: Prisma.Sql) => Prisma.sql`(
  SELECT coalesce(json_agg(json_build_object('day', day, 'count', count) ORDER BY day), '[]') FROM (
    SELECT "occurredOn" AS day, count(*)::int AS count FROM "Activity"
    WHERE "userId" = ${id}::uuid AND "occurredOn" ${within} AND kind::text = ANY(${[...LEARNING_KINDS]})
    GROUP BY "occurredOn") days)`
