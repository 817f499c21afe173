import { readFileSync } from 'node:fs';

/**
 * Keeps of intl-messageformat what the client calls: `formatToParts` and its errors. The class beside it sets static fields as it is
 * defined, so no bundler can leave it out, though nothing uses it: a good kilobyte. The build fails when the file is laid out anew.
 */
export function partsOnlyPlugin() {
  return {
    name: 'parts-only',
    setup(build) {
      build.onLoad({ filter: /node_modules[\\/]intl-messageformat[\\/]index\.js$/ }, ({ path }) => {
        const text = readFileSync(path, 'utf8');
        const end = text.indexOf('// packages/intl-messageformat/core.ts');
        if (end < 0 || !text.slice(0, end).includes('function formatToParts('))
          throw new Error('intl-messageformat is laid out anew: see what scripts/parts-only-plugin.mjs should keep of it');
        const imports = /^import \{[^}]*\} from "@formatjs\/fast-memoize";$/mu;
        return { contents: `${text.slice(0, end).replace(imports, '')}\nexport { formatToParts };\n`, loader: 'js' };
      });
    },
  };
}
