type ChoiceProps<T extends string> = {
  legend: string
  name: 'theme' | 'locale'
  options: readonly { value: T; label: string }[]
  chosen: T
}

/** How things look in this browser, one of a few ways: a plain form, so that it works without JavaScript. */
export const Choice = <T extends string>({ legend, name, options, chosen }: ChoiceProps<T>) => (
  <form method="post" action="/api/appearance">
    <fieldset className="flex flex-wrap items-center gap-1">
      <legend className="float-left pr-2">{legend}</legend>
      {options.map(({ value, label }) => (
        <button
          key={value}
          type="submit"
          name={name}
          value={value}
          aria-pressed={value === chosen}
          className="min-h-9 cursor-pointer rounded-md px-2 aria-pressed:bg-wash aria-pressed:font-semibold aria-pressed:text-ink"
        >
          {label}
        </button>
      ))}
    </fieldset>
  </form>
)
