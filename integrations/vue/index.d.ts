// Generated from the element by `npm run generate`; edits are lost.
import type { HTMLAttributes } from 'vue';
import type { HeicDecoder, HostChecks, Issue, ProductCustomizer, RequestSubmission, Submission, Values } from 'product-customizer';

/** Vue sets what the element has as a property and writes the rest as attributes. */
export interface ProductCustomizerProps {
  /** Address of the template, or the template itself. */
  readonly template?: unknown;
  /** BCP 47; without it the language of the page. */
  readonly locale?: string | null | undefined;
  /** ISO 3166 country; decides units, currency and legal lines. */
  readonly market?: string | null | undefined;
  /** Name of the form field. */
  readonly name?: string | undefined;
  /** How the host is told: `form` (as without it), a field and files of any form; `shopify`, properties of a product form. */
  readonly adapter?: 'form' | 'shopify' | null | undefined;
  /** Reads HEIC where the browser cannot; see `HeicDecoder`. Without one such photos are explained, not accepted. */
  readonly heicDecoder?: HeicDecoder | null | undefined;
  /** Defines `<model-viewer>` when a model is first looked at; see `LoadModelViewer`. Not needed where the page has the element. */
  readonly modelViewer?: LoadModelViewer | null | undefined;
  /** The host's own checks, asynchronous, with a signal: `text` is asked of each text that rests (deadline 5 s), `image` of each photo that was accepted (15 s). */
  readonly checks?: HostChecks | undefined;
  /** The host's own sentences by locale, over the widget's or in a new locale; set a new object to change them. */
  readonly messages?: MessageOverrides | null | undefined;
  /** The buyer's answers as plain JSON, to save; setting them fires no event. Set before the template has come, they wait. */
  readonly values?: Values | undefined;
  /** The design is not kept on the device. */
  readonly 'no-save'?: boolean | undefined;
  /** Name under which a form gets a request for a custom order; without it none does. */
  readonly 'request-name'?: string | undefined;
  /** Id of the form that the element belongs to, where it does not stand in it. */
  readonly form?: string | null | undefined;
  /** The template is shown and can be filled. */
  readonly 'onPcReady'?: ((event: CustomEvent<object>) => void) | undefined;
  /** The buyer changed an answer. */
  readonly 'onPcChange'?: ((event: CustomEvent<{ values: Values }>) => void) | undefined;
  /** What is wrong after an act of the buyer. */
  readonly 'onPcIssues'?: ((event: CustomEvent<{ issues: readonly Issue[] }>) => void) | undefined;
  /** The buyer confirmed the design. Cancel it to keep the form unsent, and to say by yourself what became of it. */
  readonly 'onPcSubmit'?: ((event: CustomEvent<Submission>) => void) | undefined;
  /** The buyer asks for a custom order. Cancel it to keep the form unsent. */
  readonly 'onPcRequest'?: ((event: CustomEvent<RequestSubmission>) => void) | undefined;
  /** A design kept on the device is back. */
  readonly 'onPcResume'?: ((event: CustomEvent<object>) => void) | undefined;
  /** Something could not be loaded or is broken; with `problems` where the template is. */
  readonly 'onPcFailure'?: ((event: CustomEvent<{ code: string; recoverable: boolean }>) => void) | undefined;
  /** The widget came into view. Events of the funnel carry codes only. */
  readonly 'onPcOpen'?: ((event: CustomEvent<object>) => void) | undefined;
  /** The first answer was given. */
  readonly 'onPcFirstEdit'?: ((event: CustomEvent<object>) => void) | undefined;
  /** A photo was looked at, or refused. */
  readonly 'onPcUpload'?: ((event: CustomEvent<{ code: string }>) => void) | undefined;
  /** An offered fix was pressed. */
  readonly 'onPcFix'?: ((event: CustomEvent<{ code: string; fix: string }>) => void) | undefined;
  /** The review step was opened. */
  readonly 'onPcReview'?: ((event: CustomEvent<object>) => void) | undefined;
}

declare module 'vue' {
  interface GlobalComponents {
    'product-customizer': new () => ProductCustomizer & {
      $props: ProductCustomizerProps & Omit<HTMLAttributes, keyof ProductCustomizerProps>;
    };
  }
}
