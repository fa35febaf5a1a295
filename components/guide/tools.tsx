import { TermHint } from '@/components/glossary/term-hint'
import type { Path } from '@/lib/catalog/rules'
import { termsCalled } from '@/lib/guide/glossary.rules'
import type { Guide } from '@/lib/guide/rules'
import { Part } from './part'

/** What one works with, and how people get into the role: both are recorded with the path. */
export const ToolsAndEducation = ({ guide, path }: { guide: Guide; path: Path }) => (
  <>
    <Part id="tools" title="Tools">
      <ul className="role-tools">
        {path.typicalTools.map((tool, place) => (
          <li key={tool}>
            {tool}
            <TermHint terms={termsCalled(guide, tool)} about={tool} place={`tool-${place}`} />
          </li>
        ))}
      </ul>
    </Part>
    <Part id="education" title="Education" note="Ways in that people take; none of them is the only one.">
      <ul className="role-list">
        {path.education.map((route) => (
          <li key={route}>{route}</li>
        ))}
      </ul>
    </Part>
  </>
)
