/** What a valid badge proves, and beside it what it does not. */
export const Meaning = () => (
  <div className="grid gap-x-10 gap-y-8 md:grid-cols-2">
    <section aria-labelledby="proves" className="grid content-start gap-4">
      <h2 id="proves">What a valid badge proves</h2>
      <ul className="grid list-disc gap-2 pl-5">
        <li>This installation of Waymark signed exactly this text, and nobody has changed a letter since.</li>
        <li>
          Somebody with an account here recorded that they finished this on that day, and still says so today.
        </li>
        <li>If you write a name: whether the badge was made for somebody of that name.</li>
      </ul>
    </section>
    <section aria-labelledby="proves-not" className="grid content-start gap-4">
      <h2 id="proves-not">What it does not prove</h2>
      <ul className="grid list-disc gap-2 pl-5">
        <li>That the work was done, or done well. Everything is self-declared: follow the links and ask.</li>
        <li>
          Who is showing it to you. A name can be guessed, and accounts here choose theirs: ask them to open
          their badge while you watch.
        </li>
        <li>Anything about links in it: what they lead to may have changed since.</li>
      </ul>
    </section>
    <p className="max-w-prose text-muted md:col-span-2">
      Badges are credentials of the standard Open Badges 3.0, so other programs can check them too, with the{' '}
      <a href="/badges/keys">public keys</a> of this installation.
    </p>
  </div>
)
