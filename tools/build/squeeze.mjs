import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { minify } from 'terser';

/** The chunk that holds Konva; names that begin with an underscore are Konva's own, and stay within it. */
const KONVAS_OWN = /open-app-[^/]+$/;

/** What every buyer opens with: nearly all of it runs at once. */
const RUN_AT_ONCE = /(?:frame|open-app)-[^/]+$/;

/**
 * Has Chromium compile all functions of a file while it comes, off the main thread. One at a time as they are called,
 * a slow phone is busy with the hundreds of the opening for half a second.
 */
const COMPILED_EARLY = '//# allFunctionsCalledOnLoad';

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

/** None of our getters is read for what it does, and no function expression is called with `new`, ours being classes. */
const FURTHER = {
  pure_getters: true,
  keep_fargs: false,
  reduce_vars: false,
  unsafe_arrows: true,
  unsafe_methods: true,
};
/** What each round of the minifier may do beyond the ordinary, and which members it may rename. */
const ROUNDS = [
  [{}, { regex: /^_[a-z]/ }],
  [FURTHER, null],
  [FURTHER, null],
];

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
    let content = existsSync(`${path}.map`) ? readFileSync(`${path}.map`, 'utf8') : null;
    let code = unwrapImports(readFileSync(path, 'utf8'));
    // What a round leaves, the next names by how often it is now used.
    for (const [round, [compress, properties]] of ROUNDS.entries()) {
      const isHinted = round === ROUNDS.length - 1 && RUN_AT_ONCE.test(path);
      const squeezed = await minify(code, {
        module: true,
        ecma: 2020,
        compress: { passes: 2, toplevel: true, hoist_funs: true, ...compress },
        ...(isHinted ? { format: { preamble: COMPILED_EARLY } } : {}),
        mangle: { toplevel: true, ...(properties && KONVAS_OWN.test(path) ? { properties } : {}) },
        // The maps lie beside the scripts and are not named in them, where every buyer would load their names.
        ...(content === null ? {} : { sourceMap: { content } }),
      });
      code = squeezed.code;
      content &&= squeezed.map;
    }
    writeFileSync(path, code);
    if (content !== null) writeFileSync(`${path}.map`, content);
  }
}
