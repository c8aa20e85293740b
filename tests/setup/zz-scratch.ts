import { startPostgresServer } from '#tests/setup/postgres-server.ts'
import postgres from 'postgres'
let s=performance.now()
const server = await startPostgresServer()
console.log('up', (performance.now()-s).toFixed(0), server.urlOf('postgres'))
const sql = postgres(server.urlOf('postgres'))
console.log((await sql`select version(), current_setting('TimeZone') tz`)[0])
await sql.end()
if (process.argv[2]==='hang') { console.log('hanging'); setTimeout(()=>{},1e6) } else { s=performance.now(); await server.stop(); console.log('stopped', (performance.now()-s).toFixed(0)) }
