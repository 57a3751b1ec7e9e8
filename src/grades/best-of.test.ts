import { expect, it } from 'vitest';
import { analyzeCapture } from '../analyze.ts';
import { bestOf } from './best-of.ts';
import { gradeEvidence } from './grade-evidence.ts';
import { readRubric } from './read-rubric.ts';

const RUBRIC = readRubric(`
title: T
groups: [{ id: g, title: G, most: 5 }]
criteria:
  - { id: cache, title: A, points: 4, group: g, fact: response.not-modified }
  - { id: post, title: B, points: 4, group: g, filter: http.request.method == "POST" }
  - { id: many, title: C, points: 6, filter: http.request, each: 1 }
  - { id: tls, title: D, points: 2, filter: tls, needs: [{ filter: tls }], absent: excused }
  - { id: v6, title: E, points: 3, penalty: true, filter: ipv6 }
`);
const gradeOf = async (capture: string) => ({ capture, grade: gradeEvidence({ analysis: await analyzeCapture(`samples/${capture}`, { version: '0' }), student: null, files: [], notes: null }, RUBRIC) });
const [LAB, IPV6] = [await gradeOf('lab.pcapng'), await gradeOf('ipv6.pcapng')];

it('takes of each criterion the best, of each penalty the worst, and names the capture', () => {
  const { criteria, points, outOf, groups } = bestOf([LAB, IPV6], null);
  expect(criteria.map(({ id, points: earned, capture }) => [id, earned, capture ?? null])).toEqual([
    ['cache', 4, null],
    ['post', 4, 'ipv6.pcapng'],
    ['many', 6, null],
    ['tls', 0, null],
    ['v6', -3, 'ipv6.pcapng'],
  ]);
  expect({ points, outOf, groups: groups.map((group) => group.points) }).toEqual({ points: 8, outOf: 11, groups: [5] });
});

it('leaves the grade of a single capture as it is', () => expect(bestOf([LAB], null)).toEqual(LAB.grade));
