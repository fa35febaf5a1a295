import { z } from 'zod'

/** What is no address at all is reported once, by the check for addresses. */
const isOrigin = (value: string) => !URL.canParse(value) || new URL(value).origin === value.replace(/\/$/, '')

const Env = z.object({
  NODE_ENV: z.enum(['development', 'production', 'test']).default('development'),
  /** A PostgreSQL connection string. Unset: the launcher starts the embedded server under .data/ and fills it in. */
  DATABASE_URL: z
    .url({ protocol: /^postgres(ql)?$/, error: 'must look like postgresql://user:password@host:5432/name' })
    .optional(),
  PORT: z.coerce.number({ error: 'must be a number from 1 to 65535' }).int().min(1).max(65_535).default(3000),
  HOST: z.string().default('127.0.0.1'),
  /** The address people type: cookies and the same-origin check follow it. Unset: http://localhost:PORT. */
  WAYMARK_ORIGIN: z
    .url({ protocol: /^https?$/, error: 'must be an address such as https://waymark.example' })
    .refine(isOrigin, 'must have no path after the host')
    .optional(),
  /** Signs and encrypts cookies. Unset: made at the first start and kept in .data/secrets.json. */
  AUTH_SECRET: z.string().min(32, 'must have at least 32 characters').optional(),
  /** The private key that signs badges: 32 random bytes, in base64. Unset: made at the first start and kept in .data/badge-key. */
  BADGE_KEY: z
    .string()
    .refine((text) => Buffer.from(text, 'base64').length === 32, 'must be 32 bytes in base64')
    .optional(),
  /** Days for which backups of this installation are kept, 0 for none: said to whoever deletes their account. Unset: nothing is known. */
  BACKUP_DAYS: z.coerce
    .number({ error: 'must be a number of days from 0 to 3650' })
    .int()
    .min(0)
    .max(3_650)
    .optional(),
  /** How many proxies in front of Waymark append to X-Forwarded-For. */
  TRUSTED_PROXY_HOPS: z.coerce
    .number({ error: 'must be a number from 0 to 5' })
    .int()
    .min(0)
    .max(5)
    .default(0),
  /** The folder that holds the content, `catalog/` and `guide/`: for those who edit their own. */
  WAYMARK_CONTENT: z.string().default('prisma'),
  GITHUB_ID: z.string().optional(),
  GITHUB_SECRET: z.string().optional(),
  GOOGLE_ID: z.string().optional(),
  GOOGLE_SECRET: z.string().optional(),
  LOG_LEVEL: z
    .enum(['debug', 'info', 'warn', 'error', 'silent'], {
      error: 'must be debug, info, warn, error or silent',
    })
    .default('info'),
  /** Where the web server's lines go: to .data/logs/waymark.log, or to a container's log collector. */
  LOG_TO: z.enum(['file', 'stdout'], { error: 'must be file or stdout' }).default('file'),
})

export type Env = z.infer<typeof Env>

/**
 * Checks a set of variables; empty ones count as unset.
 * @throws Error naming every malformed variable and what is wrong with it, never its value.
 */
export function readEnv(source: Record<string, string | undefined>): Env {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''))
  const parsed = Env.safeParse(given)
  if (parsed.success) return parsed.data
  throw new Error(parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; '))
}

let cached: Env | undefined

/** The configuration of this process, read at first use so that a build needs none. */
export const env = (): Env => (cached ??= readEnv(process.env))
