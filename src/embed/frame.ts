/** The script of `embed.html`: one widget that fills the page, and its host's messages. */
import type { ProductCustomizer } from '../element/product-customizer.ts';
import { FrameDoor } from './frame-door.ts';

const widget = document.querySelector('product-customizer') as ProductCustomizer;
const listed = document.querySelector<HTMLMetaElement>('meta[name="pc-hosts"]')?.content ?? '';
const door = new FrameDoor({
  widget,
  host: window.parent === window ? null : window.parent,
  // Without a list only pages of the frame's own origin.
  origins: listed.trim() ? listed.trim().split(/\s+/) : [location.origin],
  nowMs: () => performance.now(),
});
addEventListener('message', (event) => door.receive(event));
new ResizeObserver(() => door.resized(Math.ceil(widget.getBoundingClientRect().height))).observe(widget);
