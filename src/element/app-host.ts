import type { Messages } from '../messages/create-messages.ts';
import type { Template } from '../template/schema.ts';
import type { LetteringCheck } from '../validation/lettering-check.ts';
import type { HeicDecoder } from './heic-decoder.ts';
import type { HostChecks } from './host-checks.ts';
import type { LateViews } from './late-views.ts';
import type { Means } from './load-parts.ts';

/** What the element gives to the app that fills it. */
export interface AppHost {
  readonly root: ShadowRoot;
  form(): HTMLFormElement | null;
  heicDecoder(): HeicDecoder | null;
  requestUpdate(): void;
  /** What is rendered next waits until the picture has been shown, for a frame and no more. */
  showFirst(): void;
  updateComplete(): Promise<unknown>;
  /** The host's own checks, as they are set now; a page may take them away. */
  checks(): HostChecks | null | undefined;
  /** @returns Whether nobody cancelled it. */
  emit(type: string, detail: unknown, cancelable?: boolean): boolean;
  /** What is answered here is no design that is kept on the device. */
  readonly keepsNothing?: boolean;
  /** Answers, issues or payload changed: the form's value and validity follow. */
  settled(): void;
}

export interface AppOptions extends Means {
  readonly template: Template;
  /** What relative addresses of the template start from. */
  readonly baseUrl: string;
  readonly messages: Messages;
  /** As asked for; the template's own texts may have it where the widget's have not. */
  readonly locale: string;
  readonly market: string;
  /** Views that the template needs beyond the ordinary ones. */
  readonly views: LateViews;
  /** Checks of lettering that the template needs. */
  readonly checks: readonly LetteringCheck[];
}
