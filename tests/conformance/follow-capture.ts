import type { Connection } from '../../src/connections/connection.ts';
import { startFollowing, type Followed, type FollowOptions } from '../../src/connections/follow-connections.ts';
import type { CaptureFile } from '../../src/frames/capture-file.ts';
import { openCapture } from '../../src/frames/open-capture.ts';
import { readFrames } from '../../src/frames/read-frames.ts';

/** A capture file's connections with every segment, and the file still open for reading streams. */
export async function followCapture(path: string, options: FollowOptions = { everything: true }): Promise<{ file: CaptureFile; followed: Followed; connections: Connection[] }> {
  const file = await openCapture(path);
  const following = startFollowing(options);
  await readFrames(file, following.take);
  const followed = following.finish(file);
  return { file, followed, connections: followed.connections };
}
