import { build } from 'esbuild';

/** Bundles a TypeScript module of schemas in memory and gives its exported schemas, in the order of their names. */
export async function loadSchemas(path) {
  const { outputFiles } = await build({
    entryPoints: [path],
    bundle: true,
    format: 'esm',
    platform: 'node',
    write: false,
    logLevel: 'error',
  });
  const code = Buffer.from(outputFiles[0].contents).toString('base64');
  const exported = await import(`data:text/javascript;base64,${code}`);
  return Object.fromEntries(
    Object.entries(exported)
      .filter(([, value]) => value !== null && typeof value === 'object')
      .map(([name, value]) => [name, JSON.parse(JSON.stringify(value))]),
  );
}
