/** Whether a person's own link may be stored and shown: http or https, no credentials. */
export function isWebAddress(value: string): boolean {
  if (!URL.canParse(value)) return false
  const url = new URL(value)
  return /^https?:$/.test(url.protocol) && !url.username && !url.password && value.length <= 2048
}
