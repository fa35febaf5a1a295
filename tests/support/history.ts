import fc from 'fast-check'
import * as applications from '@/lib/applications/commands'
import { importAll } from '@/lib/applications/import.commands'
import { moveOn, undo } from '@/lib/applications/move.commands'
import { STAGES, type Stage } from '@/lib/applications/rules'
import { answer } from '@/lib/assessment/commands'
import type { Viewer } from '@/lib/auth/rules'
import { make, remove } from '@/lib/badges/commands'
import { arrange } from '@/lib/catalog/arrange.commands'
import { addOwn, editOwn } from '@/lib/catalog/own.commands'
import type { MilestoneKind } from '@/lib/catalog/rules'
import { substitute, undoSubstitution } from '@/lib/catalog/substitution.commands'
import { choosePath, makePrimary } from '@/lib/enrollment/commands'
import { resetPath, undoReset } from '@/lib/enrollment/reset.commands'
import { specialise } from '@/lib/enrollment/specialise.commands'
import { switchPath, undoSwitch } from '@/lib/enrollment/switch.commands'
import { saveCertification, saveProject } from '@/lib/facts/commands'
import { stand } from '@/lib/ladder/commands'
import type { Weekday } from '@/lib/plan/calendar.rules'
import { hideEstimates, setPlan } from '@/lib/plan/commands'
import { makeFeed, revokeFeed } from '@/lib/plan/feed.commands'
import { pause, removePause, resume } from '@/lib/plan/pause.commands'
import { saveTarget } from '@/lib/plan/target.commands'
import { undoPlan, undoResume, undoTarget } from '@/lib/plan/undo.commands'
import { finishBefore } from '@/lib/progress/before.commands'
import { changeStep } from '@/lib/progress/checklist.commands'
import { mark, redate, saveEvidence, saveNote } from '@/lib/progress/commands'
import { knowSeveral } from '@/lib/progress/know.commands'
import { changeLink } from '@/lib/progress/own-link.commands'
import { preferKind } from '@/lib/progress/prefer.commands'
import { hideRhythm, saveReflection } from '@/lib/timeline/commands'
import { applicationFacts } from './application'
import { sheet } from './assessment'

/** One thing that a person does, with the real command. */
type Command = { name: string; run: (viewer: Viewer, today: string) => Promise<unknown> }

/** Few milestones, so that commands meet on one: required on both paths, optional on both, optional on one only, an internship. */
const id = fc.constantFrom('cs50p', 'elements-of-ai', 'ml-zoomcamp', 'intern-complete')
const day = fc.constantFrom('1969-12-31', '2024-02-29', '2026-03-08', '2026-11-21', '2026-11-22')
const planned = fc.constantFrom('2026-11-01', '2026-11-20', '2026-12-24')
const text = fc.constantFrom(null, 'a', 'b')
const link = fc.constantFrom(null, 'https://example.org/a', 'https://example.org/b')
const STEPS = ['a', 'b', 'c'].map((digit) => `00000000-0000-4000-8000-00000000000${digit}`)
const applicationId = fc.constantFrom(...STEPS.slice(0, 2))
const preference = fc.constantFrom(null, 'project', 'course')
const pathId = fc.constantFrom('mle', 'ds', 'nowhere')
const roleId = fc.constantFrom(null, null, 'mle', 'data-analyst', 'juggler')
const ownMilestone = fc.constantFrom(...STEPS.map((step) => `own-${step}`))
/** Required on both paths, and on none. */
const replaceable = fc.constantFrom('cs50p', 'git-github', 'elements-of-ai')

const command: fc.Arbitrary<Command> = fc.oneof(
  fc
    .tuple(
      fc.constantFrom('start', 'unstart', 'complete', 'know', 'reopen', 'set-aside'),
      id,
      fc.option(day, { nil: undefined }),
    )
    .map(([verb, milestoneId, on]) => ({
      name: `${verb} ${milestoneId} ${on ?? ''}`,
      run: (viewer: Viewer, today: string) =>
        mark(viewer, { mark: { verb, id: milestoneId, on } }, { today }),
    })),
  fc.tuple(fc.constantFrom('known', 'forget'), fc.uniqueArray(id, { minLength: 1 })).map(([verb, ids]) => ({
    name: `${verb} ${ids}`,
    run: (viewer: Viewer, today: string) => knowSeveral(viewer, { known: [], [verb]: ids }, { today }),
  })),
  fc.dictionary(id, fc.constantFrom('2024', 'May 2024', '2024-02-29', '2030', ' ')).map((when) => ({
    name: `finished before ${JSON.stringify(when)}`,
    run: (viewer: Viewer, today: string) => finishBefore(viewer, { when }, { today }),
  })),
  fc
    .uniqueArray(
      fc.tuple(id, fc.constantFrom('2024', '2024-05', '2024-02-29'), fc.constantFrom('', ':2026-11-20')),
      {
        selector: ([milestoneId]) => milestoneId,
      },
    )
    .map((filled) => filled.map(([milestoneId, when, known]) => `${milestoneId}:${when}${known}`).join(' '))
    .map((back) => ({
      name: `not finished before ${back}`,
      run: (viewer: Viewer, today: string) => finishBefore(viewer, { when: {}, back }, { today }),
    })),
  fc.tuple(id, day, fc.option(day, { nil: undefined })).map(([milestoneId, on, seen]) => ({
    name: `redate ${milestoneId} ${seen} ${on}`,
    run: (viewer: Viewer, today: string) =>
      redate(viewer, { milestoneId, on, ...(seen && { seen }) }, { today }),
  })),
  fc
    .tuple(id, fc.constantFrom('2024', 'May 2024', '2024-02-29', '2030', 'soon'))
    .map(([milestoneId, about]) => ({
      name: `redate ${milestoneId} to ${about}`,
      run: (viewer: Viewer, today: string) => redate(viewer, { milestoneId, on: '', about }, { today }),
    })),
  fc.tuple(id, day, fc.constantFrom('known', 'month', 'year')).map(([milestoneId, before, was]) => ({
    name: `date taken back ${milestoneId} ${before} ${was}`,
    run: (viewer: Viewer, today: string) =>
      redate(viewer, { milestoneId, on: today, back: 'yes', before, was }, { today }),
  })),
  fc.tuple(id, text, text).map(([milestoneId, seen, note]) => ({
    name: `note ${milestoneId} ${seen} ${note}`,
    run: (viewer: Viewer, today: string) => saveNote(viewer, { milestoneId, seen, note }, { today }),
  })),
  fc.tuple(id, link, link).map(([milestoneId, seen, evidenceUrl]) => ({
    name: `evidence ${milestoneId} ${seen} ${evidenceUrl}`,
    run: (viewer: Viewer, today: string) =>
      saveEvidence(viewer, { milestoneId, seen, evidenceUrl }, { today }),
  })),
  fc
    .tuple(
      id,
      fc.constantFrom('add', 'rename', 'tick', 'untick', 'remove', 'raise', 'lower'),
      fc.constantFrom(...STEPS),
      fc.constantFrom('', 'read', 'do'),
      fc.record(
        { place: fc.nat(2), doneOn: fc.constant('2026-11-02'), reopens: fc.constant(true) },
        { requiredKeys: [] },
      ),
    )
    .map(([milestoneId, verb, step, words, back]) => ({
      name: `${verb} step ${step} ${words} of ${milestoneId} ${JSON.stringify(back)}`,
      run: (viewer: Viewer, today: string) =>
        changeStep(viewer, { milestoneId, step: { verb, id: step }, text: words, ...back }, { today }),
    })),
  fc
    .tuple(
      id,
      fc.constantFrom('add' as const, 'edit' as const, 'remove' as const, 'undo' as const),
      fc.constantFrom(...STEPS.slice(0, 2)),
      fc.nat(4),
      text,
    )
    .map(([milestoneId, verb, link, version, title]) => ({
      name: `${verb} link ${link} ${version} ${title} of ${milestoneId}`,
      run: (viewer: Viewer, today: string) => {
        const ask = {
          milestoneId,
          link: { verb, id: link, version },
          title,
          url: `https://example.org/${title}`,
        }
        return changeLink(viewer, ask, { today })
      },
    })),
  fc
    .tuple(fc.nat(2), text, fc.subarray(['python', 'sql', 'statistics']))
    .map(([version, result, skills]) => ({
      name: `project ${version} ${result} ${skills}`,
      run: (viewer: Viewer, today: string) => {
        const rest = { question: null, data: null, repositoryUrl: null, demoUrl: null, industry: null }
        return saveProject(viewer, { ...rest, milestoneId: 'proj-churn', version, result, skills }, { today })
      },
    })),
  fc.tuple(fc.nat(2), text, fc.option(day), fc.option(day)).map(([version, issuer, earnedOn, expiresOn]) => ({
    name: `certificate ${version} ${issuer} ${earnedOn} ${expiresOn}`,
    run: (viewer: Viewer, today: string) => {
      const edit = { milestoneId: 'cert-ms-ai300', version, issuer, earnedOn, expiresOn }
      return saveCertification(viewer, { ...edit, exam: null, credentialUrl: null }, { today })
    },
  })),
  fc.tuple(preference, preference).map(([kind, seen]) => ({
    name: `prefer ${kind} ${seen}`,
    run: (viewer: Viewer, today: string) => preferKind(viewer, { kind, seen }, { today }),
  })),
  fc.constantFrom(-1, 0, 2).map((given) => ({
    name: `assess ${given}`,
    run: (viewer: Viewer, today: string) =>
      answer(
        viewer,
        { answers: sheet(() => given), go: { all: false, result: true, again: false, to: null } },
        { today },
      ),
  })),
  fc
    .tuple(fc.nat(3), fc.constantFrom(null, 4, 8), fc.constantFrom<Weekday[]>([1, 2, 3, 4, 5, 6, 7], [6]))
    .map(([version, hoursPerWeek, days]) => ({
      name: `plan ${version} ${hoursPerWeek} ${days}`,
      run: (viewer: Viewer, today: string) => setPlan(viewer, { version, hoursPerWeek, days }, { today }),
    })),
  fc.boolean().map((hidden) => ({
    name: `hide ${hidden}`,
    run: (viewer: Viewer, today: string) => hideEstimates(viewer, { hidden }, { today }),
  })),
  fc.tuple(planned, fc.option(planned, { nil: null })).map(([fromDay, toDay]) => ({
    name: `pause ${fromDay} ${toDay}`,
    run: (viewer: Viewer, today: string) => pause(viewer, { fromDay, toDay, kind: 'holiday' }, { today }),
  })),
  fc
    .tuple(
      fc.constantFrom<typeof resume | typeof removePause | typeof undoResume>(
        resume,
        removePause,
        undoResume,
      ),
      planned,
    )
    .map(([change, fromDay]) => ({
      name: `${change.name} ${fromDay}`,
      run: (viewer: Viewer, today: string) => change(viewer, { fromDay }, { today }),
    })),
  fc
    .tuple(
      fc.constantFrom<typeof saveTarget | typeof undoTarget>(saveTarget, undoTarget),
      fc.constantFrom('cs50p', 'ml-zoomcamp'),
      fc.option(planned, { nil: null }),
      fc.option(planned, { nil: null }),
    )
    .map(([change, milestoneId, seen, targetOn]) => ({
      name: `${change.name} ${milestoneId} ${seen} ${targetOn}`,
      run: (viewer: Viewer, today: string) => change(viewer, { milestoneId, seen, targetOn }, { today }),
    })),
  fc.nat(3).map((version) => ({
    name: `undo plan ${version}`,
    run: (viewer: Viewer, today: string) => undoPlan(viewer, { version }, { today }),
  })),
  fc.constantFrom(makeFeed, revokeFeed).map((change) => ({
    name: change.name,
    run: (viewer: Viewer, today: string) => change(viewer, {}, { today }),
  })),
  fc
    .tuple(
      fc.constantFrom(applications.add, applications.edit),
      applicationId,
      fc.nat(2),
      fc.constantFrom('A', 'B'),
      fc.constantFrom(null, 'intern-complete', `own-${STEPS[0]}`),
      fc.constantFrom<Stage>('wishlist', 'completed'),
    )
    .map(([change, application, version, company, milestoneId, stage]) => ({
      name: `${change.name} application ${application} ${version} ${company} ${milestoneId} ${stage}`,
      run: (viewer: Viewer, today: string) =>
        change(
          viewer,
          {
            ...applicationFacts,
            id: application,
            version,
            company,
            milestoneId,
            view: 'table',
            stage,
            on: null,
          },
          { today },
        ),
    })),
  fc
    .tuple(applicationId, fc.nat(3), fc.constantFrom('completed' as const, ...STAGES), fc.option(day))
    .map(([application, seen, stage, on]) => ({
      name: `move application ${application} ${seen} ${stage} ${on}`,
      run: (viewer: Viewer, today: string) => moveOn(viewer, { id: application, seen, stage, on }, { today }),
    })),
  fc.tuple(applicationId, fc.nat(3)).map(([application, seen]) => ({
    name: `undo application ${application} ${seen}`,
    run: (viewer: Viewer, today: string) => undo(viewer, { id: application, seen, view: 'table' }, { today }),
  })),
  fc
    .subarray([
      'A,Intern,applied;completed,intern-complete',
      'B,Intern,,',
      'C,Intern,interview 2024-02-29,',
      'D,,,',
    ])
    .map((lines) => ({
      name: `import ${lines.join(' | ')}`,
      run: (viewer: Viewer, today: string) =>
        importAll(viewer, { text: ['Company,Role,Moves,Leads to', ...lines].join('\n') }, { today }),
    })),
  applicationId.map((application) => ({
    name: `remove application ${application}`,
    run: (viewer: Viewer, today: string) => applications.remove(viewer, { id: application }, { today }),
  })),
  fc
    .tuple(
      fc.constantFrom(addOwn, editOwn),
      ownMilestone,
      fc.nat(2),
      fc.constantFrom('Read it', 'Build it'),
      fc.constantFrom<MilestoneKind>('project', 'internship'),
      fc.subarray(['python', 'sql']),
    )
    .map(([change, milestoneId, version, title, kind, skills]) => ({
      name: `${change.name} ${milestoneId} ${version} ${title} ${kind} ${skills}`,
      run: (viewer: Viewer, today: string) => {
        const rest = { kind, url: null, hours: 12.5, description: null, level: 2 } as const
        return change(viewer, { milestoneId, version, title, skills, ...rest }, { today })
      },
    })),
  fc.tuple(fc.constantFrom('raise', 'lower', 'remove', 'restore'), ownMilestone).map(([verb, milestone]) => ({
    name: `${verb} ${milestone}`,
    run: (viewer: Viewer, today: string) => arrange(viewer, { arrange: { verb, id: milestone } }, { today }),
  })),
  fc.tuple(pathId, replaceable, fc.oneof(ownMilestone, id)).map(([path, milestoneId, byId]) => ({
    name: `${byId} instead of ${milestoneId} on ${path}`,
    run: (viewer: Viewer, today: string) =>
      substitute(viewer, { pathId: path, milestoneId, byId, reason: 'Because' }, { today }),
  })),
  fc.tuple(pathId, replaceable).map(([path, milestoneId]) => ({
    name: `${milestoneId} again on ${path}`,
    run: (viewer: Viewer, today: string) =>
      undoSubstitution(viewer, { pathId: path, milestoneId }, { today }),
  })),
  fc
    .tuple(fc.constantFrom('2026-10', '2026-11', '2026-12'), fc.nat(2), text)
    .map(([month, version, went]) => ({
      name: `reflect on ${month} ${version} ${went}`,
      run: (viewer: Viewer, today: string) =>
        saveReflection(viewer, { month, version, went, hard: null, next: null }, { today }),
    })),
  fc.boolean().map((hidden) => ({
    name: `hide the rhythm ${hidden}`,
    run: (viewer: Viewer, today: string) => hideRhythm(viewer, { hidden }, { today }),
  })),
  fc.tuple(pathId, pathId, text, fc.uniqueArray(id)).map(([path, from, reason, again]) => ({
    name: `switch from ${from} to ${path}, ${reason}, again ${again}`,
    run: (viewer: Viewer, today: string) =>
      switchPath(viewer, { pathId: path, from, reason, again }, { today }),
  })),
  fc
    .tuple(
      fc.constantFrom('complete-again' as const, 'repeat' as const),
      id,
      pathId,
      fc.option(day, { nil: undefined }),
    )
    .map(([verb, milestoneId, path, on]) => ({
      name: `${verb} ${milestoneId} ${on} on ${path}`,
      run: (viewer: Viewer, today: string) =>
        mark(viewer, { mark: { verb, id: milestoneId, pathId: path, on } }, { today }),
    })),
  fc.tuple(fc.constantFrom<typeof resetPath>(resetPath, undoReset), pathId).map(([change, path]) => ({
    name: `${change.name} ${path}`,
    run: (viewer: Viewer, today: string) => change(viewer, { pathId: path }, { today }),
  })),
  pathId.map((path) => ({
    name: `take back the switch to ${path}`,
    run: (viewer: Viewer, today: string) => undoSwitch(viewer, { pathId: path }, { today }),
  })),
  fc
    .tuple(
      fc.constantFrom('choose' as const, 'leave' as const),
      fc.constantFrom('nlp', 'deep-learning', 'juggling'),
      fc.option(day, { nil: undefined }),
      pathId,
    )
    .map(([verb, specialisation, on, path]) => ({
      name: `${verb} ${specialisation} ${on} on ${path}`,
      run: (viewer: Viewer, today: string) =>
        specialise(viewer, { pathId: path, specialise: { verb, id: specialisation, on } }, { today }),
    })),
  fc
    .tuple(roleId, roleId, fc.option(fc.tuple(roleId, day), { nil: undefined }))
    .map(([role, seen, back]) => ({
      name: `stand as ${role}, seen ${seen}, back ${back}`,
      run: (viewer: Viewer, today: string) => {
        const [before, on = ''] = back ?? []
        const to = before ? { roleId: before, on } : null
        return stand(viewer, { roleId: role, seen, ...(back && { back: { from: seen, to } }) }, { today })
      },
    })),
  fc
    .tuple(fc.constantFrom(make, remove), fc.constantFrom('intern-complete', `own-${STEPS[0]}`, 'cs50p'))
    .map(([change, subjectId]) => ({
      name: `${change.name} badge of ${subjectId}`,
      run: (viewer: Viewer, today: string) =>
        change(viewer, { of: { subject: 'milestone', subjectId } }, { today, now: new Date() }),
    })),
  fc.tuple(fc.constantFrom(choosePath, makePrimary), pathId).map(([change, path]) => ({
    name: `${change.name} ${path}`,
    run: (viewer: Viewer, today: string) => change(viewer, { pathId: path }, { today }),
  })),
)

/** Steps of one to three commands; those of a step run at once, as from several tabs. */
export const sequence = fc.array(fc.array(command, { minLength: 1, maxLength: 3 }), {
  minLength: 4,
  maxLength: 10,
})
