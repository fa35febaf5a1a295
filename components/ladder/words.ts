/** The ladder from a role; without one, from where the reader is. */
export const ladderAddress = (roleId?: string): string => (roleId ? `/ladder?role=${roleId}` : '/ladder')
