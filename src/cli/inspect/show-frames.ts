import type { Filter } from '../../filters/filter.ts';
import type { Inspection } from '../../inspections/inspection.ts';
import type { Listing } from '../../listings/listing.ts';
import type { Output } from './open-output.ts';

export interface Showing {
  inspection: Pick<Inspection, 'each'>;
  listing: Listing;
  /** Null for every frame. */
  filter: Filter | null;
  output: Output;
}

/** One pass over the frames, each with its text; yields whether somebody still reads. It ends where nobody does. */
export async function showFrames({ inspection, listing, filter, output }: Showing): Promise<boolean> {
  let isRead = await output.write(listing.begin());
  if (!isRead) return false;
  await inspection.each({
    ...(filter ? { filter: (frame) => filter.matches(frame) } : {}),
    visit(frame) {
      const written = output.write(listing.take(frame));
      if (written === true) return true;
      return Promise.resolve(written).then((still) => (isRead = still));
    },
  });
  return isRead && (await output.write(listing.end()));
}
