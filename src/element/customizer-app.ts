import { html, nothing, type TemplateResult } from 'lit';
import { createInspector, type Inspector } from '../files/inspector.ts';
import type { Messages } from '../messages/create-messages.ts';
import type { IssueText } from '../messages/format-issue.ts';
import { release } from '../painter/memory.ts';
import { paintSurface } from '../painter/paint-surface.ts';
import type { LineBreaks } from '../scene/break-text.ts';
import { layOut } from '../scene/lay-out.ts';
import type { Layouts } from '../scene/layouts.ts';
import type { ParsePath } from '../scene/path-commands.ts';
import { mapToPicture } from '../scene/mesh.ts';
import { splitGraphemes } from '../shared/graphemes.ts';
import type { StagePhoto } from '../stage/stage-types.ts';
import { localize } from '../template/localize.ts';
import type { ImageField, Money, Template } from '../template/schema.ts';
import { isBlocking } from '../validation/check-values.ts';
import type { Issue, IssueCode } from '../validation/issue.ts';
import type { LetteringCheck } from '../validation/lettering-check.ts';
import { CENTERED, type ImageValue, type TextValue, type Values } from '../values/values.ts';
import { Announcer } from './announcer.ts';
import { addOnText, issueText, leadTime, priceText, retentionText } from './app-texts.ts';
import { AssetStore } from './asset-store.ts';
import { BuyerActs } from './buyer-acts.ts';
import { describeSurface, qualityOf, type Quality } from './describe.ts';
import type { HeicDecoder } from './heic-decoder.ts';
import type { Means } from './load-parts.ts';
import type { Painter } from './measure-contrast.ts';
import type { ToneDesk } from './tone-desk.ts';
import { onDragOver, onDrop, onPaste } from './incoming-files.ts';
import { makePayload, type Submission } from './make-payload.ts';
import { paintCover, paintProof } from './paint-views.ts';
import type { FailedFont } from './font-loader.ts';
import { PreviewController, type PreviewState } from './preview-controller.ts';
import { ReviewController } from './review-controller.ts';
import type { TextCheck } from './host-text-checks.ts';
import type { TextDesk } from './text-desk.ts';
import { ScrollWatch } from './scroll-watch.ts';
import { maxZoomOf, Session } from './session.ts';
import { renderPanel } from './views/panel.ts';
import { renderReview } from './views/review.ts';
import { renderFull, renderStage } from './views/stage-view.ts';

/** What the element gives to the app that fills it. */
export interface AppHost {
  readonly root: ShadowRoot;
  form(): HTMLFormElement | null;
  heicDecoder(): HeicDecoder | null;
  requestUpdate(): void;
  updateComplete(): Promise<unknown>;
  /** The host's own check of texts, as it is set now. */
  textCheck(): TextCheck | undefined;
  /** @returns Whether nobody cancelled it. */
  emit(type: string, detail: unknown, cancelable?: boolean): boolean;
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
  /** Checks of lettering that the template needs. */
  readonly checks: readonly LetteringCheck[];
}

/** A file that is read for longer than this shows its progress. */
const SLOW_MS = 300;

/** Holds one buyer's session on screen: what is shown, what is heard, and what the host is told. */
export class CustomizerApp {
  readonly host: AppHost;
  readonly session: Session;
  readonly assets: AssetStore;
  readonly review = new ReviewController();
  readonly acts: BuyerActs;
  readonly announcer: Announcer;
  /** Where the template has photos of two tones. */
  readonly tones: ToneDesk | undefined;
  messages: Messages;
  locale: string;
  market: string;
  surfaceId: string;
  selected: string | null = null;
  compact = false;
  isFullOpen = false;
  payload: Submission | null = null;
  preview: PreviewController | null = null;
  fullPreview: PreviewController | null = null;
  #inspector: Inspector | null = null;
  /** For chunks that come later: they lay texts as this template's are laid. */
  readonly painter: Painter;
  /** Ways to lay text that are loaded by now; whoever adds one lets the session adopt them. */
  readonly ways: {
    readonly layouts: Layouts | undefined;
    readonly parsePath: ParsePath | undefined;
    lineBreaks: LineBreaks | undefined;
  };
  /** The answers that review and payload are of. */
  #seen: Values | null = null;
  #spoken = '';
  #desk: TextDesk | null = null;
  #deskLoading: Promise<void> | null = null;
  #isDisposed = false;
  /** What each thumbnail shows, so that a keystroke does not paint it again. */
  readonly #thumbs = new WeakMap<HTMLCanvasElement, ImageBitmap>();
  #shown: readonly Issue[] | null = null;
  readonly #slow = new Map<string, ReturnType<typeof setTimeout> | 'shown'>();
  readonly #scroll = new ScrollWatch((compact) => {
    this.compact = compact;
    this.host.requestUpdate();
  });

  constructor(host: AppHost, options: AppOptions) {
    const { template, baseUrl, messages, locale, market, lettering, photoTones, lineBreaks, parsePath, checks } =
      options;
    this.host = host;
    this.messages = messages;
    this.locale = locale;
    this.market = market;
    this.surfaceId = template.surfaces[0]?.id ?? '';
    this.announcer = new Announcer((text) => {
      this.#spoken = text;
      host.requestUpdate();
    });
    this.ways = { layouts: lettering?.layouts, parsePath, lineBreaks };
    const lay: typeof layOut = (of, values, options) => layOut(of, values, { ...options, ...this.ways });
    this.painter = { paintSurface, release, mapToPicture, layOut: lay };
    this.assets = new AssetStore({
      template,
      baseUrl,
      paintBent: lettering?.paintBent,
      tonePhoto: photoTones?.tonePhoto,
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
      checks: () => [...checks, ...(this.#desk?.checks ?? [])],
      thresholds: (fieldId) => this.tones?.thresholdOf(fieldId),
      reports: (layout) => this.#desk?.report(layout) ?? {},
      changed: (fieldId) => this.#changed(fieldId),
    });
    this.acts = new BuyerActs(this);
    this.tones = photoTones && new photoTones.ToneDesk(this);
    this.announcer.know('price', this.priceText?.total ?? '');
  }

  get template(): Template {
    return this.session.template;
  }

  get title(): string {
    return localize(this.template.title ?? this.template.name, this.locale);
  }

  /** Issues that may be shown now. */
  get shown(): readonly Issue[] {
    this.#shown ??= this.session.attention.shown(this.session.derived.issues);
    return this.#shown;
  }

  /** Listed above the fields once the main button was pressed. */
  get summary(): readonly Issue[] {
    return this.session.attention.submitted ? this.shown.filter(({ severity }) => severity === 'error') : [];
  }

  /** To be accepted before ordering. */
  get warnings(): readonly Issue[] {
    return this.session.derived.issues.filter(({ severity }) => severity === 'warning');
  }

  get blocks(): boolean {
    return isBlocking(this.session.derived.issues);
  }

  /** Why a form that holds the widget may not be sent yet; `null` when it may. */
  get blockingMessage(): string | null {
    const errors = this.session.derived.issues.filter(({ severity }) => severity === 'error');
    if (errors.length > 0) return this.messages.t('ui.summary.title', { count: errors.length });
    return this.review.isComplete(this.warnings) && this.payload ? null : this.messages.t('ui.review.title');
  }

  get hasPhoto(): boolean {
    return this.session.derived.visible.some(
      (field) => field.type === 'image' && this.imageValue(field.id).file !== null,
    );
  }

  get hasTouch(): boolean {
    return matchMedia('(pointer: coarse)').matches;
  }

  get isPictureMissing(): boolean {
    const surface = this.session.derived.layout.scene.surfaces.find(({ id }) => id === this.surfaceId);
    return surface !== undefined && this.assets.state(surface.image.src).status === 'failed';
  }

  get showsGuides(): boolean {
    return this.template.surfaces.find(({ id }) => id === this.surfaceId)?.areas.length !== 0;
  }

  get priceText(): { total: string; note: string | null } | null {
    return priceText(this.template, this.session.derived.price, this.messages, this.market, this.locale);
  }

  get leadTime(): string {
    return leadTime(this.template, this.messages);
  }

  get retention(): string {
    return retentionText(this.template, this.messages);
  }

  get description(): string {
    return describeSurface(
      {
        template: this.template,
        values: this.session.values,
        derived: this.session.derived,
        messages: this.messages,
        locale: this.locale,
        more: (field) => this.tones?.describe(field) ?? null,
      },
      this.surfaceId,
    );
  }

  get pictureName(): string {
    const surface = this.template.surfaces.find(({ id }) => id === this.surfaceId);
    return this.messages.t('ui.preview.name', {
      product: localize(this.template.name, this.locale),
      surface: surface ? localize(surface.name, this.locale) : '',
    });
  }

  shownFor(fieldId: string): readonly Issue[] {
    return this.shown.filter((issue) => issue.field === fieldId);
  }

  sentence(issue: Issue): IssueText {
    return issueText(this.template, issue, this.messages, this.locale);
  }

  /** What the review step itself may ask for. */
  requirementIssue(code: IssueCode): Issue {
    return { code, severity: 'error', field: null, params: {}, fixes: [] };
  }

  addOnText(addOn: Money | undefined): string | null {
    return addOnText(this.template, addOn, this.messages, this.market);
  }

  qualityOf(field: ImageField, actualDpi: number): Quality {
    return qualityOf(field, actualDpi);
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

  fontFamily(fontId: string | null, text?: string): string {
    return this.assets.fontFamily(fontId, text);
  }

  firstGraphemes(text: string, most: number): string {
    return splitGraphemes(text).slice(0, most).join('');
  }

  /** An address of the template as one that may be requested, or `null`. */
  url(src: string | undefined): string | null {
    return src === undefined ? null : this.assets.resolve(src);
  }

  /** Progress of a file that has been read for a while; `null` for the many that are read at once. */
  slowProgress(fieldId: string): number | null {
    const fraction = this.session.uploads.progressOf(fieldId);
    return this.#slow.get(fieldId) === 'shown' ? fraction : null;
  }

  render(): TemplateResult {
    this.acts.holdFocus();
    return html`<div
        class="layout"
        @keydown=${this.acts.onKeyDown}
        @paste=${(event: ClipboardEvent) => onPaste(this, event)}
        @dragover=${onDragOver}
        @drop=${(event: DragEvent) => onDrop(this, event)}
      >
        ${renderStage(this)}${renderPanel(this)}
      </div>
      <p class="vh" role="status" aria-live="polite">${this.#spoken || nothing}</p>
      ${renderReview(this)} ${renderFull(this)}`;
  }

  /** After each rendering: what only the rendered page can tell. */
  rendered(): void {
    const { root } = this.host;
    this.acts.keepFocus();
    this.preview = this.#mounted(this.preview, root.querySelector('.stage .mount'));
    this.fullPreview = this.#mounted(this.fullPreview, root.querySelector('dialog .mount'));
    for (const canvas of root.querySelectorAll('canvas')) {
      const { proof, thumb } = canvas.dataset;
      if (proof !== undefined) this.#paintProof(canvas, proof);
      if (thumb !== undefined) this.#paintThumb(canvas, thumb);
    }
    this.#scroll.watch(root);
    void this.textsKnown();
  }

  /** The preview in its container as it is rendered now: the same, another, or none. */
  #mounted(preview: PreviewController | null, container: HTMLDivElement | null): PreviewController | null {
    if (container === (preview?.container ?? null)) return preview;
    preview?.dispose();
    const mounted = container && this.#createPreview(container);
    this.#showIn(mounted);
    return mounted;
  }

  #paintThumb(canvas: HTMLCanvasElement, fieldId: string): void {
    const bitmap = this.session.shelf.get(this.imageValue(fieldId).file)?.bitmap;
    if (!bitmap || this.#thumbs.get(canvas) === bitmap) return;
    this.#thumbs.set(canvas, bitmap);
    paintCover(canvas, bitmap);
  }

  #paintProof(canvas: HTMLCanvasElement, surfaceId: string): void {
    const surface = this.session.cleanScene().surfaces.find(({ id }) => id === surfaceId);
    if (surface) paintProof(canvas, surface, this.assets);
  }

  /** Paints the picture now, not at the next rendering: a keystroke is seen in the next frame. */
  paint(): void {
    this.#showIn(this.preview, this.fullPreview);
  }

  #showIn(...previews: readonly (PreviewController | null)[]): void {
    const surface = this.session.derived.layout.scene.surfaces.find(({ id }) => id === this.surfaceId);
    if (!surface) return;
    const state: PreviewState = {
      surface,
      productKey: this.assets.productKey(surface),
      selected: this.selected,
      guides: true,
      photos: this.#stagePhotos(),
    };
    for (const preview of previews) preview?.show(state);
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
  }

  dispose(): void {
    this.#isDisposed = true;
    this.#desk?.dispose();
    this.announcer.dispose();
    this.acts.dispose();
    this.preview?.dispose();
    this.fullPreview?.dispose();
    this.#scroll.dispose();
    this.session.dispose();
    this.assets.dispose();
    this.#inspector?.close();
  }

  /** What may be shown changed, while the answers stayed as they are. */
  attentionChanged(): void {
    this.#shown = null;
    this.#announce();
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
    const { assets, host, session } = this;
    const isNeeded =
      host.textCheck() || assets.failedFonts.length > 0 || Object.keys(session.derived.layout.texts).length > 0;
    if (!this.#deskLoading && isNeeded) this.#deskLoading = this.#loadDesk();
    return this.#desk?.look() ?? this.#deskLoading ?? Promise.resolve();
  }

  async #loadDesk(): Promise<void> {
    try {
      const { TextDesk } = await import('./text-desk.ts');
      if (this.#isDisposed) return;
      this.#desk = new TextDesk(this);
      await this.#desk.look();
      this.reportChanged();
    } catch {
      // The next change asks again.
      this.#deskLoading = null;
      this.host.emit('pc-failure', { code: 'advice.not-loaded', recoverable: true });
    }
  }

  #changed(fieldId: string | null): void {
    this.#shown = null;
    this.tones?.look();
    // More being known of the same answers, such as a photo's quality, takes back neither the look at them nor the order.
    const { values } = this.session;
    if (fieldId === null || values !== this.#seen) {
      this.#seen = values;
      this.payload = null;
      this.review.invalidate();
    }
    if (fieldId !== null) this.#watchProgress(fieldId);
    this.paint();
    this.#announce();
    this.host.requestUpdate();
    this.host.settled();
  }

  #assetsChanged(what: 'picture' | 'font' | 'failed', failed?: FailedFont): void {
    if (what === 'font' || failed) this.session.adopt({});
    else this.paint();
    this.host.requestUpdate();
    if (what === 'failed') this.host.emit('pc-failure', { code: 'asset.failed', recoverable: true, ...failed });
  }

  #announce(): void {
    this.announcer.announce(
      'price',
      this.priceText ? this.messages.t('ui.price.announce', { price: this.priceText.total }) : '',
    );
    const errors = this.shown.filter(({ severity }) => severity === 'error');
    this.announcer.announce('issues', errors.map((issue) => this.sentence(issue).title).join(' '));
  }

  #watchProgress(fieldId: string): void {
    const running = this.session.uploads.progressOf(fieldId) !== null;
    const watch = this.#slow.get(fieldId);
    if (running && watch === undefined) {
      const timer = setTimeout(() => {
        this.#slow.set(fieldId, 'shown');
        this.host.requestUpdate();
      }, SLOW_MS);
      this.#slow.set(fieldId, timer);
    } else if (!running && watch !== undefined) {
      if (watch !== 'shown') clearTimeout(watch);
      this.#slow.delete(fieldId);
    }
  }

  #workingPhoto(fieldId: string) {
    const bitmap = this.session.shelf.get(this.imageValue(fieldId).file)?.bitmap;
    return bitmap ? { source: bitmap, widthPx: bitmap.width, heightPx: bitmap.height } : null;
  }

  #stagePhotos(): Record<string, StagePhoto> {
    const photos: Record<string, StagePhoto> = {};
    for (const field of this.session.derived.visible) {
      const photo = field.type === 'image' ? this.stagePhoto(field) : null;
      if (photo) photos[field.id] = photo;
    }
    return photos;
  }

  /** What may be done with a field's photo; `null` while there is none or it is not drawn. */
  stagePhoto(field: ImageField): StagePhoto | null {
    const { file, placement } = this.imageValue(field.id);
    if (!file || !field.boxMm) return null;
    const may = field.buyerMay ?? ['zoom', 'move', 'rotate'];
    return {
      photo: file,
      box: { widthMm: field.boxMm[2], heightMm: field.boxMm[3] },
      placement,
      maxZoom: maxZoomOf(field),
      may: { zoom: may.includes('zoom'), move: may.includes('move'), rotate: may.includes('rotate') },
    };
  }

  #createPreview(container: HTMLDivElement): PreviewController {
    return new PreviewController(container, {
      assets: this.assets,
      stage: {
        onPlacement: (fieldId, placement, phase) => this.acts.placeByHand(fieldId, placement, phase),
        onTap: (fieldId) => this.acts.tap(fieldId),
      },
      failed: () => this.host.emit('pc-failure', { code: 'stage.not-loaded', recoverable: true }),
    });
  }
}
