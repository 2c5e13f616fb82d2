import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import busboy from 'busboy';

/** A form as a shop's server reads it. */
export interface Posted {
  readonly fields: Readonly<Record<string, string>>;
  readonly files: readonly {
    readonly name: string;
    readonly fileName: string;
    readonly sha256: string;
    readonly sizeBytes: number;
  }[];
}

export function parseMultipart(request: IncomingMessage): Promise<Posted> {
  return new Promise((done, fail) => {
    const fields: Record<string, string> = {};
    const files: { name: string; fileName: string; sha256: string; sizeBytes: number }[] = [];
    const parser = busboy({ headers: request.headers, limits: { fieldSize: 10_000_000 }, defParamCharset: 'utf8' });
    parser.on('field', (name: string, value: string) => (fields[name] = value));
    parser.on('file', (name, stream, info) => {
      const hash = createHash('sha256');
      let sizeBytes = 0;
      stream.on('data', (chunk: Buffer) => {
        hash.update(chunk);
        sizeBytes += chunk.length;
      });
      stream.on('end', () =>
        files.push({ name, fileName: info.filename ?? '', sha256: hash.digest('hex'), sizeBytes }),
      );
    });
    parser.on('close', () => done({ fields, files }));
    parser.on('error', fail);
    request.pipe(parser);
  });
}
