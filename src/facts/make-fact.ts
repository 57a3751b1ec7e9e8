import type { Evidence, Quantity } from './fact.ts';
import type { FactKind, FactOf, FactParams } from './facts.ts';

const EVIDENCE_KEPT = 64;

/** What a fact is about: a connection (tcp.stream) and perhaps one of its exchanges. */
export interface Subject {
  connection?: number;
  exchange?: number;
}

/** A fact whose evidence is gathered from its own parameters: every quantity that names a frame. */
export function makeFact<K extends FactKind>(kind: K, subject: Subject, params: FactParams[K]): FactOf<K> {
  return { kind, ...subject, params, evidence: gatherEvidence(params) };
}

function gatherEvidence(params: object): Evidence[] {
  const found = new Map<string, Evidence>();
  visitQuantities(params, (quantity) => {
    if (quantity.frame === undefined) return;
    const { frame, field, octets } = quantity;
    found.set(`${frame} ${field ?? ''}`, { frame, ...(field && { field }), ...(octets && { octets }) });
  });
  return [...found.values()].sort((a, b) => a.frame - b.frame).slice(0, EVIDENCE_KEPT);
}

function visitQuantities(node: unknown, visit: (quantity: Quantity) => void): void {
  if (typeof node !== 'object' || node === null) return;
  if (isQuantity(node)) visit(node);
  else for (const child of Object.values(node)) visitQuantities(child, visit);
}

/** Quantities are told from other objects by their `value`. */
function isQuantity(node: unknown): node is Quantity {
  return typeof node === 'object' && node !== null && 'value' in node;
}
