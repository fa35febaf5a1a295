import type { FormatTable as Table } from '@/lib/archive/rules'

/** One table of an archive: what is in it and what each column may hold. */
export const FormatTable = ({ name, about, columns }: Table) => (
  <section aria-labelledby={name} className="grid gap-2 border-line border-t pt-5">
    <h2 id={name} className="text-lg">
      {name}
    </h2>
    <p className="max-w-prose">{about}</p>
    <dl className="grid gap-x-6 gap-y-1 sm:grid-cols-[12rem_1fr]">
      {columns.map((column) => (
        <div key={column.name} className="contents">
          <dt className="font-semibold">{column.name}</dt>
          <dd className="text-muted max-sm:mb-2">{column.words}</dd>
        </div>
      ))}
    </dl>
  </section>
)
