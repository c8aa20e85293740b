// Part of the build: lays a .gz and a .br beside each text asset, so that the server compresses no static file.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'

const compressible = new Set(['.css', '.js', '.json', '.svg', '.txt', '.webmanifest'])

for (const entry of readdirSync('build/client', { recursive: true, withFileTypes: true })) {
  if (!entry.isFile() || !compressible.has(path.extname(entry.name))) continue
  const file = path.join(entry.parentPath, entry.name)
  const body = readFileSync(file)
  writeFileSync(`${file}.gz`, gzipSync(body, { level: 9 }))
  writeFileSync(`${file}.br`, brotliCompressSync(body))
}
