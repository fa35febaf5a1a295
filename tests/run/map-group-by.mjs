// vitest 5 prints failures with Map.groupBy, which Node 20 lacks: without it the first failing test crashes the report.
Map.groupBy ??= (items, keyOf) => {
  const groups = new Map()
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item])
  return groups
}
