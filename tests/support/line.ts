import net from 'node:net'

/**
 * A line to a database that a test can cut: `freeze` lets nothing through in either direction, as a host that hangs; `cut` ends
 * every connection and refuses new ones; `mend` takes both back.
 */
export async function lineTo(port: number) {
  const sockets = new Set<net.Socket>()
  let frozen = false
  const both = (client: net.Socket) => {
    const upstream = net.connect(port, '127.0.0.1')
    for (const [from, to] of [
      [client, upstream],
      [upstream, client],
    ] as const) {
      sockets.add(from)
      from.on('data', (part) => to.write(part))
      from.on('error', () => to.destroy())
      from.on('close', () => {
        sockets.delete(from)
        to.end()
      })
      if (frozen) from.pause()
    }
  }
  const server = net.createServer(both)
  const listen = (wanted: number) =>
    new Promise<void>((resolve) => server.listen(wanted, '127.0.0.1', () => resolve()))
  await listen(0)
  const { port: own } = server.address() as net.AddressInfo
  const close = () => {
    server.close()
    for (const socket of sockets) socket.destroy()
  }
  return {
    port: own,
    freeze: () => {
      frozen = true
      for (const socket of sockets) socket.pause()
    },
    cut: close,
    mend: async () => {
      frozen = false
      for (const socket of sockets) socket.resume()
      if (!server.listening) await listen(own)
    },
    close,
  }
}
