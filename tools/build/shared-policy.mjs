const LIT = /\/lit-html\/(?:development\/)?lit-html\.js$/;
const STARTER = /\/src\/files\/start-worker\.ts$/;
const MADE = /([\w$]+)=[\w$]+\?[\w$]+\.createPolicy\("lit-html",\{createHTML:/;
const OWN = /policy \?\?= trustedTypes\.createPolicy\(POLICY_NAME, [^;]+;/;

/**
 * Lets the page get by with one Trusted Types policy: the worker's address is trusted by the one that Lit makes for its
 * templates. A page that lists its policies then lists `lit-html` and no more; to ask for another one only to see
 * whether it is listed would be a violation. The package's modules, whose Lit is the host's, have a policy of their own.
 *
 * @returns {import('vite').Plugin}
 */
export function sharedPolicy() {
  return {
    name: 'shared-policy',
    apply: 'build',
    enforce: 'pre',
    transform(code, id) {
      if (LIT.test(id)) {
        const [made, name] = MADE.exec(code) ?? [];
        if (!made) this.error(`${id} makes its policy in another way (tools/build/shared-policy.mjs)`);
        const both = code.replace(made, `${made.slice(0, -'createHTML:'.length)}createScriptURL:t=>t,createHTML:`);
        return { code: `${both}\nexport{${name} as trustedPolicy};`, map: null };
      }
      if (STARTER.test(id)) {
        if (!OWN.test(code)) this.error(`${id}: no policy to share (tools/build/shared-policy.mjs)`);
        const shared = code.replace(OWN, 'policy ??= trustedPolicy;');
        return { code: `import { trustedPolicy } from 'lit-html';\n${shared}`, map: null };
      }
      return null;
    },
  };
}
