import { createHash, timingSafeEqual } from 'node:crypto';

const digest = (text: string) => createHash('sha256').update(text).digest();

/** Whether the `Authorization` header carries the token. Without a token set nobody may. */
export function mayScrape(token: string, authorization: string | undefined): boolean {
  if (token === '') return false;
  const given = /^Bearer +(\S+)$/i.exec(authorization ?? '')?.[1];
  return given !== undefined && timingSafeEqual(digest(given), digest(token));
}
