import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import type { GradingSettings } from './grade/grading.ts';

/** Where a thread that grades begins; it lies as deep as the program's own beginning, from which templates are found. */
const { serveGrading } = await import('./grade/serve-grading.ts');
serveGrading(parentPort as MessagePort, workerData as GradingSettings);
