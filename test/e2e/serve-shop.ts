import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, resolve } from 'node:path';
import { parseMultipart, type Posted } from './multipart.ts';

/** The project's folder, whose files every shop serves. */
export const ROOT = resolve(import.meta.dirname, '../..');

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.webp': 'image/webp',
  '.jpg': 'image/jpeg',
  '.woff2': 'font/woff2',
};

export interface ShopOptions {
  /** The shop's own pages by their path; all else is a file. */
  readonly page: (path: string) => string | undefined;
  /** Where the file of a path lies; beneath the project where this does not say. */
  readonly fileOf?: (path: string) => string;
  /** Sent with pages and files alike. */
  readonly headers?: (path: string) => Readonly<Record<string, string>>;
  /** Told of each path; what it returns is waited for. */
  readonly asked?: (path: string) => unknown;
  /** What a posted form is answered with: a page, or JSON for scripts. */
  readonly cart?: string;
}

/** `dist/preload.json`. */
export interface Preloads {
  readonly scripts: readonly string[];
  readonly locales: Readonly<Record<string, string>>;
}

export interface Shop {
  readonly address: string;
  /** Forms that were posted, in their order; emptied by whoever begins anew. */
  readonly posted: Posted[];
  close(): Promise<void>;
}

/** A page around the widget with the mug, in a form of the shop's own. */
export function mugPage({ before = '', after = '', form = '', attributes = '' } = {}): string {
  return `<!doctype html><html lang="en-US"><meta charset="utf-8"><title>Shop</title><link rel="icon" href="data:,">
<form method="post" action="/cart/add" enctype="multipart/form-data" ${form}>${before}
  <product-customizer template="/demo/templates/photo-mug.json" market="US" locale="en-US" ${attributes}></product-customizer>
${after}</form><script type="module" src="/dist/product-customizer.js"></script>`;
}

/** Serves a shop at a free port of this machine. */
export async function serveShop(options: ShopOptions): Promise<Shop> {
  const { page, asked, headers, fileOf = (path: string) => join(ROOT, path), cart = '<title>Cart</title>' } = options;
  const posted: Posted[] = [];
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    const answer = (body: Buffer | string, type: string): void => {
      response.writeHead(200, { ...headers?.(path), 'content-type': type }).end(body);
    };
    if (request.method === 'POST') {
      void parseMultipart(request).then((form) => {
        posted.push(form);
        answer(cart, cart.startsWith('{') ? 'application/json' : 'text/html');
      });
      return;
    }
    // Asked for by pages that name no icon, which is nothing of ours.
    if (path === '/favicon.ico') {
      response.writeHead(204).end();
      return;
    }
    void Promise.resolve(asked?.(path)).then(() => {
      const own = page(path);
      try {
        if (own !== undefined) answer(own, 'text/html');
        else answer(readFileSync(fileOf(path)), TYPES[extname(fileOf(path))] ?? 'application/octet-stream');
      } catch {
        response.writeHead(404).end();
      }
    });
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const at = server.address();
  return {
    address: `http://127.0.0.1:${typeof at === 'object' && at ? at.port : 0}`,
    posted,
    close: async () => {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}
