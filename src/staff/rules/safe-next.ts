/**
 * Where to go after sign-in: a path of the staff pages, never another site.
 * `//evil`, `/\evil`, control characters and the sign-in page itself lead home.
 */
export function safeNext(next: unknown): string {
  const home = '/staff';
  if (typeof next !== 'string' || next.length > 500) return home;
  if (!/^\/staff(?:[/?][\x21-\x5b\x5d-\x7e]*)?$/.test(next)) return home;
  return /^\/staff\/sign-(in|out)\b/.test(next) ? home : next;
}
