import { Notice } from '@/components/ui/notice'

/** Above a page whose form was too large to be read. */
export const TooLarge = () => (
  <div className="mb-8">
    <Notice tone="warn">
      What you sent is too large, so nothing of it was taken: no form here takes more than 1 MB at once. Send
      less, or cut a file into several.
    </Notice>
  </div>
)
