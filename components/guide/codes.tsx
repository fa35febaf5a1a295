import { VERIFICATION } from '@/components/compare/words'
import type { OccupationCode, Role } from '@/lib/guide/rules'
import { Part } from './part'
import { MATCH } from './words'

const OUT = { target: '_blank', rel: 'noopener noreferrer' } as const

const Code = ({
  code: { system, code, uri, title, match, note, source, verification },
}: {
  code: OccupationCode
}) => (
  <li>
    <strong>{system}</strong> {code}{' '}
    <a href={uri} {...OUT}>
      {title}
      <span className="sr-only"> (opens a new tab)</span>
    </a>
    , {MATCH[match]}.{note && ` ${note}`}
    <span className="role-about">
      Source:{' '}
      <a href={source.url} {...OUT}>
        {source.title}
        <span className="sr-only"> (opens a new tab)</span>
      </a>
      , {VERIFICATION[verification]}
    </span>
  </li>
)

/** What official classifications call the role. */
export const Codes = ({ role: { occupationCodes } }: { role: Role }) =>
  occupationCodes.length === 0 ? null : (
    <Part
      id="codes"
      title="In official classifications"
      note="Statistics and job boards use these codes. A close or related occupation is not the same one."
    >
      <ul className="role-list">
        {occupationCodes.map((code) => (
          <Code key={`${code.system} ${code.uri}`} code={code} />
        ))}
      </ul>
    </Part>
  )
