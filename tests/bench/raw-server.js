// The least that any server here can cost: node:http sending the same bytes to everybody.
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'

const body = readFileSync(process.argv[2] ?? '')
const server = createServer((_incoming, outgoing) => {
  outgoing
    .writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-length': body.length })
    .end(body)
})
server.listen(0, '127.0.0.1', () => process.send?.(server.address()))
