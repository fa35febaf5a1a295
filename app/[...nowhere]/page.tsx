import { missing, orUntitled } from '@/app/missing'
import { orUnavailable } from '@/app/or-unavailable'

// Every address that is no page. Next's own answer leaves out the hint to load the font, so that it came in another one.
const nowhere = async () => missing()

export const generateMetadata = orUntitled(nowhere)
export default orUnavailable(nowhere)
