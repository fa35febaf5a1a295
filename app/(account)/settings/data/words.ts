type Notice = { tone: 'calm' | 'warn'; text: string }

/** What a page of the data says after something happened, by the name in its address. */
export const DATA_NOTICES: Readonly<Record<string, Notice | undefined>> = {
  'export-too-often': {
    tone: 'warn',
    text: 'Everything was exported very often within an hour. Wait an hour and try again.',
  },
}
