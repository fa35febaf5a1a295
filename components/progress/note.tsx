import type { ComponentProps } from 'react'
import Markdown, { type Components } from 'react-markdown'
import rehypeSanitize from 'rehype-sanitize'
import remarkGfm from 'remark-gfm'
import { isWebAddress } from '@/lib/link.rules'
import './note.css'

/** A link of one's own leads only to the web, and tells nobody where it was. */
const Address = ({ href = '', children }: ComponentProps<'a'>) =>
  isWebAddress(href) ? (
    <a href={href} target="_blank" rel="noopener noreferrer ugc">
      {children}
      <span className="sr-only"> (opens a new tab)</span>
    </a>
  ) : (
    children
  )

const Heading = ({ children }: ComponentProps<'h3'>) => <h3>{children}</h3>

/** The policy refuses style attributes, with which a column would be aligned. */
const COMPONENTS: Components = {
  a: Address,
  ...{ h1: Heading, h2: Heading, h4: Heading, h5: Heading, h6: Heading },
  // A task list is read here; it is changed in the text.
  input: ({ checked }) => (checked ? '☑' : '☐'),
  td: ({ children }) => <td>{children}</td>,
  th: ({ children }) => <th>{children}</th>,
}

/** A private note as it reads: Markdown, without pictures (they would be fetched from elsewhere) and without HTML. */
export const Note = ({ text }: { text: string }) => (
  <div className="note">
    <Markdown
      remarkPlugins={[remarkGfm]}
      rehypePlugins={[rehypeSanitize]}
      disallowedElements={['img']}
      components={COMPONENTS}
      skipHtml
    >
      {text}
    </Markdown>
  </div>
)
