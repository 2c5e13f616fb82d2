/** What a shop may bring to show models: resolves once `<model-viewer>` is defined, as `import('@google/model-viewer')` does. */
export type LoadModelViewer = () => Promise<unknown>;

/** As glTF numbers it. */
export const CLAMP_TO_EDGE = 33071;

export interface ViewerTexture {
  readonly source: { readonly element?: HTMLCanvasElement | HTMLVideoElement | undefined; update(): void };
  readonly sampler: { setWrapS(mode: number): void; setWrapT(mode: number): void };
}

export interface ViewerMaterial {
  readonly name: string;
  getAlphaMode(): string;
  readonly pbrMetallicRoughness: {
    setBaseColorFactor(color: string): void;
    readonly baseColorTexture: { setTexture(texture: ViewerTexture | null): void };
  };
}

/** Of `<model-viewer>` 4, as much as is used. */
export interface ModelViewer extends HTMLElement {
  src: string | null;
  alt: string | null;
  /** Its own English words, each by its name. */
  a11y: object | null;
  cameraOrbit: string;
  readonly model?: { readonly materials: readonly ViewerMaterial[] } | undefined;
  createCanvasTexture(): ViewerTexture;
  getCameraOrbit(): { readonly theta: number; readonly phi: number; readonly radius: number };
  jumpCameraToGoal(): void;
  zoom(steps: number): void;
}
