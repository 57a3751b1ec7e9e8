import type { CaptureFile } from '../frames/capture-file.ts';
import { firstPass } from './first-pass.ts';
import { handOut } from './hand-out.ts';
import type { InspectOptions, Inspection } from './inspection.ts';

/** The verb of `inspections/`: goes through the file once, unless nothing of its end is wanted, and yields who goes through it again. */
export async function inspectCapture(file: CaptureFile, options: InspectOptions): Promise<Inspection> {
  const first = await firstPass(file, options);
  return {
    get capture() {
      return first.capture;
    },
    each: (each) => handOut({ file, first, options, each }),
  };
}
