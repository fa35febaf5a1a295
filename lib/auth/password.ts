import 'server-only'
import { hash, verify } from '@node-rs/argon2'
import { type Failure, fail, type Result, succeed } from '../result'

/** argon2id, the library's default kind: 64 MiB, three passes, one lane; about 70 ms. */
const COST = { memoryCost: 65_536, timeCost: 3, parallelism: 1 }

/** At 64 MiB each, more at a time would be a way to exhaust the machine; a longer queue a way to make everybody wait. */
const AT_ONCE = 2
const WAITING = 20

/** On globalThis, because Next bundles this module more than once into one process. */
const shared = globalThis as typeof globalThis & {
  waymarkHashing?: { running: number; queue: (() => void)[] }
}

function line() {
  shared.waymarkHashing ??= { running: 0, queue: [] }
  return shared.waymarkHashing
}

const BUSY: Failure = fail(
  'too-many',
  'Too many people are signing in right now. Try again in a few seconds.',
)

/** Runs the work when it is its turn; refused when too many wait already. */
async function inTurn<T>(work: () => Promise<T>): Promise<Result<T>> {
  const { queue } = line()
  if (line().running >= AT_ONCE) {
    if (queue.length >= WAITING) return BUSY
    // Whoever leaves hands over the place, so `running` stays as it is.
    await new Promise<void>((resolve) => queue.push(resolve))
  } else line().running += 1
  try {
    return succeed(await work())
  } finally {
    const next = queue.shift()
    if (next) next()
    else line().running -= 1
  }
}

/** The hash to store. The password counts exactly as typed: nothing is trimmed or folded. */
export const hashPassword = (password: string): Promise<Result<string>> => inTurn(() => hash(password, COST))

/** The hash of no password: for accounts that do not exist, so that they take as long as those that do. */
const NOBODY = `$argon2id$v=19$m=65536,t=3,p=1$${'A'.repeat(22)}$${'A'.repeat(43)}`

/** Whether the password is right; false, after equal work, where there is no stored hash. */
export async function passwordMatches(
  stored: string | null | undefined,
  password: string,
): Promise<Result<boolean>> {
  const verified = await inTurn(() => verify(stored ?? NOBODY, password))
  return verified.ok ? succeed(verified.value && Boolean(stored)) : verified
}
