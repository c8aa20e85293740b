/** Recordings on this device, by the id of their answer. Nothing here reaches the network. */

const name = 'critical-path-recordings'
const shelf = 'recordings'

export async function keepRecording(answerId: string, recording: Blob): Promise<void> {
  await run('readwrite', (store) => store.put(recording, answerId))
}

export async function findRecording(answerId: string): Promise<Blob | undefined> {
  const found: unknown = await run('readonly', (store) => store.get(answerId))
  return found instanceof Blob ? found : undefined
}

export async function dropRecording(answerId: string): Promise<void> {
  await run('readwrite', (store) => store.delete(answerId))
}

async function run<Value>(
  mode: IDBTransactionMode,
  ask: (store: IDBObjectStore) => IDBRequest<Value>,
): Promise<Value> {
  const database = await settled(open())
  try {
    return await settled(ask(database.transaction(shelf, mode).objectStore(shelf)))
  } finally {
    database.close()
  }
}

function open(): IDBOpenDBRequest {
  const request = indexedDB.open(name, 1)
  request.onupgradeneeded = () => request.result.createObjectStore(shelf)
  return request
}

function settled<Value>(request: IDBRequest<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error ?? new Error('The recordings cannot be reached.'))
  })
}
