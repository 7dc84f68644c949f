import type { SMTPServerDataStream } from 'smtp-server';

/** The whole mail; null when it grows past `limit` bytes. The stream is read to its end either way, as SMTP needs. */
export async function collect(stream: SMTPServerDataStream, limit: number): Promise<Buffer | null> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of stream as AsyncIterable<Buffer>) {
    size += part.length;
    if (size <= limit) parts.push(part);
    else parts.length = 0;
  }
  return size <= limit && !stream.sizeExceeded ? Buffer.concat(parts) : null;
}
