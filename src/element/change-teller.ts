import { countGraphemes } from '../shared/graphemes.ts';
import { tidyText } from '../shared/tidy-text.ts';
import { DEFAULT_MAX_GRAPHEMES } from '../template/field-defaults.ts';
import { localize } from '../template/localize.ts';
import { issueText, priceText } from './app-texts.ts';
import type { CustomizerApp } from './customizer-app.ts';
import { describeFields } from './describe.ts';

/** Says what no control says by itself, in the words of the picture's description, once it has settled. */
export class ChangeTeller {
  readonly #app: CustomizerApp;

  constructor(app: CustomizerApp) {
    this.#app = app;
  }

  /** What there was when the buyer came is not said. */
  begin(): void {
    const { announcer } = this.#app;
    announcer.know('price', this.#price());
    describeFields(this.#app).forEach((text, id) => announcer.know(id, text));
  }

  /** The price, and what now stands against an order. */
  standing(): void {
    const { announcer, issues } = this.#app;
    announcer.announce('price', this.#price());
    const errors = issues.all.filter(({ severity }) => severity === 'error');
    announcer.announce('issues', errors.map((issue) => issueText(this.#app, issue).title).join(' '));
  }

  /** A photo and how it lies, once the hand is off it; what is typed or chosen says itself. */
  photo(fieldId: string): void {
    const { session, announcer } = this.#app;
    if (session.field(fieldId)?.type !== 'image' || session.isMoving(fieldId)) return;
    announcer.announce(fieldId, describeFields(this.#app).get(fieldId) ?? '');
  }

  /** Which fields an act changed, and into what. */
  around(act: () => void): void {
    const app = this.#app;
    const before = describeFields(app);
    before.forEach((text, id) => app.announcer.know(id, text));
    act();
    const after = describeFields(app);
    for (const { id, label } of app.session.derived.visible) {
      const gone = before.has(id) && {
        label: localize(label, app.locale),
        choice: app.messages.t('ui.review.no-answer'),
      };
      const text = after.get(id) ?? (gone && app.messages.t('ui.describe.choice', gone));
      if (text) app.announcer.announce(id, text);
    }
  }

  /** How many characters are left, once typing stops. What is too long is an issue, which is said as such. */
  left(fieldId: string, text: string): void {
    const field = this.#app.session.field(fieldId);
    if (field?.type !== 'text') return;
    this.#app.announcer.announceLater('left', () => {
      const leftGraphemes = (field.maxGraphemes ?? DEFAULT_MAX_GRAPHEMES) - countGraphemes(tidyText(text));
      return leftGraphemes < 0 ? '' : this.#app.messages.t('ui.text.left', { leftGraphemes });
    });
  }

  #price(): string {
    const price = priceText(this.#app);
    return price ? this.#app.messages.t('ui.price.announce', { price: price.total }) : '';
  }
}
