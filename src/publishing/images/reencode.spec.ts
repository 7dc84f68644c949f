import sharp from 'sharp';
import { reencode, typeOf } from './reencode';

const MEGAPIXEL = 1_000_000;
const plain = (width = 40, height = 20, channels: 3 | 4 = 3) =>
  sharp({ create: { width, height, channels, background: { r: 200, g: 20, b: 20, alpha: 0.5 } } });

const withMetadata = () =>
  plain(60, 30)
    .withExif({
      IFD0: { Make: 'Secretcam', Artist: 'Amira Okafor' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '51/1 28/1 0/1', GPSLongitudeRef: 'W' },
    })
    .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/"><note>Amira Okafor</note></x:xmpmeta>')
    .withIccProfile('p3');

describe('the type of a file', () => {
  it.each(['jpeg', 'png', 'webp'] as const)('%s is known by its bytes', async (type) => {
    expect(typeOf(await plain().toFormat(type).toBuffer())).toBe(type);
  });

  it.each([
    ['SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>')],
    ['HTML', Buffer.from('<html>')],
    ['GIF', Buffer.from('GIF89a\x01\x00\x01\x00')],
    ['a wave file', Buffer.from('RIFF\0\0\0\0WAVEfmt ')],
    ['nothing', Buffer.alloc(0)],
  ])('%s is none', async (_, bytes) => {
    expect(typeOf(bytes)).toBeNull();
    await expect(reencode(bytes, MEGAPIXEL)).rejects.toMatchObject({ code: 'no-picture' });
  });
});

describe('a picture made anew', () => {
  it.each(['jpeg', 'png', 'webp'] as const)('has no metadata of a %s left', async (type) => {
    const given = await withMetadata().toFormat(type).toBuffer();
    expect((await sharp(given).metadata()).exif).toBeDefined();
    expect(given.includes('Amira Okafor')).toBe(true);
    for (const { bytes } of Object.values(await reencode(given, MEGAPIXEL))) {
      const { exif, xmp, icc, iptc, orientation } = await sharp(bytes).metadata();
      expect({ exif, xmp, icc, iptc, orientation }).toEqual({});
      for (const trace of ['Amira', 'Secretcam', 'Exif', 'GPS', 'adobe'])
        expect(bytes.includes(trace)).toBe(false);
    }
  });

  it('stands upright, as its camera meant it', async () => {
    const turned = await plain(60, 30).withMetadata({ orientation: 6 }).jpeg().toBuffer();
    const { full } = await reencode(turned, MEGAPIXEL);
    expect([full.width, full.height]).toEqual([30, 60]);
  });

  it('has two sizes, neither larger than what came', async () => {
    const { full, small } = await reencode(await plain(3000, 1500).png().toBuffer(), 5 * MEGAPIXEL);
    expect([full.width, full.height]).toEqual([1104, 552]);
    expect([small.width, small.height]).toEqual([320, 160]);
    const little = await reencode(await plain(40, 20).jpeg().toBuffer(), MEGAPIXEL);
    expect([little.full.width, little.small.width]).toEqual([40, 40]);
  });

  it('is one that every mail program knows', async () => {
    const opaque = await reencode(await plain().webp().toBuffer(), MEGAPIXEL);
    expect([opaque.full.type, typeOf(opaque.full.bytes)]).toEqual(['jpeg', 'jpeg']);
    const clear = await reencode(await plain(40, 20, 4).webp().toBuffer(), MEGAPIXEL);
    expect([clear.full.type, typeOf(clear.full.bytes)]).toEqual(['png', 'png']);
  });

  it('is the same bytes each time, so that one picture is stored once', async () => {
    const given = await withMetadata().jpeg().toBuffer();
    const [one, other] = await Promise.all([
      reencode(given, MEGAPIXEL),
      reencode(given, MEGAPIXEL),
    ]);
    expect(one.full.bytes.equals(other.full.bytes)).toBe(true);
  });

  it('is refused when it would unpack to too many pixels', async () => {
    const bomb = await plain(2000, 2000).png().toBuffer();
    expect(bomb.length).toBeLessThan(100_000);
    await expect(reencode(bomb, MEGAPIXEL)).rejects.toMatchObject({ code: 'too-many-pixels' });
  });

  it('is refused when it is cut off', async () => {
    const given = await plain(400, 400).jpeg().toBuffer();
    const cut = given.subarray(0, 300);
    await expect(reencode(cut, MEGAPIXEL)).rejects.toMatchObject({ code: 'broken-picture' });
  });
});
