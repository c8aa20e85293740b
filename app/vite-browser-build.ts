import type { Plugin } from 'vite'

/**
 * A page with scripts gets few files: the framework, what pages are made of, and its own. Every request costs more
 * than the bytes that finer parts would save.
 */
export function shareChunks(): Plugin {
  const framework =
    /[/]node_modules[/](react|react-dom|react-router|react-router-dom|scheduler|turbo-stream|@remix-run)[/]/
  const common =
    /[/]app[/]([^/]+|ui[/](button|error-summary|mark|page-meta|sheet)|features[/][^/]+[/]area)[.]tsx?$/
  // What the page of offers computes with. Other pages of the area share parts of it, but ship no scripts.
  const offers =
    /[/]app[/](domain[/]money|features[/]salary[/](convert|exchange-rates|offer|offer-fields|percentile|purchasing-powers|salary-paths))[.]ts$/
  // What forms are made of goes together: in a piece each, a page with one would ask for a dozen files.
  const fields = /[/]app[/](forms|ui[/](choice-list|disclosure|error-summary|field|tag))/
  // What an interviewer grades with. The other pages that grade ship no scripts.
  const grading =
    /[/]app[/](domain[/]question|features[/]interview[/]components[/](grade-fields|two-scores))[.]tsx?$/
  return {
    name: 'share-chunks',
    apply: 'build',
    config: (_config, { isSsrBuild }) =>
      isSsrBuild ? undefined : { build: { rollupOptions: { output: { manualChunks } } } },
  }
  function manualChunks(id: string): string | undefined {
    if (framework.test(id)) return 'framework'
    if (offers.test(id)) return 'offers'
    if (common.test(id)) return 'common'
    if (grading.test(id)) return 'grading'
    return fields.test(id) ? 'fields' : undefined
  }
}

/** Lets the browser build drop the parts of Remix that no page uses: 3 kB, held by nothing but their debug names. */
export function dropUnusedRemix(): Plugin {
  const pure = ['React.createContext', 'React.forwardRef', 'React.memo']
  return {
    name: 'drop-unused-remix',
    apply: 'build',
    config: (_config, { isSsrBuild }) =>
      isSsrBuild ? undefined : { build: { rollupOptions: { treeshake: { manualPureFunctions: pure } } } },
    transform(code, id, options) {
      if (options?.ssr || !/[/]@remix-run[/]react[/]/.test(id)) return null
      return { code: code.replace(/^\w+[.]displayName = .*$/gm, ''), map: null }
    },
  }
}
