import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { dropUnreached } from './drop-unreached.mjs';

const at = (path) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const sources = (folder) =>
  readdirSync(at(folder), { withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map(({ name }) => at(`${folder}/${name}`));

/**
 * Konva's shapes and all that is for them: finding them under a pointer, dragging, caching a picture of them, their
 * transforms, filters, shadows, selecting and saving them. Our layers paint themselves, and our stage hears and finds
 * by itself (`painted-layer.ts`, `quiet-stage.ts`).
 */
const KONVA_NEVER = `_bindContentEvents getIntersection _getIntersection setPointersPositions _getContentPosition
  Stage.setPointerCapture Stage.releaseCapture _cancelClick _batchEvents _fireAndBubble
  startDrag stopDrag isDragging getDragDistance _createDragElement _listenDrag _setDragPosition _dragChange
  Node.setSize Node.getSize _dragCleanup
  cache getClientRect _getCachedSceneRect _transformedRect _drawCachedSceneCanvas _drawCachedHitCanvas
  _getCachedHitCanvas
  colorToRGBA _getShadowRGBA getShadowRGBA _applyShadow _applyOpacity _applyLineJoin _applyMiterLimit
  _applyGlobalCompositeOperation
  Container.find findOne _generalFind findAncestors _isMatch _delegate
  toObject toJSON _createNode
  Container.drawScene Layer.drawScene Node.drawHit Container.drawHit Layer.drawHit shouldDrawHit
  _drawChildren _drawChildNodes _prepareIsolationCanvas
  getHitGraphEnabled setHitGraphEnabled
  _getTransform getTransform getAbsoluteTransform _getAbsoluteTransform _getCachedAbsoluteTransform
  _multiplyOwnTransform decompose getAbsoluteScale getAbsoluteOpacity _getOpacity _drawDeviceBuffer
  Node.move Node.rotate Node.setPosition Node.getPosition Node.addEventListener Node.getAttr Node.getAttrs
  Node.setAttr
  Context.clear Context.setAttr Context.beginPath Context.clearRect Context.clip Context.closePath Context.drawImage
  Context.fill Context.fillRect Context.getImageData Context.lineTo Context.rect Context.restore Context.rotate
  Context.save Context.setTransform Context.stroke Context.transform Context.translate
  _enableTrace _trace setZIndex moveTo getHitColor getHitColorKey isCanvasFarblingActive getRandomColor`.split(/\s+/);

const KONVA_ATTRIBUTES =
  `position x y globalCompositeOperation name id rotation scaleX scaleY dragDistance preventDefault
  size`.split(/\s+/);

const KONVA_KNOWN = {
  // Complaints for developers, old names, and shapes that are dragged or hold a pointer.
  silent: ['Util.warn', 'Util.error', 'Factory.backCompat', 'DD', '_dragElements', 'PointerEvents'],
  cuts: [
    ['if (this.isDragging()) {\n            this.stopDrag();\n        }', ''],
    ['shapes[Util.getHitColorKey(data[i], data[i + 1], data[i + 2])]', 'undefined'],
    ["for (const name of ['grayscale', 'sepia', 'invert'])", 'if (false) for (const name of [])'],
    ['CONTEXT_PROPERTIES.forEach(', 'if (false) CONTEXT_PROPERTIES.forEach('],
    ['if (Konva.isUnminified)', 'if (false)'],
    ['ensureBrowser();', ''],
    // A stage and layers have a size, and are seen or not; nothing has a place, a scale or a clip.
    ['Node.prototype.on(TRANSFORM_CHANGE_STR, ', 'if (false) Node.prototype.on(TRANSFORM_CHANGE_STR, '],
    ...KONVA_ATTRIBUTES.map((name) => [
      `addGetterSetter(Node, '${name}'`,
      `if (false) addGetterSetter(Node, '${name}'`,
    ]),
    ["Factory.addComponentsGetterSetter(Node, 'scale'", "if (false) Factory.addComponentsGetterSetter(Node, 'scale'"],
    [
      "Factory.addComponentsGetterSetter(Container, 'clip'",
      "if (false) Factory.addComponentsGetterSetter(Container, 'clip'",
    ],
    ["Factory.addOverloadedGetterSetter(Layer, 'hitGraphEnabled');", ''],
    ['super(checkNoClip(config));', 'super(config);'],
    [
      "this.on('clipWidthChange.konva clipHeightChange.konva clipFuncChange.konva', () => {\n            checkNoClip(this.attrs);\n        });",
      '',
    ],
    // Our container is an element.
    ['if (typeof container === STRING)', 'if (false)'],
  ],
  without: ['Shape.js', 'DragAndDrop.js', 'PointerEvents.js'],
};

/**
 * i18next's ways of fetching sentences, of adding and removing them later, of sentences within sentences and of saying
 * which parameters were used: ours are at hand when it starts, and never change (`create-messages.ts`).
 */
const I18NEXT_NEVER = `load reload queueLoad loaded read prepareLoading loadOne saveMissing
  addResource addResources addResourceBundle removeResourceBundle getResourceBundle removeNamespaces hasResourceBundle
  changeLanguage dir nest reset getUsedParamsDetails toJSON loadResources reloadResources loadNamespaces loadLanguages
  getScriptPartFromCode getBestMatchFromCodes getSuffixes hasLoadedNamespace`.split(/\s+/);

const withoutOwn = ({ ...object }, name) => {
  delete object[name];
  return object;
};
const none = (names) => Object.fromEntries(names.split(/\s+/).map((name) => [name, 'void 0']));

/** What is never set when i18next is made as in `create-messages.ts`, and asked with `replace`, `count` and no more. */
const I18NEXT_OPTIONS = {
  ...none(`overloadTranslationOptionHandler returnDetails appendNamespaceToCIMode joinArrays returnedObjectHandler
    returnObjects missingKeyNoValueFallbackToKey updateMissing saveMissing saveMissingTo missingKeyHandler
    appendNamespaceToMissingKey parseMissingKeyHandler defaultVariables postProcess postProcessPassResolved
    fallbackNS context ordinal lngs isClone supportedLngs nonExplicitSupportedLngs partialBundledLanguages preload
    missingInterpolationHandler formatParams lowerCaseLng cleanCode userDefinedKeySeparator userDefinedNsSeparator
    fallbackLng returnNull returnEmptyString defaultValue`),
  nsSeparator: 'false',
  keySeparator: '"."',
  pluralSeparator: '"_"',
  ignoreJSONStructure: 'true',
  initAsync: 'false',
  load: '"currentOnly"',
  skipOnVariables: 'true',
  nest: 'false',
};
const I18NEXT_KNOWN = {
  values: {
    options: { ...I18NEXT_OPTIONS, ns: '["translation"]', defaultNS: '["translation"]' },
    opt: { ...withoutOwn(I18NEXT_OPTIONS, 'returnObjects'), ...none('lng lngs ns interpolation skipInterpolation') },
    interpolation: { ...I18NEXT_OPTIONS },
    userOptions: { ...I18NEXT_OPTIONS },
    services: none('languageDetector i18nFormat'),
    modules: none('languageDetector i18nFormat logger formatter backend'),
    this: {
      ...none('i18nFormat pendingWarnings supportedLngs escape backendConnector postProcessors utils'),
      escapeValue: 'false',
      useRawValueToEscape: 'false',
      alwaysFormat: 'false',
    },
  },
  // What they say is for developers, on mistakes that our types and tests find.
  silent: ['logger', 'this.emit', 'translator.on', 'backendConnector', 'this.setResolvedLanguage'],
  unset: Object.keys(I18NEXT_OPTIONS).filter((name) => name !== 'returnObjects'),
  cuts: [
    // Keys are strings, never selectors; what they name is a sentence, never a part of the file, and always there.
    [
      "if (typeof keys === 'function') keys = keysFromSelector(keys, {\n      ...this.options,\n      ...opt\n    });",
      '',
    ],
    [
      "keys.map(k => typeof k === 'function' ? keysFromSelector(k, {\n      ...this.options,\n      ...opt\n    }) : String(k))",
      'keys',
    ],
    [
      "keys.map(k => typeof k === 'function' ? keysFromSelector(k, {\n      ...this.options,\n      ...opt\n    }) : k)",
      'keys',
    ],
    ['const handleAsObject = ', 'if (false) '],
    ['const resType = ', 'if (false) '],
    ['const isObjectHit = ', 'const isObjectHit = false; if (false) '],
    ['if (handleAsObjectInI18nFormat && !res && hasDefaultValue)', 'if (false)'],
    ['handleAsObjectInI18nFormat && isString(joinArrays) && Array.isArray(res)', 'false'],
    ['const defaultValue = ', 'let defaultValue; if (false) defaultValue = '],
    ['const postProcessorNames = ', 'const postProcessorNames = undefined; if (false) '],
    // Values stand between {{ and }}, and are put in as they are.
    ['} = options.interpolation;', '} = {};'],
    ['regexEscape(prefix)', 'prefix'],
    ['regexEscape(suffix)', 'suffix'],
    ['unescapePrefix ? regexEscape(unescapePrefix) : ', ''],
    ['unescapeSuffix ? regexEscape(unescapeSuffix) : ', ''],
    ['escape$1 !== undefined ? escape$1 : escape', 'undefined'],
    ['this.nestingPrefix = regexEscape(', 'if (false) regexEscape('],
    ['this.nestingSuffix = regexEscape(', 'if (false) regexEscape('],
    // No sentence is within another.
    ['const skipOnVariables = isString(res) && ', 'const skipOnVariables = false && '],
    ['this.nestingRegexp = ', 'if (false) this.nestingRegexp = '],
    ['const looksLikeObjectPathRegExpCache = new RegExpCache(20);', ''],
    // One language, as `Intl` spells it, with none to fall back to.
    [
      'this.changeLanguage(this.options.lng, finish);',
      'this.language = this.translator.language = this.options.lng; finish();',
    ],
    ['this.languageUtils.toResolveHierarchy((void 0) || this.language, (void 0))', '[this.language]'],
    ['const lu = new LanguageUtil(this.options, logger);', 'const lu = undefined;'],
    ['if (!code.match(/-|_/)) return dummyRule;', 'return dummyRule;'],
    ['this.configuredLngs = ', 'if (false) '],
    ['= Translator.hasDefaultValue(opt)', '= false'],
    ['if (!objectNotReturned && (usedKey || usedDefault || updateMissing))', 'if (false)'],
    ["lng?.toLowerCase() === 'cimode'", 'false'],
    // Sentences are at hand: nothing fetches them. Values are formatted before they are put in (`formats.ts`).
    ['formatter = Formatter;', ''],
    ['new Connector(createClassOnDemand((void 0)), s.resourceStore, s, this.options)', 'undefined'],
    [
      'hasLoadedNamespace: this.hasLoadedNamespace.bind(this),\n        reloadResources: this.reloadResources.bind(this)',
      '',
    ],
    [
      "const storeApi = ['getResource', 'hasResourceBundle', 'getResourceBundle', 'getDataByLanguage'];",
      'const storeApi = [];',
    ],
    [
      "const storeApiChained = ['addResource', 'addResources', 'addResourceBundle', 'removeResourceBundle'];",
      'const storeApiChained = [];',
    ],
  ],
};

/**
 * Konva and i18next without what the widget cannot call. The build and the tests use the same, so that a member too
 * few fails a test. A folder that begins to touch a package's objects must be named here as its user.
 */
export function bundledPackages() {
  return dropUnreached([
    {
      folder: at('node_modules/konva/lib'),
      entries: ['Global', 'Layer', 'Stage'].map((name) => at(`node_modules/konva/lib/${name}.js`)),
      users: sources('src/stage'),
      never: KONVA_NEVER,
      definers: ['addGetterSetter', 'addComponentsGetterSetter', 'addGetter'],
      known: KONVA_KNOWN,
    },
    {
      folder: at('node_modules/i18next/dist/esm'),
      entries: [at('node_modules/i18next/dist/esm/i18next.js')],
      users: sources('src/messages'),
      never: I18NEXT_NEVER,
      known: I18NEXT_KNOWN,
    },
  ]);
}
