import type { Said as Saying } from '@/lib/badges/verdict.rules'
import { dayOfInstant } from './words'

const NAMED = {
  true: 'Yes: it was made for somebody of this name.',
  false: 'No: it was made for another name. Write it as its holder does; capital letters count.',
}

/** What a valid badge says, in the words that were signed. */
export const Said = ({ said }: { said: Saying }) => (
  <section aria-labelledby="said" className="grid gap-4">
    <h2 id="said" className="wrap-anywhere line-clamp-4">
      {said.title}
    </h2>
    <p className="max-w-prose text-lg">{said.description}</p>
    <dl className="grid max-w-prose gap-4 wrap-anywhere">
      {said.links.length > 0 && (
        <div>
          <dt className="font-semibold">Links</dt>
          {said.links.map(({ name, url }) => (
            <dd key={`${name} ${url}`}>
              {name}:{' '}
              <a href={url} rel="noopener noreferrer ugc nofollow">
                {url}
              </a>
            </dd>
          ))}
        </div>
      )}
      {said.words && (
        <div>
          <dt className="font-semibold">In the holder’s words</dt>
          <dd className="whitespace-pre-wrap">{said.words}</dd>
        </div>
      )}
      <div>
        <dt className="font-semibold">Signed</dt>
        <dd>{dayOfInstant(said.signedAt)}</dd>
      </div>
      {said.named !== null && (
        <div>
          <dt className="font-semibold">Made for the name you wrote?</dt>
          <dd>{NAMED[`${said.named}`]}</dd>
        </div>
      )}
    </dl>
  </section>
)
