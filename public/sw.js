// Lets pages that were kept on this device be read without a network. Registered on /learn/offline by somebody who asked
// for it. What is kept is what a stranger sees: nothing personal is ever stored. A kept page is only shown when the network
// fails, and says that it is a copy and of when.

const pages = 'kept-pages-1'
const assets = 'kept-assets-1'
const keptAt = 'x-kept-at'

/** Pages that are the same for everybody and worth reading again. */
const readable = /^\/(learn(\/(modules|paths|artefacts|certifications|books|companies|running-case).*)?|glossary|competencies(\/.*)?|targets(\/.*)?)$/
const notReadable = /\/(note|which|filled\.(md|csv)|blank\.(md|csv))$/

self.addEventListener('install', () => self.skipWaiting())
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()))

self.addEventListener('message', (event) => {
  const { type, addresses } = event.data ?? {}
  const answer = (message) => event.ports[0]?.postMessage(message)
  if (type === 'keep') event.waitUntil(keepAll(addresses.filter(isReadable), answer))
  if (type === 'forget') {
    event.waitUntil(Promise.all([caches.delete(pages), caches.delete(assets)]).then(() => answer({ done: true })))
  }
})

self.addEventListener('fetch', (event) => {
  const { request } = event
  const url = new URL(request.url)
  if (request.method !== 'GET' || url.origin !== self.location.origin) return
  if (request.mode === 'navigate') event.respondWith(readPage(event, url))
  else if (url.pathname.startsWith('/assets/')) event.respondWith(readAsset(request))
})

function isReadable(address) {
  const { pathname } = new URL(address, self.location.origin)
  return readable.test(pathname) && !notReadable.test(pathname)
}

async function readPage(event, url) {
  try {
    const response = await fetch(event.request)
    if (response.ok && isReadable(url.pathname)) event.waitUntil(keep(url.pathname).catch(() => {}))
    return response
  } catch {
    const kept = await (await caches.open(pages)).match(url.pathname)
    return kept ? asCopy(kept) : nothingKept(url.pathname)
  }
}

/** Named by their content, so a kept one is as good as a fresh one. */
async function readAsset(request) {
  const cache = await caches.open(assets)
  const kept = await cache.match(request.url)
  if (kept) return kept
  const response = await fetch(request)
  if (response.ok && /\.(css|woff2)$/.test(new URL(request.url).pathname)) await cache.put(request.url, response.clone())
  return response
}

async function keepAll(addresses, answer) {
  let kept = 0
  for (const address of addresses) {
    try {
      await keep(address)
      kept += 1
    } catch {
      answer({ kept, of: addresses.length, failed: true })
      return
    }
    answer({ kept, of: addresses.length, done: kept === addresses.length })
  }
}

/** Fetches a page as a stranger and keeps it with the styles that it needs. */
async function keep(address) {
  const response = await fetch(address, { credentials: 'omit', cache: 'no-cache' })
  if (!response.ok) throw new Error(`${address} answered ${response.status}`)
  const html = await response.text()
  const needed = [...html.matchAll(/(?:href|src)="(\/assets\/[^"]+\.(?:css|woff2))"/g)].map(([, file]) => file)
  const files = await caches.open(assets)
  for (const file of new Set(needed)) if (!(await files.match(file))) await files.add(file)
  const headers = { 'content-type': 'text/html; charset=utf-8', [keptAt]: new Date().toISOString() }
  await (await caches.open(pages)).put(new URL(address, self.location.origin).pathname, new Response(html, { headers }))
}

async function asCopy(kept) {
  const when = new Date(kept.headers.get(keptAt))
  const words = when.toLocaleString('en-GB', { dateStyle: 'long', timeStyle: 'short' })
  const html = await kept.text()
  const note = `<p class="offline-note" role="status">No network. This is the copy that was kept on ${words}; the page may have changed since.</p>`
  return page(html.replace('<html ', '<html data-offline ').replace('<main', `${note}<main`))
}

async function nothingKept(address) {
  const kept = (await (await caches.open(pages)).keys()).map(({ url }) => new URL(url).pathname).sort()
  const style = [...(await (await caches.open(assets)).keys())].find(({ url }) => url.endsWith('.css'))
  const list = kept.map((path) => `<li><a href="${path}">${path}</a></li>`).join('')
  const text = kept.length > 0 ? `<p>These are on this device:</p><ul>${list}</ul>` : '<p>No page is kept on this device yet.</p>'
  return page(
    `<!DOCTYPE html><html lang="en" data-offline><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>No network - Critical Path</title>${style ? `<link rel="stylesheet" href="${style.url}">` : ''}</head><body><main class="page prose"><h1>No network, and no copy of this page</h1><p>${escapeHtml(address)} was not kept on this device.</p>${text}</main></body></html>`,
  )
}

function page(html) {
  return new Response(html, { headers: { 'content-type': 'text/html; charset=utf-8' } })
}

function escapeHtml(text) {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)
}
