import { quoted } from '../forms/form-error.ts';
import { nearestWord } from '../forms/nearest-word.ts';
import type { YamlPath } from '../forms/parse-yaml.ts';
import { checkFault } from './check-check.ts';
import type { RubricFault } from './rubric-error.ts';
import { CHECK_KEYS, type CheckForm, type CheckKey, type CriterionForm, type RubricForm } from './rubric-form.ts';

/** Each may ask every kept frame. */
const MOST_FILTERS = 200;

/** What the form of a rubric cannot tell: whether its ids differ, and whether its checks ask for something that there is. */
export function rubricFault({ criteria, groups = [], late }: RubricForm): RubricFault | null {
  const ids = new Set<string>();
  const groupIds = groups.map(({ id }) => id);
  const wrongGroup = groups.findIndex(({ id }, at) => groupIds.indexOf(id) < at);
  if (wrongGroup >= 0) return repeatedId(groupIds[wrongGroup]!, ['groups', wrongGroup]);
  if (late?.due !== undefined && !isTime(late.due)) return { code: 'wrong-time', details: { given: quoted(late.due) }, path: ['late', 'due'] };
  let filters = 0;
  for (const [index, criterion] of criteria.entries()) {
    const path = ['criteria', index];
    const fault = (ids.has(criterion.id) ? repeatedId(criterion.id, path) : null) ?? criterionFault(criterion, path) ?? groupFault(criterion, groupIds, path);
    if (fault) return fault;
    ids.add(criterion.id);
    filters += filtersOf(criterion);
    if (filters > MOST_FILTERS) return { code: 'too-many-filters', details: { most: MOST_FILTERS }, path };
  }
  return null;
}

const repeatedId = (id: string, path: YamlPath): RubricFault => ({ code: 'repeated-id', details: { given: quoted(id) }, path: [...path, 'id'] });

/** ISO 8601, as far as a due date needs it. */
function isTime(text: string): boolean {
  return /^\d{4}-\d\d-\d\d([T ]\d\d:\d\d(:\d\d)?(Z|[+-]\d\d:?\d\d)?)?$/.test(text) && Number.isFinite(Date.parse(text));
}

function filtersOf({ filter, all = [], any = [], needs = [] }: CriterionForm): number {
  return [{ filter }, ...all, ...any, ...needs].reduce((sum, one) => sum + [one.filter ?? []].flat().length, 0);
}

function groupFault({ group }: CriterionForm, known: readonly string[], path: YamlPath): RubricFault | null {
  if (group === undefined || known.includes(group)) return null;
  return { code: 'unknown-group', details: { given: quoted(group), allowed: known, meant: nearestWord(group, known) }, path: [...path, 'group'] };
}

function criterionFault(criterion: CriterionForm, path: YamlPath): RubricFault | null {
  return listFault(criterion, path) ?? pointsFault(criterion, path) ?? needsFault(criterion, path);
}

const LISTS = ['all', 'any'] as const;
const CHECK_PARTS = [...Object.keys(CHECK_KEYS), ...new Set(Object.values(CHECK_KEYS).flat())] as (keyof CheckForm)[];

function listFault(criterion: CriterionForm, path: YamlPath): RubricFault | null {
  const list = LISTS.find((key) => criterion[key]);
  if (!list) return hasCheck(criterion) ? checkFault(ownCheck(criterion), path) : { code: 'no-check', details: { given: criterion.id }, path };
  if (criterion.all && criterion.any) return bothKeys('any', 'all', path);
  const own = CHECK_PARTS.find((key) => criterion[key] !== undefined);
  if (own) return { code: 'two-checks', details: { name: own }, path: [...path, own], on: 'key' };
  return eachFault(criterion[list]!, [...path, list]);
}

function eachFault(checks: readonly CheckForm[], path: YamlPath): RubricFault | null {
  for (const [index, check] of checks.entries()) {
    const at = [...path, index];
    const fault = hasCheck(check) ? checkFault(check, at) : ({ code: 'no-check', details: { given: `${path.at(-1)}` }, path: at } as const);
    if (fault) return fault;
  }
  return null;
}

function pointsFault({ bonus, penalty, each, levels, points }: CriterionForm, path: YamlPath): RubricFault | null {
  if (bonus && penalty) return bothKeys('penalty', 'bonus', path);
  if (each !== undefined && levels) return bothKeys('levels', 'each', path);
  const above = levels?.findIndex((level) => level.points > points) ?? -1;
  return above < 0 ? null : { code: 'level-above', details: { most: points }, path: [...path, 'levels', above, 'points'] };
}

function needsFault({ needs, absent }: CriterionForm, path: YamlPath): RubricFault | null {
  if (absent !== undefined && !needs) return { code: 'stray-key', details: { name: 'absent', given: 'needs:' }, path: [...path, 'absent'], on: 'key' };
  return eachFault(needs ?? [], [...path, 'needs']);
}

const bothKeys = (name: string, given: string, path: YamlPath): RubricFault => ({ code: 'both-keys', details: { name, given }, path: [...path, name], on: 'key' });

const hasCheck = (form: CheckForm): boolean => Object.keys(CHECK_KEYS).some((key) => form[key as CheckKey] !== undefined);

function ownCheck(criterion: CriterionForm): CheckForm {
  return Object.fromEntries(CHECK_PARTS.filter((key) => criterion[key] !== undefined).map((key) => [key, criterion[key]]));
}
