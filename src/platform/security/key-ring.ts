/** Keys by id, in the order given: the first one writes, all of them read. */
export interface KeyRing {
  readonly first: string;
  readonly byId: ReadonlyMap<string, Buffer>;
}

/**
 * Reads `id:base64,id:base64`. Ids are 1 to 4 letters or digits, since reply addresses carry one and a local part
 * holds 64 octets (RFC 5321); keys are 32 bytes. Throws with a plain reason.
 */
export function keyRing(text: string): KeyRing {
  const pairs = text.split(',').map((part): [string, Buffer] => {
    const [id = '', base64 = ''] = part.trim().split(/:(.*)/s);
    const key = Buffer.from(base64, 'base64');
    if (!/^[a-z0-9]{1,4}$/.test(id)) throw new Error('a key id is not 1 to 4 letters or digits');
    if (key.length !== 32) throw new Error(`key ${id} is ${key.length} bytes, not 32`);
    return [id, key];
  });
  const byId = new Map(pairs);
  if (byId.size !== pairs.length) throw new Error('a key id stands twice');
  return { first: pairs[0]![0], byId };
}

/** The key that writes. */
export function writingKey(ring: KeyRing): { id: string; key: Buffer } {
  return { id: ring.first, key: ring.byId.get(ring.first)! };
}
