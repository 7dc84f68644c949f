import { defaultPayloadConverter, type Payload } from '@temporalio/common';
import { keyRing } from '../security/key-ring';
import { AesPayloadCodec } from './payload-codec';

const key = (id: string, fill: number) => `${id}:${Buffer.alloc(32, fill).toString('base64')}`;
const ring = (...keys: string[]) => keyRing(keys.join(','));
const payload = (value: unknown) => defaultPayloadConverter.toPayload(value);
const read = (one: Payload) => defaultPayloadConverter.fromPayload(one);

describe('the payload codec', () => {
  const codec = new AesPayloadCodec(ring(key('k1', 1)));

  it('gives back what it took, and shows nothing of it on the way', async () => {
    const sealed = await codec.encode([payload('letter-7'), payload({ id: 8 }), payload(null)]);
    expect(JSON.stringify(sealed.map(({ data }) => Buffer.from(data!).toString()))).not.toMatch(
      /letter-7|json/,
    );
    expect((await codec.decode(sealed)).map(read)).toEqual(['letter-7', { id: 8 }, null]);
  });

  it('seals the same value differently each time', async () => {
    const [one, other] = await codec.encode([payload('x'), payload('x')]);
    expect(one!.data).not.toEqual(other!.data);
  });

  it('writes with the first key and reads with all', async () => {
    const old = await codec.encode([payload('before')]);
    const rotated = new AesPayloadCodec(ring(key('k2', 2), key('k1', 1)));
    expect((await rotated.decode(old)).map(read)).toEqual(['before']);
    const fresh = await rotated.encode([payload('after')]);
    expect(Buffer.from(fresh[0]!.metadata!.key!).toString()).toBe('k2');
    await expect(codec.decode(fresh)).rejects.toThrow('DATA_KEYS has no key k2');
  });

  it('refuses a payload that was changed, or that another key of the same id sealed', async () => {
    const [sealed] = await codec.encode([payload('x')]);
    const changed = Buffer.from(sealed!.data!);
    changed[changed.length - 1]! ^= 1;
    await expect(codec.decode([{ ...sealed, data: changed }])).rejects.toThrow();
    const other = new AesPayloadCodec(ring(key('k1', 9)));
    await expect(other.decode([sealed!])).rejects.toThrow();
  });

  it('passes what was never sealed', async () => {
    expect((await codec.decode([payload('plain')])).map(read)).toEqual(['plain']);
  });
});
