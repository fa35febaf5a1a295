/** How many one-time codes a person gets at a time. */
export const CODE_COUNT = 10

/** Crockford's alphabet: without I, L, O and U, which are misread or misheard. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** Sixteen characters of five bits: 80 random bits, written in groups of four. */
export function codeFrom(bytes: Uint8Array): string {
  const letters = [...bytes].map((byte) => ALPHABET.charAt(byte % ALPHABET.length)).join('')
  return letters.match(/.{4}/g)?.join('-') ?? letters
}

/** A code as it is compared: without groups and case, and with the misreadings that the alphabet allows for. */
export const foldCode = (code: string): string =>
  code
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replace(/[IL]/g, '1')
    .replace(/O/g, '0')
