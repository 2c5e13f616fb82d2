import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { dropUnreached } from './drop-unreached.mjs';

const at = (path) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const sources = (folder) =>
  readdirSync(at(folder), { withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map(({ name }) => at(`${folder}/${name}`));

/**
 * Konva's ways of finding shapes under a pointer, of dragging, of caching a shape's picture, of shadows, of selecting
 * by a pattern and of saving a scene: our stage hears and finds by itself (`quiet-stage.ts`), and its shapes paint
 * themselves, without fill, stroke, shadow or cache.
 */
const KONVA_NEVER = `_bindContentEvents getIntersection _getIntersection
  startDrag stopDrag _createDragElement _listenDrag _setDragPosition
  cache getClientRect _getCachedSceneRect _transformedRect _drawCachedSceneCanvas _drawCachedHitCanvas
  colorToRGBA _getShadowRGBA getShadowRGBA
  findOne _generalFind findAncestors _isMatch _delegate
  toObject toJSON _createNode`.split(/\s+/);

/**
 * i18next's ways of fetching sentences, of adding and removing them later, of sentences within sentences and of saying
 * which parameters were used: ours are at hand when it starts, and never change (`create-messages.ts`).
 */
const I18NEXT_NEVER = `load reload queueLoad loaded read prepareLoading loadOne saveMissing
  addResource addResources addResourceBundle removeResourceBundle getResourceBundle removeNamespaces
  nest getUsedParamsDetails toJSON`.split(/\s+/);

/**
 * Konva and i18next without what the widget cannot call. The build and the tests use the same, so that a member too
 * few fails a test. A folder that begins to touch a package's objects must be named here as its user.
 */
export function bundledPackages() {
  return dropUnreached([
    {
      folder: at('node_modules/konva/lib'),
      entries: ['Global', 'Layer', 'Shape', 'Stage'].map((name) => at(`node_modules/konva/lib/${name}.js`)),
      users: sources('src/stage'),
      never: KONVA_NEVER,
    },
    {
      folder: at('node_modules/i18next/dist/esm'),
      entries: [at('node_modules/i18next/dist/esm/i18next.js')],
      users: sources('src/messages'),
      never: I18NEXT_NEVER,
    },
  ]);
}
