import type { CustomizerApp } from '../customizer-app.ts';
import { ArtworkTexture } from './artwork-texture.ts';
import type { ModelViewer, ViewerMaterial } from './model-viewer.ts';

/** Whence the camera comes, and where it rests. */
const ORBIT_FROM = '-32deg 68deg 112%';
const ORBIT_AT_REST = '0deg 76deg 105%';
/** One press of a button turns the product by so much. */
const TURN_RAD = Math.PI / 8;
const WHITE = '#ffffff';

/**
 * What the viewer would say in English; where the camera stands is no news to who cannot see it, and the design is
 * told in our own words.
 */
const SIDES = ['front', 'right', 'back', 'left'].flatMap((side) => [side, `upper-${side}`, `lower-${side}`]);
const SILENT = Object.fromEntries([...SIDES, 'interaction-prompt'].map((name) => [name, '']));

/** A material that the template names is not in the model. */
export class MaterialMissing extends Error {}

/** A product's model with the buyer's design on it, in a `<model-viewer>` of its own. */
export class ModelScene {
  readonly #app: CustomizerApp;
  readonly #viewer: ModelViewer;
  readonly #textures = new Map<string, ArtworkTexture>();
  #isLoaded = false;

  constructor(app: CustomizerApp, container: HTMLElement, name: string) {
    this.#app = app;
    const viewer = document.createElement('model-viewer') as ModelViewer;
    this.#viewer = viewer;
    const attributes = {
      'camera-controls': '',
      'touch-action': 'none',
      'interaction-prompt': 'none',
      'camera-orbit': ORBIT_FROM,
      'min-camera-orbit': 'auto 10deg auto',
      'shadow-intensity': '0.7',
      'shadow-softness': '0.9',
      exposure: '1.05',
      ar: '',
      // Android's Scene Viewer would show the model as its file has it, without the design.
      'ar-modes': 'webxr quick-look',
      'ar-scale': 'fixed',
    };
    for (const [attribute, value] of Object.entries(attributes)) viewer.setAttribute(attribute, value);
    viewer.alt = name;
    viewer.a11y = SILENT;
    viewer.append(this.#arButton(), slotted('progress-bar'), slotted('poster'));
    container.append(viewer);
  }

  /**
   * Loads the model and puts the design on it.
   *
   * @throws The model did not come, or cannot be shown; `MaterialMissing` where it is another than the template says.
   */
  async load(signal: AbortSignal): Promise<void> {
    const viewer = this.#viewer;
    await new Promise<void>((resolve, reject) => {
      viewer.addEventListener('load', () => resolve(), { once: true, signal });
      viewer.addEventListener('error', () => reject(new Error('ModelScene: the model cannot be shown')), {
        once: true,
        signal,
      });
      signal.addEventListener('abort', () => reject(new DOMException('Aborted', 'AbortError')), { once: true });
      viewer.src = this.#app.url(this.#app.template.model?.src);
    });
    this.#isLoaded = true;
    this.paint();
    if (matchMedia('(prefers-reduced-motion: reduce)').matches) {
      viewer.cameraOrbit = ORBIT_AT_REST;
      viewer.jumpCameraToGoal();
    } else requestAnimationFrame(() => (viewer.cameraOrbit = ORBIT_AT_REST));
  }

  /** Puts the design on the model as it is now. */
  paint(): void {
    if (!this.#isLoaded) return;
    const { template, session, assets } = this.#app;
    const areas = session.derived.layout.scene.surfaces.flatMap((surface) => surface.areas);
    for (const { name, area: areaId, field } of template.model?.materials ?? []) {
      const material = this.#material(name);
      if (field) material.pbrMetallicRoughness.setBaseColorFactor(this.#colorOf(field));
      const area = areas.find(({ id }) => id === areaId);
      if (!area) continue;
      let artwork = this.#textures.get(name);
      if (!artwork) {
        artwork = new ArtworkTexture(this.#viewer, area, material.getAlphaMode() === 'OPAQUE');
        this.#textures.set(name, artwork);
        artwork.paint(area, assets);
        material.pbrMetallicRoughness.baseColorTexture.setTexture(artwork.texture);
      } else artwork.paint(area, assets);
    }
  }

  /** Turns it right (1) or left (-1), and shows more of its top (-1) or of its foot (1). */
  turn(x: number, y: number): void {
    const { theta, phi, radius } = this.#viewer.getCameraOrbit();
    this.#viewer.cameraOrbit = `${theta + x * TURN_RAD}rad ${phi + y * TURN_RAD}rad ${radius}m`;
  }

  zoom(direction: 1 | -1): void {
    this.#viewer.zoom(direction * 4);
  }

  /** The viewer frees its pictures and shapes once it is off the page. */
  dispose(): void {
    this.#isLoaded = false;
    this.#viewer.remove();
    for (const texture of this.#textures.values()) texture.dispose();
    this.#textures.clear();
  }

  #material(name: string): ViewerMaterial {
    const material = this.#viewer.model?.materials.find((each) => each.name === name);
    if (!material) throw new MaterialMissing(`ModelScene: no material "${name}"`);
    return material;
  }

  #colorOf(fieldId: string): string {
    const field = this.#app.session.field(fieldId);
    const chosen = this.#app.choiceOf(fieldId);
    return (field?.type === 'option' && field.choices.find(({ id }) => id === chosen)?.color) || WHITE;
  }

  /** Shown by the viewer where the device has augmented reality. */
  #arButton(): HTMLButtonElement {
    const button = document.createElement('button');
    button.type = 'button';
    button.slot = 'ar-button';
    button.className = 'button small';
    button.textContent = this.#app.messages.t('ui.model.ar');
    return button;
  }
}

/** Stands where the viewer would show something of its own. */
function slotted(slot: string): HTMLElement {
  const element = document.createElement('span');
  element.slot = slot;
  return element;
}
