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
  _enableTrace _trace setZIndex moveTo getHitColor getHitColorKey isCanvasFarblingActive getRandomColor
  clearCache _clearCache _clearCaches _clearSelfAndDescendantCache _getCache _getCanvasCache _releaseCanvasCache isCached
  _updateBatch _flushUpdateBatch _notifySubtreeChange _getProtoListeners _prepareListeners
  _syncHitCanvasSize getHitCanvas Layer.clear Stage.clear _validateAdd addComponentsGetterSetter _injectGlobal
  _registerNode getClassName Node.create _createNode _delegate _isNumber`.split(/\s+/);

const KONVA_ATTRIBUTES =
  `position x y globalCompositeOperation name id rotation scaleX scaleY dragDistance preventDefault
  size listening`.split(/\s+/);

const KONVA_KNOWN = {
  // Complaints for developers, old names, and shapes that are dragged or hold a pointer.
  silent: [
    ...['Util.warn', 'Util.error', 'Factory.backCompat', 'DD', '_dragElements', 'PointerEvents', '_pointerStates'],
    // Nothing is kept that would have to be forgotten, watched, found by its pixels, or checked when it is added.
    ...`_clearCaches _clearCache _clearSelfAndDescendantCache clearCache _syncHitCanvasSize _notifySubtreeChange
      _validateAdd _prepareListeners`
      .split(/\s+/)
      .flatMap((name) => [`this.${name}`, `child.${name}`]),
  ],
  unset:
    `version isUnminified dblClickWindow enableTrace pointerEventsEnabled hitOnDragEnabled capturePointerEventsEnabled
    _renderBackend legacyTextRendering dragDistance angleDeg showWarnings dragButtons`.split(/\s+/),
  cuts: [
    ['if (this.isDragging()) {\n            this.stopDrag();\n        }', ''],
    ['shapes[Util.getHitColorKey(data[i], data[i + 1], data[i + 2])]', 'undefined'],
    ["for (const name of ['grayscale', 'sepia', 'invert'])", 'if (false) for (const name of [])'],
    ['CONTEXT_PROPERTIES.forEach(', 'if (false) CONTEXT_PROPERTIES.forEach('],
    ['if (Konva.isUnminified)', 'if (false)'],
    ['ensureBrowser();', ''],
    ["new RegExp(`^(${NUMBER_SOURCE})(%?)$`, 'i')", 'undefined'],
    ["new RegExp(`^(${NUMBER_SOURCE})(deg|grad|rad|turn)?$`, 'i')", 'undefined'],
    // It stays out of the host's global object, where a shop may have a Konva of its own.
    ['Konva._injectGlobal(Konva);', ''],
    ['_registerNode(Layer);', ''],
    ['_registerNode(Stage);', ''],
    ['if (Konva.enableTrace) {', 'if (false) {'],
    // Nothing is worked out twice, and no prototype listens.
    ['return this._getCache(STAGE, this._getStage);', 'return this._getStage();'],
    ...['visible', 'listening', 'opacity'].map((name) => [
      `Node.prototype.on('${name}Change.konva', `,
      `if (false) Node.prototype.on('${name}Change.konva', `,
    ]),
    ['].join(SPACE)', ']'],
    ['const topListeners = this._getProtoListeners(eventType);', 'const topListeners = undefined;'],
    ['Node._pendingUpdates = new Set();', ''],
    ['Node.protoListenerMap = new WeakMap();', ''],
    ['Node._updateBatchDepth = 0;', ''],
    ['(_a = this.parent) === null || _a === void 0 ? void 0 : _a._notifySubtreeChange();', ''],
    ['this._batchTransformChanges(() => {\n            let key, method;', '(() => {\n            let key, method;'],
    [
      'this._setAttr(key, config[key]);\n                }\n            }\n        });',
      'this._setAttr(key, config[key]);\n                }\n            }\n        })();',
    ],
    ['return Node._updateBatch(() => {\n            this.children', '{\n            this.children'],
    [
      'this._requestDraw();\n            return this;\n        });',
      'this._requestDraw();\n            return this;\n        }',
    ],
    ...`_cache _canvasCache _batchingTransformChange _needClearTransformCache _filterUpToDate _isUnderCache _dragEventId`
      .split(' ')
      .map((name) => [`        this.${name} = `, `        if (false) this.${name} = `]),
    ['Node.prototype._attrsAffectingSize = [];', ''],
    ['Node._subtreeObserverCount = 0;', ''],
    ['if (this._attrsVersion !== undefined)\n            this._attrsVersion++;', ''],
    ['this._pointerPositions = [];', ''],
    ['this._changedPointerPositions = [];', ''],
    ['this._lastClicks = {};', ''],
    ['this._pointerStates = new Map();', ''],
    // Nothing is found by its pixels, and whatever is added is new and in its place.
    ['this.hitCanvas = new HitCanvas({\n            pixelRatio: 1,\n        });', ''],
    ['const hit = this.getHitCanvas()._canvas;', ''],
    ['(_b = hit.parentNode) === null || _b === void 0 ? void 0 : _b.removeChild(hit);', ''],
    [
      'Util.releaseCanvas(this.getNativeCanvasElement(), this.getHitCanvas()._canvas);',
      'Util.releaseCanvas(this.getNativeCanvasElement());',
    ],
    [
      'this.bufferHitCanvas = new HitCanvas({\n            pixelRatio: 1,\n            width: 0,\n            height: 0,\n        });',
      '',
    ],
    ['Util.releaseCanvas(this.bufferHitCanvas._canvas);', ''],
    ['if (child.getParent()) {\n            child.moveTo(this);\n            return this;\n        }', ''],
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
  getScriptPartFromCode getBestMatchFromCodes getSuffixes hasLoadedNamespace Translator.hasDefaultValue`.split(/\s+/);

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
  ignoreJSONStructure: 'false',
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
  unset: [
    ...Object.keys(I18NEXT_OPTIONS).filter((name) => name !== 'returnObjects'),
    ...`debug contextSeparator enableSelector saveMissingPlurals cacheInBuiltFormats prefix suffix formatSeparator
      unescapePrefix nestingPrefix nestingSuffix nestingOptionsSeparator maxReplaces`.split(/\s+/),
  ],
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
    // Values stand between {{ and }}, and are put in as they are; they are formatted before (`formats.ts`).
    [
      `const {
      escape: escape$1,
      escapeValue,
      useRawValueToEscape,
      prefix,
      suffix,
      formatSeparator,
      unescapeSuffix,
      unescapePrefix,
      nestingPrefix,
      nestingSuffix,
      nestingOptionsSeparator,
      maxReplaces,
      alwaysFormat
    } = options.interpolation;`,
      'const prefix = undefined, suffix = undefined, maxReplaces = undefined;',
    ],
    ...`escape escapeValue useRawValueToEscape formatSeparator unescapePrefix unescapeSuffix nestingPrefixText
      nestingPrefix nestingSuffix nestingOptionsSeparator alwaysFormat regexpUnescape nestingRegexp`
      .split(/\s+/)
      .map((name) => [`    this.${name} = `, `    if (false) this.${name} = `]),
    ['{\n      regex: this.regexpUnescape,\n      safeValue: val => val\n    }, ', ''],
    ['const at = match.index - shift;', ''],
    ['const written = unescapedValues.find(([start, end]) => at >= start && at < end);', ''],
    ['if (written) {', 'if (false) {'],
    ['if (todo.regex === this.regexpUnescape) {', 'if (false) {'],
    ['shift += safeValue.length - match[0].length;', ''],
    ['if (!key.includes(this.formatSeparator)) {', 'if (true) {'],
    ['this.format = options?.interpolation?.format || (value => value);', ''],
    ['this.format = this.options.interpolation.format;', ''],
    ['let path = getPathWithDefaults(data, defaultData, key);', 'let path = getPath(data, key);'],
    ['path == null && ignoreJSONStructure && isString(key)', 'false'],
    ["typeof str === 'string' && /\\$t\\([^)]*\\{[^}]*\\{\\{/.test(str)", 'false'],
    // No sentence is within another.
    ['const skipOnVariables = isString(res) && ', 'const skipOnVariables = false && '],
    ['const looksLikeObjectPathRegExpCache = new RegExpCache(20);', ''],
    // No part of a key names a file; of each key there is one.
    ["if (nsSeparator === undefined) nsSeparator = ':';", ''],
    ['isString(namespaces) ? [namespaces] : namespaces', 'namespaces'],
    ['const namespace = namespaces[namespaces.length - 1];', 'const namespace = undefined;'],
    [
      "const defaultValueSuffix = needsPluralHandling ? this.pluralResolver.getSuffix(lng, opt.count, opt) : '';",
      "const defaultValueSuffix = '';",
    ],
    ['!this.checkedLoadedFor[`${codes[0]}-${ns}`] && ', ''],
    ['this.checkedLoadedFor = {};', ''],
    ["key && key.includes('###') ? key.replace(lastOfPathSeparatorRegExp, '.') : key", 'key'],
    ['if (Array.isArray(key)) {\n        path.push(...key);\n      } else ', ''],
    ["if (typeof opt === 'object') opt = {\n      ...opt\n    };", ''],
    // What it says to developers goes nowhere.
    ['var baseLogger = new Logger();', 'var baseLogger;'],
    ['this.logger = new Logger(null, this.options);', ''],
    ["this.logger = (services.logger || baseLogger).create('translator');", ''],
    ...['resourceStore', 'pluralResolver', 'interpolator'].map((name) => [
      `this.logger = logger.create('${name}');`,
      '',
    ]),
    ['const {\n        logger\n      } = this;', 'const logger = undefined;'],
    ['s.logger = logger;', ''],
    ['if (this.logger.debug) {', 'if (false) {'],
    [' extends EventEmitter', ''],
    ['super();', ''],
    [
      "copy(['resourceStore', 'languageUtils', 'pluralResolver', 'interpolator', 'backendConnector', 'i18nFormat', 'utils', 'postProcessors'], services, this);",
      'this.resourceStore = services.resourceStore; this.pluralResolver = services.pluralResolver; this.interpolator = services.interpolator;',
    ],
    // It is made once, from what is at hand, and answers when asked.
    ['transformOptions(options)', 'options'],
    ["typeof merged.overloadTranslationOptionHandler !== 'function'", 'false'],
    ['this.options.userDefinedKeySeparator = ', ''],
    ['this.options.userDefinedNsSeparator = ', ''],
    ['this.pendingWarnings = undefined;', ''],
    ['s.backendConnector = ', 'if (false) s.backendConnector = '],
    ['s.languageUtils = lu;', ''],
    ["if (typeof options === 'function') {\n      callback = options;\n      options = {};\n    }", ''],
    ['bindMemberFunctions(this);', ''],
    ['if ((this.languages || this.isLanguageChangingTo) && !this.isInitialized)', 'if (false)'],
    ['storeApi.forEach(', 'if (false) storeApi.forEach('],
    ['storeApiChained.forEach(', 'if (false) storeApiChained.forEach('],
    ['this.modules.external.forEach(', 'if (false) this.modules.external.forEach('],
    ['const deferred = defer();', 'const deferred = undefined;'],
    ['deferred.resolve(t);', ''],
    ...`dir init loadResources reloadResources use changeLanguage getFixedT t exists setDefaultNamespace hasLoadedNamespace
      loadNamespaces loadLanguages`
      .split(/\s+/)
      .map((name) => [`const ${name} = instance.${name};`, `const ${name} = undefined;`]),
    // One language, as `Intl` spells it, with none to fall back to.
    ["getCleanedCode(code === 'dev' ? 'en' : code)", 'code'],
    ['if (Object.keys(this.pluralRulesCache).length >= 1000) this.pluralRulesCache = {};', ''],
    ["return this.getSuffix('dev', count, options);", ''],
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
