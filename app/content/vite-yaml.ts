import type { Plugin } from 'vite'
import { parse } from 'yaml'

/**
 * Turns `content/**\/*.yaml` into modules at build time, so that the running server parses no YAML.
 * A file that does not parse stops the build with its name and line.
 */
export function yamlModules(): Plugin {
  return {
    name: 'content-yaml',
    transform(source, id) {
      const file = id.split('?')[0] ?? id
      if (!file.endsWith('.yaml')) return null
      try {
        return { code: `export default ${JSON.stringify(parse(source))}`, map: { mappings: '' } }
      } catch (error) {
        this.error(`${file}: ${error instanceof Error ? error.message : String(error)}`)
      }
    },
  }
}
