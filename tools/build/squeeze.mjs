import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { minify } from 'terser';

/** The chunk that holds Konva; names that begin with an underscore are Konva's own, and stay within it. */
const KONVAS_OWN = /open-app-[^/]+$/;

const NAME = String.raw`[\w$]+`;
const LOADED = String.raw`import\(\`[^\`]+\`\)(?:\.then\(${NAME}=>${NAME}(?:\.${NAME})?\))?|Promise\.resolve\(\)\.then\(\(\)=>${NAME}\)`;
/** How Vite wraps each `import()`: as it is, or taking out the names that are used. */
const WRAPPED = new RegExp(
  String.raw`(?<![\w$.])${NAME}\((?:\(\)=>(${LOADED})|async\(\)=>\{let\{[^{}]*\}=await (${LOADED});return\{[^{}]*\}\}),(?:\[\]|void 0),import\.meta\.url\)`,
  'g',
);

/** Leaves of each wrapped `import()` the bare one (see plain-imports.mjs), as long as it was, so that maps stay right. */
function unwrapImports(code) {
  return code.replace(WRAPPED, (wrapped, plain, named) => (plain ?? named).padEnd(wrapped.length));
}

/** Every script under a folder. */
function scriptsIn(folder) {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.js'))
    .map(({ parentPath, path, name }) => join(parentPath ?? path, name));
}

/**
 * Makes the built scripts smaller once more, in place, and keeps their maps right: what the bundler leaves, a second
 * minifier of another make brings down by two in a hundred. Nothing it is allowed to do changes what a script does.
 */
export async function squeeze(folder) {
  for (const path of scriptsIn(folder)) {
    // A file of nothing but exports comes without a map.
    const content = existsSync(`${path}.map`) ? readFileSync(`${path}.map`, 'utf8') : null;
    const { code, map } = await minify(unwrapImports(readFileSync(path, 'utf8')), {
      module: true,
      ecma: 2020,
      compress: { passes: 2, toplevel: true, hoist_funs: true },
      mangle: { toplevel: true, ...(KONVAS_OWN.test(path) ? { properties: { regex: /^_[a-z]/ } } : {}) },
      ...(content === null ? {} : { sourceMap: { content, url: `${basename(path)}.map` } }),
    });
    writeFileSync(path, code);
    if (content !== null) writeFileSync(`${path}.map`, map);
  }
}
