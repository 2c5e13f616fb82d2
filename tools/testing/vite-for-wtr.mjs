// Lets Web Test Runner's own server hand sources and tests through Vite, so that tests see what the build sees.
import { existsSync } from 'node:fs';
import { createServer } from 'vite';

/** Paths that Web Test Runner serves itself: its session page, its client scripts, its commands. */
function isRunnersOwn(path) {
  return (
    path === '/' ||
    path.startsWith('/__web-') ||
    path.startsWith('/__wds') ||
    path.startsWith('/__wtr') ||
    /@web\/test-runner(-mocha|-core)?\//.test(path)
  );
}

/** @returns {{ plugin: object, middleware: Function }} Both belong in the runner's configuration. */
export function viteForWtr(viteConfig = {}) {
  let starting;
  let watcher;
  const start = () =>
    (starting ??= createServer({
      configFile: false,
      clearScreen: false,
      logLevel: 'warn',
      appType: 'custom',
      ...viteConfig,
      server: { ...viteConfig.server, middlewareMode: true, hmr: false, ws: false, watch: null },
      plugins: [
        ...(viteConfig.plugins ?? []),
        {
          name: 'runner-scripts-stay-external',
          enforce: 'pre',
          resolveId: (id) => (id.startsWith('/__web-') ? { id, external: true } : null),
        },
        {
          // Vite would pass the request on, and the runner serve the file as it lies on the disk.
          name: 'errors-are-errors',
          configureServer: (server) => () => {
            server.middlewares.use((error, _request, response, _next) => {
              console.error(error.message);
              response.statusCode = 500;
              response.end(error.message);
            });
          },
        },
        {
          name: 'runner-watches-what-vite-serves',
          transform(_code, id) {
            const file = id.split('?')[0];
            if (watcher && !file.startsWith('\0') && existsSync(file)) watcher.add(file);
          },
        },
      ],
    }));
  return {
    plugin: {
      name: 'vite-for-wtr',
      async serverStart({ fileWatcher }) {
        watcher = fileWatcher;
        await start();
      },
      async serverStop() {
        await (await starting)?.close();
      },
    },
    async middleware(context, next) {
      if (isRunnersOwn(context.path)) return next();
      const server = await start();
      await new Promise((done, fail) => {
        context.respond = false;
        context.res.statusCode = 200;
        context.res.once('close', done);
        server.middlewares(context.req, context.res, (error) => {
          context.respond = true;
          context.res.statusCode = 404;
          if (error) fail(error);
          else Promise.resolve(next()).then(done, fail);
        });
      });
    },
  };
}
