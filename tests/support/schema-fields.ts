/** A node of a JSON Schema, as far as report.schema.json uses the language. */
export interface Schema {
  description?: string;
  type?: string | string[];
  const?: unknown;
  enum?: unknown[];
  $ref?: string;
  oneOf?: Schema[];
  items?: Schema;
  properties?: Record<string, Schema>;
  required?: string[];
  additionalProperties?: boolean | Schema;
  $defs?: Record<string, Schema>;
}

/** Every object of the schema by its name: `connections`, `$defs.Segment.options`, … */
export function objectsOf(root: Schema): Map<string, Schema> {
  const found = new Map<string, Schema>();
  visit(root, '', (node, name) => {
    if (node.type === 'object') found.set(name, node);
  });
  return found;
}

function visit(node: Schema, name: string, each: (node: Schema, name: string) => void): void {
  each(node, name);
  const inner = (key: string, child: Schema) => visit(child, name ? `${name}.${key}` : key, each);
  for (const [key, child] of Object.entries(node.properties ?? {})) inner(key, child);
  for (const [key, child] of Object.entries(node.$defs ?? {})) visit(child, key, each);
  if (node.items) visit(node.items, name, each);
  if (typeof node.additionalProperties === 'object') visit(node.additionalProperties, `${name}.*`, each);
  (node.oneOf ?? []).forEach((branch) => visit(branch, branch.properties?.kind?.const ? `${name}(${branch.properties.kind.const})` : name, each));
}

/** Marks in `seen` each field of the schema that the value fills with anything but null. */
export function markFields(root: Schema, value: unknown, seen: Set<string>): void {
  mark(root, '', value);

  function mark(node: Schema, name: string, at: unknown): void {
    if (at === null || at === undefined) return;
    if (node.$ref) return mark(root.$defs![node.$ref.slice('#/$defs/'.length)]!, node.$ref.slice('#/$defs/'.length), at);
    if (node.oneOf) return markBranch(node.oneOf, name, at);
    if (Array.isArray(at)) return at.forEach((entry) => mark(node.items ?? {}, name, entry));
    if (typeof at !== 'object') return;
    for (const [key, child] of Object.entries(at)) {
      const property = node.properties?.[key];
      if (property && child !== null) seen.add(`${name}.${key}`);
      if (property) mark(property, name ? `${name}.${key}` : key, child);
      else if (typeof node.additionalProperties === 'object') mark(node.additionalProperties, `${name}.*`, child);
    }
  }

  /** Branches differ by their kind; beside null there is only one without. */
  function markBranch(branches: Schema[], name: string, at: unknown): void {
    const kind = (at as { kind?: unknown }).kind;
    const fits = branches.map((branch) => ({ branch, target: resolved(branch) })).find(({ target }) => (target.properties?.kind?.const === undefined ? target.type !== 'null' : target.properties.kind.const === kind));
    if (fits) mark(fits.branch, fits.target === fits.branch && kind !== undefined && fits.branch.properties?.kind?.const ? `${name}(${kind})` : name, at);
  }

  function resolved(node: Schema): Schema {
    return node.$ref ? resolved(root.$defs![node.$ref.slice('#/$defs/'.length)]!) : node;
  }
}

/** Fields that are not in `seen`, one a line; an object of which none is there is named alone. */
export function unfilledFields(root: Schema, seen: Set<string>): string[] {
  return [...objectsOf(root)].flatMap(([name, { properties = {} }]) => {
    // Every kind of fact may name its connection and exchange; most are of one sort by nature.
    const own = properties.params ? Object.keys(properties).filter((key) => key !== 'connection' && key !== 'exchange') : Object.keys(properties);
    const all = own.map((key) => `${name}.${key}`);
    const missing = all.filter((field) => !seen.has(field));
    if (missing.length < all.length) return missing;
    // What lies within an unfilled object is unfilled with it.
    return all.length > 0 && !/\.params/.test(name) ? [name] : [];
  }).sort();
}
