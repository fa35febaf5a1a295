import { button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'

/** Asks the search page: a plain form, so that it works without JavaScript. */
export const SearchForm = ({ query }: { query: string }) => (
  <search>
    <form action="/search" className="flex max-w-2xl items-end gap-3">
      <div className="grow">
        <Field
          label="Search for"
          type="text"
          inputMode="search"
          enterKeyHint="search"
          name="q"
          defaultValue={query}
          maxLength={200}
          autoComplete="off"
          spellCheck={false}
        />
      </div>
      <button type="submit" className={button.primary}>
        Search
      </button>
    </form>
  </search>
)
