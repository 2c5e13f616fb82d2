import { adoptStyles, html, nothing, type CSSResult, type TemplateResult } from 'lit';
import { createInspector, type Inspector } from '../files/inspector.ts';
import type { Messages } from '../messages/create-messages.ts';
import { release } from '../painter/memory.ts';
import { paintSurface } from '../painter/paint-surface.ts';
import type { LineBreaks } from '../scene/break-text.ts';
import { layOut } from '../scene/lay-out.ts';
import type { Layouts } from '../scene/layouts.ts';
import { mapToPicture } from '../scene/mesh.ts';
import type { ParsePath } from '../scene/path-commands.ts';
import type { LayOutSample } from '../scene/sample-photo.ts';
import { canonicalJson } from '../shared/canonical-json.ts';
import type { Template } from '../template/schema.ts';
import { CENTERED, type ImageValue, type TextValue, type Values } from '../values/values.ts';
import { Announcer } from './announcer.ts';
import type { AppHost, AppOptions } from './app-host.ts';
import { AssetStore } from './asset-store.ts';
import { BuyerActs } from './buyer-acts.ts';
import { Burst } from './burst.ts';
import { ChangeTeller } from './change-teller.ts';
import { pictureName } from './describe.ts';
import { FocusKeeper } from './focus-keeper.ts';
import type { FailedFont } from './font-loader.ts';
import type { FullScreen } from './full/full-screen.ts';
import { hostStyles } from './host-styles.ts';
import { onDragOver, onDrop, onPaste } from './incoming-files.ts';
import { Keeper } from './keep/keeper.ts';
import { onKeyDown } from './keys.ts';
import type { LegalPart } from './legal/legal-part.ts';
import { LateDesk } from './late-desk.ts';
import type { LateViews } from './late-views.ts';
import { LookActs } from './look-acts.ts';
import { makePayload, type Submission } from './make-payload.ts';
import type { Painter } from './measure-contrast.ts';
import type { ModelDoor } from './model/model-door.ts';
import { OrderActs } from './order-acts.ts';
import { Pictures } from './pictures.ts';
import { ReviewController } from './review-controller.ts';
import { ScrollWatch } from './scroll-watch.ts';
import type { SamplePhotos } from './samples.ts';
import { Session } from './session.ts';
import { ShownIssues } from './shown-issues.ts';
import type { RequestDesk } from './request/request-desk.ts';
import type { Sides } from './sides/sides.ts';
import type { ToneDesk } from './tone-desk.ts';
import type { StackDesk, Stacking } from './stacking.ts';
import { SlowFiles } from './slow-files.ts';
import type { settingOf } from './describe-setting.ts';
import type { setApart } from './views/set-apart.ts';
import { renderPanel } from './views/panel.ts';
import { renderReview } from './views/review.ts';
import { renderStage } from './views/stage-view.ts';
import { styles } from './views/styles.ts';

/** How often the form follows while the buyer’s hand is on a photo. */
const FORM_EVERY_MS = 120;

/** Holds one buyer's session on screen: what is shown, what is heard, and what the host is told. */
export class CustomizerApp {
  readonly host: AppHost;
  readonly session: Session;
  readonly assets: AssetStore;
  readonly issues: ShownIssues;
  readonly slowFiles: SlowFiles;
  readonly announcer: Announcer;
  readonly review = new ReviewController();
  readonly pictures = new Pictures(this);
  readonly focus = new FocusKeeper(this);
  readonly acts = new BuyerActs(this);
  readonly looks = new LookActs(this);
  readonly orders = new OrderActs(this);
  readonly teller = new ChangeTeller(this);
  /** What the picture of a surface is called. */
  readonly pictureName = (surfaceId: string): string => pictureName(this, surfaceId);
  /** Text of plain data, whatever old script libraries hang on the page's arrays. */
  readonly json = canonicalJson;
  readonly keeper: Keeper;
  messages: Messages;
  locale: string;
  market: string;
  surfaceId: string;
  selected: string | null = null;
  compact = false;
  readonly views: LateViews;
  /** The switch between surfaces, where there are several. */
  readonly sides: Sides | null;
  /** Where the template invites to custom orders. */
  readonly requests: RequestDesk | null;
  /** Where the template has a model. */
  declare readonly model: ModelDoor | undefined;
  /** From its first opening on. */
  full: FullScreen | null = null;
  payload: Submission | null = null;
  /** The element was removed, or shows another template. */
  isOver = false;
  /** For chunks that come later: they lay texts as this template's are laid. */
  readonly painter: Painter;
  /** Ways to lay text that are loaded by now; whoever adds one lets the session adopt them. */
  readonly ways: {
    readonly layouts: Layouts | undefined;
    readonly parsePath: ParsePath | undefined;
    readonly samplePhoto: LayOutSample | undefined;
    lineBreaks: LineBreaks | undefined;
  } & Partial<Stacking['ways']>;
  /** Once a text asks for it: gives what the buyer wrote its own direction and language in the description. */
  setApart: typeof setApart | undefined;
  /** How a field's text is set, where the template has such settings. */
  readonly settingOf: typeof settingOf | undefined;
  /** Where the template has sample photos. */
  readonly samples: SamplePhotos | undefined;
  /** Where the template has lines of law. */
  readonly legal: LegalPart | undefined;
  /** Where the template has photos of two tones. */
  readonly tones: ToneDesk | undefined;
  /** Where fields may be reordered. */
  readonly stacks: StackDesk | undefined;
  readonly #worn: CSSResult[] = [];
  #inspector: Inspector | null = null;
  /** The answers that review and payload are of. */
  #seen: Values | null = null;
  /** What is to be heard. */
  spoken = '';
  readonly #desk = new LateDesk(this);
  readonly #telling = new Burst(() => this.attentionChanged(), FORM_EVERY_MS);
  readonly #scroll = new ScrollWatch((compact) => {
    this.compact = compact;
    this.host.requestUpdate();
  });

  constructor(host: AppHost, options: AppOptions) {
    const { template, messages, locale, market, views, lettering, photoTones, samplePhotos, parsePath } = options;
    const { legal, ModelDoor, stacking } = options;
    this.host = host;
    this.messages = messages;
    this.locale = locale;
    this.market = market;
    this.views = views;
    this.sides = views.sides && new views.sides(this);
    this.requests = views.RequestDesk && new views.RequestDesk(this);
    this.wear(...views.styles);
    this.model = ModelDoor && new ModelDoor(this);
    this.surfaceId = template.surfaces[0]?.id ?? '';
    this.announcer = new Announcer((text) => {
      this.spoken = text;
      host.requestUpdate();
    });
    this.settingOf = lettering?.settingOf;
    this.samples = samplePhotos;
    this.legal = legal;
    this.ways = {
      layouts: lettering?.layouts,
      parsePath,
      lineBreaks: options.lineBreaks,
      samplePhoto: samplePhotos?.layOutSample,
      ...stacking?.ways,
    };
    const lay: typeof layOut = (of, values, options) => layOut(of, values, { ...options, ...this.ways });
    this.painter = { paintSurface, release, mapToPicture, layOut: lay };
    this.assets = new AssetStore({
      template,
      baseUrl: options.baseUrl,
      paintBent: lettering?.paintBent,
      tonePhoto: photoTones?.tonePhoto,
      tintPicture: options.tintPicture,
      photo: (fieldId) => this.#workingPhoto(fieldId),
      onChange: (what, failed) => this.#assetsChanged(what, failed),
    });
    this.session = new Session(template, {
      locale,
      market,
      measure: this.assets.measure,
      ...this.ways,
      inspector: () => (this.#inspector ??= createInspector()),
      heicDecoder: () => host.heicDecoder(),
      checks: () => [...options.checks, ...this.#desk.checks],
      thresholds: (fieldId) => this.tones?.thresholdOf(fieldId),
      reports: (layout) => this.#desk.report(layout),
      changed: (fieldId) => this.#changed(fieldId),
    });
    this.issues = new ShownIssues(this.session);
    this.slowFiles = new SlowFiles(this.session.uploads, () => host.requestUpdate());
    this.tones = photoTones && new photoTones.ToneDesk(this);
    this.stacks = stacking && new stacking.StackDesk(this);
    this.teller.begin();
    this.keeper = new Keeper(this);
  }

  get template(): Template {
    return this.session.template;
  }

  /** Why a form that holds the widget may not be sent yet; `null` when it may. */
  get blockingMessage(): string | null {
    if (this.requests?.handed) return null;
    const errors = this.session.derived.issues.filter(({ severity }) => severity === 'error');
    if (errors.length > 0) return this.messages.t('ui.summary.title', { count: errors.length });
    return this.review.isComplete(this.issues.warnings) && this.payload ? null : this.messages.t('ui.review.title');
  }

  get hasPhoto(): boolean {
    return this.session.derived.visible.some(
      (field) => field.type === 'image' && this.imageValue(field.id).file !== null,
    );
  }

  textValue(fieldId: string): TextValue {
    const value = this.session.values[fieldId];
    return value && 'text' in value ? value : { text: '' };
  }

  imageValue(fieldId: string): ImageValue {
    const value = this.session.values[fieldId];
    return value && 'placement' in value ? value : { file: null, placement: CENTERED };
  }

  choiceOf(fieldId: string): string | null {
    const value = this.session.values[fieldId];
    return value && 'choice' in value ? value.choice : null;
  }

  /** An address of the template as one that may be requested, or `null`. */
  url(src: string | undefined): string | null {
    return src === undefined ? null : this.assets.resolve(src);
  }

  render(): TemplateResult {
    this.focus.hold();
    return html`<div
        class="layout"
        @keydown=${(event: KeyboardEvent) => onKeyDown(this, event)}
        @paste=${(event: ClipboardEvent) => onPaste(this, event)}
        @dragover=${onDragOver}
        @drop=${(event: DragEvent) => onDrop(this, event)}
      >
        ${renderStage(this)}${renderPanel(this)}
      </div>
      <p class="vh" role="status" aria-live="polite">${this.spoken || nothing}</p>
      ${renderReview(this)} ${this.full?.render()} ${this.requests?.render()}`;
  }

  /** After each rendering: what only the rendered page can tell. */
  rendered(): void {
    const { root } = this.host;
    this.focus.keep();
    this.pictures.rendered(root);
    this.sides?.rendered();
    this.requests?.rendered();
    this.#scroll.watch(root);
    void this.textsKnown();
  }

  /** Puts on styles that come with a part of their own. */
  wear(...more: readonly CSSResult[]): void {
    this.#worn.push(...more);
    adoptStyles(this.host.root, [hostStyles, ...styles, ...this.#worn]);
  }

  /** Paints the picture now, not at the next rendering: a keystroke is seen in the next frame. */
  paint(): void {
    this.pictures.paint();
  }

  /** @throws {CustomizationError} Something blocks. */
  async submit(): Promise<Submission> {
    return makePayload(this);
  }

  /** Another language or market: the same answers in other words. */
  adopt(messages: Messages, locale: string, market: string): void {
    this.messages = messages;
    this.locale = locale;
    this.market = market;
    this.session.adopt({ locale, market });
    this.requests?.adopt();
  }

  dispose(): void {
    this.isOver = true;
    this.keeper.dispose();
    this.#desk.dispose();
    this.announcer.dispose();
    this.acts.dispose();
    this.pictures.dispose();
    this.sides?.dispose();
    this.requests?.dispose();
    this.model?.dispose();
    this.#scroll.dispose();
    this.#telling.stop();
    this.session.dispose();
    this.assets.dispose();
    this.#inspector?.close();
  }

  /** What may be shown changed, while the answers stayed as they are. */
  attentionChanged(): void {
    this.issues.forget();
    this.teller.standing();
    this.host.requestUpdate();
    this.host.settled();
  }

  /** More is known of the same answers; what was looked over stays looked over. */
  reportChanged(): void {
    this.session.recheck();
    this.attentionChanged();
  }

  /** Resolves once those who speak of texts are there, where there are texts to speak of; the first text loads them. */
  textsKnown(): Promise<void> {
    return this.#desk.look();
  }

  #changed(fieldId: string | null): void {
    this.tones?.look();
    this.stacks?.look();
    // More being known of the same answers, such as a photo's quality, takes back neither the look at them nor the order.
    const { values } = this.session;
    if (fieldId === null || values !== this.#seen) {
      this.#seen = values;
      this.payload = null;
      this.review.invalidate();
    }
    if (fieldId !== null) this.slowFiles.look(fieldId);
    this.paint();
    if (fieldId !== null) this.teller.photo(fieldId);
    // Under the buyer's hand the picture follows each move, and the form when it can.
    if (fieldId !== null && this.session.isMoving(fieldId)) this.#telling.soon();
    else this.#telling.now();
  }

  #assetsChanged(what: 'picture' | 'font' | 'failed', failed?: FailedFont): void {
    if (what === 'font' || failed) this.session.adopt({});
    else this.pictures.arrived();
    if (what === 'failed') this.host.emit('pc-failure', { code: 'asset.failed', recoverable: true, ...failed });
  }

  #workingPhoto(fieldId: string) {
    const { file } = this.imageValue(fieldId);
    if (!file) return this.samples?.sampleOf(this, fieldId) ?? null;
    const bitmap = this.session.shelf.get(file)?.bitmap;
    return bitmap ? { source: bitmap, widthPx: bitmap.width, heightPx: bitmap.height } : null;
  }
}
