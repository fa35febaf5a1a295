/**
 * A function that works out its answer about an object once, and keeps it for as long as the object lives. The object must not
 * change, nor may anything else that the answer depends on.
 */
export function oncePer<K extends object, V>(answer: (about: K) => V): (about: K) => V {
  const known = new WeakMap<K, { answer: V }>()
  return (about) => {
    const kept = known.get(about) ?? { answer: answer(about) }
    known.set(about, kept)
    return kept.answer
  }
}
