import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { Note } from '@/components/progress/note'

const shown = (text: string) => renderToStaticMarkup(<Note text={text} />)

describe('a note', () => {
  it('reads as Markdown: headings below the page’s, lists, tasks, tables', () => {
    const markup = shown('# Plan\n\n- [x] read\n- [ ] do\n\n| a | b |\n|--:|---|\n| 1 | 2 |\n\n**Now** `go`')
    for (const part of [
      '<h3>Plan</h3>',
      '☑',
      '☐',
      '<th>a</th>',
      '<td>2</td>',
      '<strong>Now</strong>',
      '<code>go</code>',
    ])
      expect(markup).toContain(part)
    expect(markup).not.toMatch(/style=|<input|<h1|<h2/)
  })

  it('links only to the web', () => {
    expect(shown('[site](https://example.org/a)')).toContain(
      '<a href="https://example.org/a" target="_blank" rel="noopener noreferrer ugc">site',
    )
    for (const address of [
      'javascript:alert(1)',
      'data:text/html,x',
      'https://me:pw@example.org',
      '/sign-out',
    ])
      expect(shown(`[site](${address})`)).not.toContain('<a')
  })

  it.each([
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '<a href="javascript:x">y</a>',
    '![p](https://example.org/p.png)',
  ])('takes nothing from %s that a browser would fetch or run', (text) => {
    expect(shown(`before ${text} after`)).not.toMatch(/<script|<img|onerror|javascript:/)
    expect(shown(`before ${text} after`)).toContain('before')
  })
})
