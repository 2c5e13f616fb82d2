import type { FileFacts, FileLimits } from '../values/file-facts.ts';
import type { QualityWarning } from '../values/photo-quality.ts';
import type { PictureSource } from './to-jpeg.ts';

/** What the page asks of the worker. */
export type Task =
  | {
      readonly kind: 'inspect';
      readonly file: Blob;
      readonly limits: FileLimits;
      /** What the page has read of the file's beginning, which need not be read again. */
      readonly known?: FileFacts | undefined;
    }
  | { readonly kind: 'finish'; readonly file: Blob; readonly facts: FileFacts }
  | { readonly kind: 'decode'; readonly file: Blob; readonly facts: FileFacts; readonly maxSidePx: number }
  | { readonly kind: 'measure'; readonly file: Blob; readonly facts: FileFacts }
  | { readonly kind: 'convert'; readonly source: PictureSource; readonly maxPixels: number };

export type TaskResult = FileFacts | ImageBitmap | readonly QualityWarning[] | Blob;

export type Request =
  { readonly id: number; readonly task: Task } | { readonly id: number; readonly task: null /* stop it */ };

/** What the worker says; `id` is the request's, and 0 says that the worker has come up. */
export type Reply =
  | { readonly id: number; readonly kind: 'ready' }
  | { readonly id: number; readonly kind: 'progress'; readonly fraction: number }
  | { readonly id: number; readonly kind: 'facts'; readonly facts: FileFacts }
  | { readonly id: number; readonly kind: 'done'; readonly result: TaskResult }
  | { readonly id: number; readonly kind: 'failed'; readonly name: string; readonly message: string };
