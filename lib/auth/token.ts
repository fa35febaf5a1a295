import { createHash, randomBytes } from 'node:crypto'

/** What the session cookie says: who, and the random id of the session, of which the database knows the hash. */
export type Ticket = { userId: string; sessionId: string }

/** 32 random bytes: the id of a new session. */
export const newSessionId = (): string => randomBytes(32).toString('base64url')

/** SHA-256 as base64url. Enough for what is random: nobody can try it all out, so a slow hash would only be slow. */
export const hashOf = (value: string): string => createHash('sha256').update(value).digest('base64url')
