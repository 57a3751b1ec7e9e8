import type { Fact, FactKind, FactOf } from '../facts/facts.ts';
import { type Finding, type Level, LEVELS } from './finding.ts';
import { FINDING_LEVELS, type LevelRule, type Rest } from './finding-levels.ts';

/** What somebody should act on or know of, from the gravest on; of one level in the order of the facts. */
export function collectFindings(facts: readonly Fact[]): Finding[] {
  const rest = { httpPorts: httpPortsOf(facts) };
  const findings = facts.flatMap((fact): Finding[] => {
    const level = levelOf(fact, rest);
    return level ? [{ kind: fact.kind, level, fact }] : [];
  });
  return findings.sort((a, b) => LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level));
}

function levelOf<K extends FactKind>({ kind, params }: FactOf<K>, rest: Rest): Level | null {
  const rule = FINDING_LEVELS[kind] as LevelRule<K>;
  return rule === null || typeof rule === 'string' ? rule : rule.judge(params, rest);
}

/** `to` ends in the port, behind an address of either family. */
function httpPortsOf(facts: readonly Fact[]): Set<string> {
  return new Set(facts.flatMap((fact) => (fact.kind === 'connection.http' ? [String(fact.params.to.value).replace(/^.*:/s, '')] : [])));
}
