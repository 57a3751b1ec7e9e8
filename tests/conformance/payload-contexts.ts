import { openCapture } from '../../src/frames/open-capture.ts';
import { inspectCapture } from '../../src/inspections/inspect-capture.ts';
import type { PayloadContext } from '../../src/layers/frame-context.ts';

const WANTS = { connections: true, analysis: true, payloads: true, datagrams: true };

/** What became of the payloads of a capture file, by frame. */
export async function payloadContexts(path: string): Promise<Map<number, PayloadContext>> {
  const file = await openCapture(path);
  const contexts = new Map<number, PayloadContext>();
  const inspection = await inspectCapture(file, { wants: WANTS });
  await inspection.each({
    visit(inspected) {
      const { payload } = inspected.context();
      if (payload) contexts.set(inspected.frame.number, payload);
    },
  });
  await file.close();
  return contexts;
}
