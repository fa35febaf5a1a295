/** A file's content and its name inside the content folder, such as milestones/git-github.json. */
export type Filed<T> = { file: string; content: T }

/** Something an editor has to mend: in which file, at which id, and what. */
export type Problem = { file: string; id: string; message: string }

/** milestones/git-github.json → git-github */
export const nameOf = (file: string) => file.replace(/^.*\//, '').replace(/\.json$/, '')

/** The ids that occur a second time. */
export const again = (ids: readonly string[]) => ids.filter((id, index) => ids.indexOf(id) !== index)

/** Content that may not be shown. The message lists every problem, one a line, for the editor: a stack would say nothing more. */
export class ContentRefusal extends Error {
  constructor(folder: string, problems: readonly Problem[]) {
    const lines = problems.map(({ file, id, message }) => `${file}: ${id}: ${message}`).sort()
    const count = lines.length === 1 ? 'a problem' : `${lines.length} problems`
    super([`The content in ${folder} has ${count}:`, ...lines].join('\n'))
  }
}
