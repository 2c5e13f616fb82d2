// Serves the demo on a loopback port and says where.
import { createServer } from 'vite';

const port = Number(process.env.PORT ?? 5173);
const server = await createServer({
  server: { host: '127.0.0.1', port, open: process.stdout.isTTY && !process.env.CI },
});
await server.listen();
const address = server.httpServer?.address();
const actualPort = typeof address === 'object' && address ? address.port : port;
console.log(`Demo: http://127.0.0.1:${actualPort}/   (stop with Ctrl+C)`);
