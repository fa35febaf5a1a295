import net from 'node:net'
import { codeOf } from './refusal'

function listen(port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = net.createServer()
    probe.once('error', reject)
    probe.listen(port, host, () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : port))
    })
  })
}

/** A port of the loopback interface that nobody uses at this moment. */
export const freePort = (): Promise<number> => listen(0, '127.0.0.1')

/** The system's code for why this port cannot be used, such as EADDRINUSE or EACCES. */
export async function whyNot(port: number, host: string): Promise<string | undefined> {
  try {
    await listen(port, host)
    return undefined
  } catch (error) {
    return codeOf(error) ?? 'unknown'
  }
}
