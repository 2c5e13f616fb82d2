import type { Issue } from '../validation/issue.ts';
import type { CustomizerApp } from './customizer-app.ts';
import { dialogOf } from './look-acts.ts';
import { CustomizationError } from './make-payload.ts';

/** The way from the main button through the review step to the order. */
export class OrderActs {
  readonly #app: CustomizerApp;

  constructor(app: CustomizerApp) {
    this.#app = app;
  }

  /** The main button: checks, shows what to mend, or opens the review step. Never disabled. */
  review(): void {
    const app = this.#app;
    if (this.validate().some(({ severity }) => severity === 'error')) {
      app.announcer.hush('issues');
      void app.host.updateComplete().then(() => app.focus.toElement('pc-summary'));
      return;
    }
    app.review.open();
    app.host.requestUpdate();
    app.host.emit('pc-review', {});
    void app.host.updateComplete().then(() => {
      dialogOf(app, 'pc-review')?.showModal();
      app.focus.toElement('pc-review-title');
      // Its pictures have a size only now.
      app.host.requestUpdate();
    });
  }

  /** Shows every issue there is. */
  validate(): readonly Issue[] {
    const { session, host } = this.#app;
    session.attention.submitted = true;
    this.#app.attentionChanged();
    host.emit('pc-issues', { issues: session.derived.issues });
    return session.derived.issues;
  }

  closeReview(): void {
    const { review, host, focus } = this.#app;
    if (!review.isOpen) return;
    review.close();
    dialogOf(this.#app, 'pc-review')?.close();
    host.requestUpdate();
    focus.toElement('pc-main');
  }

  editFromReview(fieldId: string): void {
    this.closeReview();
    this.#app.focus.toField(fieldId);
  }

  accept(issue: Issue, accepted: boolean): void {
    this.#app.review.accept(issue, accepted, new Date().toISOString());
    this.#app.host.requestUpdate();
    this.#app.host.settled();
  }

  confirmReview(confirmed: boolean): void {
    this.#app.review.reviewedAt = confirmed ? new Date().toISOString() : null;
    this.#app.host.requestUpdate();
    this.#app.host.settled();
  }

  /** The order button of the review step: hands the payload to the host, and sends the form it stands in. */
  async order(): Promise<void> {
    const app = this.#app;
    if (!app.review.isComplete(app.issues.warnings)) {
      app.review.tried = true;
      app.host.requestUpdate();
      await app.host.updateComplete();
      const missing = app.host.root.querySelector<HTMLElement>('#pc-review [aria-invalid="true"]');
      missing?.focus();
      return;
    }
    // Whatever is pressed while the order is on its way would order twice.
    if (app.review.isOrdered) return;
    app.review.isOrdered = true;
    try {
      const submission = await app.submit();
      this.closeReview();
      if (!app.host.emit('pc-submit', submission, true)) return;
      app.announcer.announce('order', app.messages.t('ui.status.added'));
      app.host.form()?.requestSubmit();
    } catch (error) {
      if (!(error instanceof CustomizationError)) throw error;
      // Something has come up since, which the summary shows; or the element is gone.
      this.closeReview();
    }
  }
}
