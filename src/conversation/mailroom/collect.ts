import type { SMTPServerDataStream } from 'smtp-server';
import type { Room } from './room';

/** A mail in hand. `free` gives its bytes back to the room, once. */
export interface Collected {
  raw: Buffer;
  free: () => void;
}

/**
 * The whole mail; `too-large` past `limit` bytes, `no-room` where too much is in hand at once. The stream is read to
 * its end either way, as SMTP needs, but what is refused is not kept.
 */
export async function collect(
  stream: SMTPServerDataStream,
  limit: number,
  room: Room,
): Promise<Collected | 'too-large' | 'no-room'> {
  let parts: Buffer[] = [];
  let size = 0;
  let held = 0;
  let fits = true;
  const drop = () => {
    room.give(held);
    held = 0;
    parts = [];
  };
  try {
    for await (const part of stream as AsyncIterable<Buffer>) {
      size += part.length;
      if (!fits || size > limit) continue;
      fits = room.take(part.length);
      if (!fits) drop();
      else {
        held += part.length;
        parts.push(part);
      }
      if (size > limit) drop();
    }
  } catch (error) {
    drop();
    throw error;
  }
  if (size > limit || stream.sizeExceeded || !fits) drop();
  if (size > limit || stream.sizeExceeded) return 'too-large';
  return fits ? { raw: Buffer.concat(parts), free: drop } : 'no-room';
}
