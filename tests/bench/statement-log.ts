/**
 * Statements in a part of PostgreSQL's log under `log_statement = all`: simple ones and executions of prepared ones, BEGIN and
 * COMMIT included. The name of a prepared one may hold anything.
 */
export const countStatements = (log: string): number =>
  log.match(/ LOG: {2}(?:statement: |execute )/g)?.length ?? 0
