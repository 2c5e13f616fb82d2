/**
 * Turns TypeBox's plain unions into schemas that say one thing about one place: a value of the wrong kind is then
 * one problem, not one a branch. What a value may be stays exactly the same.
 */
export function simplifyUnions(node) {
  if (Array.isArray(node)) return node.map(simplifyUnions);
  if (node === null || typeof node !== 'object') return node;
  const simple = Object.fromEntries(Object.entries(node).map(([key, value]) => [key, simplifyUnions(value)]));
  if (!simple.anyOf) return simple;
  const { anyOf: branches, ...rest } = simple;
  const union =
    asEnum(branches) ??
    asTagged(branches) ??
    asOneOfSeveralTypes(branches) ??
    asObjectOrElse(branches) ??
    asChain(branches);
  if (!union) throw new Error(`simplifyUnions: no plain form for ${JSON.stringify(branches)}`);
  return { ...rest, ...union };
}

function asEnum(branches) {
  if (!branches.every((branch) => typeof branch.const === 'string')) return null;
  return { type: 'string', enum: branches.map((branch) => branch.const) };
}

/** Objects that a member `type` tells apart. */
function asTagged(branches) {
  if (!branches.every((branch) => branch.properties?.type?.const !== undefined)) return null;
  return { type: 'object', discriminator: { propertyName: 'type' }, required: ['type'], oneOf: branches };
}

/** Keywords speak of one type only, so branches of different types can stand side by side. */
function asOneOfSeveralTypes(branches) {
  const types = branches.map((branch) => branch.type);
  const keywords = branches.flatMap(({ type: _, ...others }) => Object.keys(others));
  const isMergeable =
    new Set(types).size === types.length &&
    new Set(keywords).size === keywords.length &&
    !keywords.some((keyword) => ['const', 'enum', 'if', 'anyOf', 'oneOf'].includes(keyword));
  return isMergeable ? { ...Object.assign({}, ...branches), type: types } : null;
}

function asObjectOrElse(branches) {
  const [other, object] = branches;
  if (branches.length !== 2 || object.type !== 'object' || other.type === 'object') return null;
  return { if: { type: 'object' }, then: object, else: other };
}

/** Objects told apart by one member that the others do not know; the first branch is what remains. */
function asChain(branches) {
  if (!branches.every((branch) => branch.type === 'object')) return null;
  const [otherwise, ...special] = branches;
  const chain = special.reduceRight(
    (rest, branch) => ({ if: { required: branch.required }, then: branch, else: rest }),
    otherwise,
  );
  return { type: 'object', ...chain };
}

/** Moves every schema that has a name of its own under `$defs`, wherever its structure appears. */
export function extractDefinitions(schemas, rootName) {
  const nameOf = new Map(Object.entries(schemas).map(([name, schema]) => [JSON.stringify(schema), name]));
  const used = new Map();
  const inside = (node, isRoot) => {
    if (Array.isArray(node)) return node.map((child) => inside(child, false));
    if (node === null || typeof node !== 'object') return node;
    const name = isRoot ? undefined : nameOf.get(JSON.stringify(node));
    if (name === undefined) {
      return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, inside(value, false)]));
    }
    if (!used.has(name)) {
      used.set(name, null);
      used.set(name, inside(schemas[name], true));
    }
    return { $ref: `#/$defs/${name}` };
  };
  const root = inside(schemas[rootName], true);
  return { ...root, $defs: Object.fromEntries([...used].sort(([a], [b]) => (a < b ? -1 : 1))) };
}
