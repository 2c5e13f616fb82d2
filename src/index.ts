/** The package without side effects: the element's class and the core's functions. `define.ts` registers the tag. */
export { ProductCustomizer } from './element/product-customizer.ts';
export type {
  HostCheckAnswer,
  HostChecks,
  ImageCheck,
  ImageCheckFacts,
  ImageCheckRequest,
  TextCheck,
  TextCheckAnswer,
  TextCheckRequest,
} from './element/host-checks.ts';
export {
  CustomizationError,
  type SubmittedFile,
  type SubmittedStill,
  type Submission,
} from './element/make-payload.ts';
export type { RequestSubmission } from './element/request/send-request.ts';
export type { PreviewRequest } from './element/export-pictures.ts';
export type { PrintRequest } from './element/export-print.ts';
export type { MessageOverrides } from './element/own-words.ts';
export type { MessageTree, RefusedMessage } from './messages/merge-messages.ts';
export type { HeicDecoder } from './element/heic-decoder.ts';
export type { LoadModelViewer } from './element/model/model-viewer.ts';
export { parseFullTemplate as parseTemplate } from './template/parse-full-template.ts';
export type { TemplateProblem } from './template/problem.ts';
export type { Field, LocalizedText, Template } from './template/schema.ts';
export { localize } from './template/localize.ts';
export { initialValues } from './values/initial-values.ts';
export { parseAnyValues as parseValues } from './values/parse-any-values.ts';
export { priceOf } from './values/price.ts';
export type { FileFacts, FileLimits, FileType, RejectReason } from './values/file-facts.ts';
export type {
  FieldValue,
  FileReference,
  ImageValue,
  OptionValue,
  PhotoPlacement,
  TextValue,
  Values,
} from './values/values.ts';
export {
  openSharedDesign,
  shareDesign,
  type SharedDesignProblem,
  type SharedTemplate,
} from './values/shared-design.ts';
export { visibleFields } from './values/visible-fields.ts';
export { checkEverything as checkValues } from './validation/check-everything.ts';
export type { QualityKind, QualityWarning } from './values/photo-quality.ts';
export type { Facts, HostJudgement, HostVerdict, LetteringContrast, TextFit, UploadState } from './validation/facts.ts';
export type { Fix, Issue, IssueCode, IssueParams, Severity } from './validation/issue.ts';
export { layOutAny as layOut } from './scene/lay-out-any.ts';
export type { LineBreaks } from './scene/break-text.ts';
export { lineBreaks } from './scene/line-break/line-breaks.ts';
export { shapedLayouts } from './scene/shaped/shaped-layouts.ts';
export type { Layouts } from './scene/layouts.ts';
export type { Measure, Scene, TextExtent, TextRun, TextStation } from './scene/scene.ts';
export { buildPayload, type PayloadInput } from './payload/build-payload.ts';
export type { Payload } from './payload/payload-schema.ts';
export { templateSha256 } from './payload/template-hash.ts';
export {
  toShopifyProperties,
  type ShopifyFile,
  type ShopifyIndex,
  type ShopifyOptions,
  type ShopifyProperties,
} from './adapters/shopify/to-shopify-properties.ts';
export {
  fromShopifyProperties,
  valuesOfPayload,
  type ShopifyLine,
  type ShopifyLineProblem,
  type ShopifyLineProperties,
} from './adapters/shopify/from-shopify-properties.ts';
export { replaceCartLine, type CartLineEdit, type CartLineOutcome } from './adapters/shopify/replace-cart-line.ts';
export { buildRequest, type BegunDesign, type RequestInput } from './payload/build-request.ts';
export type { CustomRequest } from './payload/schema/request.ts';
export {
  requestSha256,
  verifyRequest,
  type RequestProblem,
  type RequestProblemCode,
} from './payload/verify-request.ts';
export { templateFromRequest, type ListedRequest, type PrivateListing } from './payload/template-from-request.ts';
export { createMessages, type Messages } from './messages/create-messages.ts';
export { loadLocale } from './messages/load-locale.ts';
export { inspectImage } from './files/inspect-image.ts';
