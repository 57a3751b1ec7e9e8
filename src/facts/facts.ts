/** placeholder union until the finders are written */
export interface Fact { kind: string; stream?: number; exchange?: number; params: Record<string, unknown>; evidence: import('./fact.ts').Evidence[] }
