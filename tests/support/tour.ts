import { randomBytes } from 'node:crypto'
import type { BrowserContext } from '@playwright/test'
import { rows } from './journey'
import { signedIn } from './session'

/** Somebody's shared result. */
const SHARED =
  '/assessment/result?s=1.0.0~2026-11-21~24~28.41~75.00~interests-25.00~skills-50.00~aspirations-0.00~workStyle-31.25'

/** Pages for everybody; the last milestone has the longest title of the catalogue. */
export const PUBLIC = [
  '/',
  '/compare',
  '/compare?a=senior-ml-engineer&b=ai-research-scientist&only=differences',
  '/paths',
  '/paths/mle',
  '/paths/ds?kind=project&state=not-started',
  '/paths/ds/known',
  '/paths/ds/specialisations',
  '/ladder',
  '/ladder?role=mle',
  '/ladder?role=data-engineer',
  '/milestones/cs50p',
  '/milestones/cert-ms-ai300',
  '/roles',
  '/roles/mle',
  '/roles/data-engineer',
  '/glossary',
  '/glossary?q=drift',
  '/assessment',
  '/assessment?view=all',
  '/assessment/result',
  SHARED,
  '/search',
  '/search?q=data',
  '/search?q=juggling',
  '/search?skill=python',
  '/badges/verify',
  '/sign-in',
  '/sign-up?path=mle',
  '/recover',
  '/nowhere',
]

/** Pages for somebody with an account. */
export const OWN = [
  '/compare',
  '/roles/ds',
  '/dashboard',
  '/plan',
  '/plan?weeks=all',
  '/applications',
  '/applications?view=board',
  '/applications?moved=%00',
  '/search?q=%00data',
  '/applications/import',
  '/applications/00000000-0000-4000-8000-000000000001',
  '/settings/profile',
  '/settings/profile/preview',
  '/skills',
  '/skills?for=role.ds&show=missing',
  '/timeline',
  '/timeline?kind=evidence',
  '/timeline?zoom=week&density=compact',
  '/timeline/before',
  '/timeline/2026',
  '/timeline/2026-11',
  '/paths/mle',
  '/paths/mle/known',
  '/paths/mle/specialisations',
  '/ladder',
  '/ladder?role=ds',
  '/ladder?role=ml-architect',
  '/milestones/cs50p',
  '/milestones/proj-churn',
  '/milestones/mine',
  '/milestones/own-00000000-0000-4000-8000-000000000001',
  '/milestones/pydata-meetup',
  '/badges',
  '/transcript',
  '/switch/ds',
  '/switch/mle',
  '/assessment?n=24',
  '/assessment/result',
  '/settings',
  '/settings/data',
  '/settings/paths',
  '/settings/data/format',
  '/settings/data/import',
  '/settings/data/list',
  '/settings/password',
  '/settings/recovery-codes',
]

/** With a bit of everything that Markdown can do, and a word as long as no line. */
const NOTE = `# Plan\n\n- [x] read\n- [ ] **do** \`run --all\`\n\n| day | hours |\n|---|--:|\n| Monday | 2 |\n\n[Course](https://example.org) ${'x'.repeat(200)}`

/**
 * Signs in somebody with something of everything: states, events, an evidence link as long as links get, steps, two pages of
 * history, three results, a project with long facts, and the certificate with the longest title, about to expire.
 */
export async function signInFull(context: BrowserContext, baseURL: string): Promise<string> {
  const { userId } = await signedIn(context, baseURL, { enrolledIn: ['mle', 'ds'], password: 'unused' })
  const link = `https://example.org/${randomBytes(120).toString('hex')}`
  await rows(
    `INSERT INTO "Standing" ("userId", "milestoneId", "startedOn", "doneOn", "setAsideOn", "evidenceUrl", note, version)
     VALUES ($1, 'cs50p', '2024-02-01', '2024-02-29', NULL, $2, $3, 4),
       ($1, 'missing-semester', current_date, NULL, NULL, NULL, NULL, 1),
       ($1, 'elements-of-ai', NULL, NULL, current_date, NULL, NULL, 1),
       ($1, 'kaggle-pandas', NULL, current_date - 20, NULL, NULL, NULL, 1)`,
    [userId, link, NOTE],
  )
  await rows(
    `INSERT INTO "Specialisation" VALUES ($1, 'nlp', current_date - 3), ($1, 'deep-learning', current_date)`,
    [userId],
  )
  await rows(`INSERT INTO "LadderPlace" VALUES ($1, 'software-engineer', current_date - 1)`, [userId])
  await rows(`INSERT INTO "Redo" VALUES ($1, 'ds', 'kaggle-pandas', current_date - 2)`, [userId])
  await rows(
    `INSERT INTO "Activity" ("userId", kind, "pathId", "occurredOn", detail)
     VALUES ($1, 'path_switched', 'mle', current_date - 2,
       json_build_object('from', 'ds', 'reason', repeat('A reason as long as reasons get ', 9), 'before', NULL, 'again', '[]'::json))`,
    [userId],
  )
  await rows(`INSERT INTO "Checklist" VALUES ($1, 'cs50p', 3)`, [userId])
  await rows(
    `INSERT INTO "MilestoneLink" VALUES ($1, 'cs50p', gen_random_uuid(), 0, 'Slides of the first week', 'https://example.org/', 1),
       ($1, 'cs50p', gen_random_uuid(), 1, NULL, $2, 1)`,
    [userId, link],
  )
  await rows(
    `INSERT INTO "Step" VALUES ($1, 'cs50p', gen_random_uuid(), 0, 'Watch the first week', '2024-02-10'),
       ($1, 'cs50p', gen_random_uuid(), 1, repeat('A step as long as steps get ', 7), NULL)`,
    [userId],
  )
  await rows(
    `INSERT INTO "Activity" ("userId", kind, "milestoneId", "occurredOn", detail)
     SELECT $1, (ARRAY['started', 'done', 'reopened', 'set_aside', 'evidence_added'])[1 + n % 5]::"ActivityKind",
       (ARRAY['cs50p', 'cert-ms-ai300', 'fraud-handbook'])[1 + n % 3], current_date - n,
       CASE WHEN n % 5 = 4 THEN $2 END
     FROM generate_series(1, 60) n`,
    [userId, link],
  )
  await rows(
    `WITH own AS (
       INSERT INTO "OwnMilestone" ("userId", "milestoneId", position, kind, title, url, hours, description, "removedOn")
       SELECT $1, 'own-00000000-0000-4000-8000-' || lpad(n::text, 12, '0'), n, 'project', 'Mine ' || n || repeat('verylong', 3 * n),
         $2, 12.5, repeat('What it is ', 40), CASE WHEN n = 8 THEN current_date END FROM generate_series(1, 8) n
       RETURNING "userId", "milestoneId"
     ), skills AS (
       INSERT INTO "OwnMilestoneSkill" SELECT "userId", "milestoneId", 'python', 2 FROM own
     )
     INSERT INTO "Substitution" VALUES
       ($1, 'mle', 'mit-6006', 'own-00000000-0000-4000-8000-000000000001', repeat('A long reason ', 30), current_date)`,
    [userId, link],
  )
  await rows(
    `WITH project AS (
       INSERT INTO "ProjectFacts" ("userId", "milestoneId", question, result, "repositoryUrl", version)
       VALUES ($1, 'proj-churn', 'Who leaves, and why?', repeat('a long result ', 40), $2, 1)
     ), event AS (
       INSERT INTO "Activity" ("userId", kind, "milestoneId", "occurredOn", detail)
       VALUES ($1, 'facts_saved', 'proj-churn', current_date, json_build_object('result', 'long', 'repositoryUrl', $2::text))
     )
     INSERT INTO "CertificationFacts" ("userId", "milestoneId", "earnedOn", "expiresOn", version)
     VALUES ($1, 'cert-ms-ai300', '2026-01-05', current_date + 30, 1)`,
    [userId, link],
  )
  await rows(
    `WITH added AS (
       INSERT INTO "Application" ("userId", id, company, role, place, link, notes, "nextAction", "nextActionOn", changes)
       SELECT $1, ('00000000-0000-4000-8000-' || lpad(n::text, 12, '0'))::uuid, 'Company ' || n || repeat(' and sons', n),
         'Machine learning intern', 'Somewhere', $2, 'n', 'Write', current_date + n, 1 FROM generate_series(1, 20) n
       RETURNING "userId", id)
     INSERT INTO "ApplicationMove" ("userId", "applicationId", no, stage, "movedOn")
     SELECT "userId", id, no, CASE WHEN no = 0 THEN 'applied' ELSE
         (enum_range(NULL::"ApplicationStage"))[1 + (row_number() OVER ())::int % 10] END::"ApplicationStage",
       current_date - 3 + no
     FROM added, generate_series(0, 1) no`,
    [userId, link],
  )
  await rows(
    `INSERT INTO "AssessmentResult" ("userId", no, "takenOn", version, answers, answered, "mlePercent", factors, readiness)
     SELECT $1, n, current_date - 30 * (3 - n), '1.0.0',
       '{"int-why": 2, "int-ship": -2, "sty-define": 1, "skl-sql": 0, "asp-decisions": 2}', 16, 20 + 20 * n,
       '{"interests": 20, "skills": 50, "aspirations": 75, "workStyle": 100}', 62.5
     FROM generate_series(1, 3) n`,
    [userId],
  )
  return userId
}
