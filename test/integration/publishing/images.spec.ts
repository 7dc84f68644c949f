import { randomUUID } from 'node:crypto';
import sharp from 'sharp';
import supertest from 'supertest';
import type { StoredImage } from '../../../src/publishing/images/images.service';
import { givenReleased, messageIs } from '../delivery/given';
import { Desk, clean, type Shown } from './desk';
import { forSuite } from '../../support/for-suite';
import { ownWeb } from '../../support/own-web';

const photo = (colour: string) =>
  sharp({ create: { width: 1600, height: 800, channels: 3, background: colour } })
    .withExif({ IFD0: { Artist: 'Amira Okafor' }, IFD3: { GPSLatitudeRef: 'N' } })
    .jpeg()
    .toBuffer();

describe('pictures', () => {
  const web = forSuite(() => ownWeb({ settings: { IMAGE_MEGABYTES: '1', IMAGE_MEGAPIXELS: '4' } }));
  const desk = forSuite(() => Desk.open(web));

  const upload = (bytes: Buffer, name = 'DSC_0042.jpg', key: string = randomUUID()) =>
    desk.call('officer', 'post', '/images', key).attach('picture', bytes, name);
  const uploaded = async (colour: string) =>
    (await upload(await photo(colour)).expect(201)).body as StoredImage;
  const nameOf = ({ full }: StoredImage) => `${full.sha256}.${full.type}`;
  const show = (name: string) =>
    supertest(web.url)
      .get(`/images/${name}`)
      .buffer()
      .parse((answer, done) => {
        const parts: Buffer[] = [];
        answer.on('data', (part: Buffer) => parts.push(part));
        answer.on('end', () => done(null, Buffer.concat(parts)));
      });
  const released = (image: StoredImage, more: Record<string, unknown> = {}) =>
    givenReleased(web.db, {
      wardId: desk.wardId,
      images: [{ ...image, alt: 'A bike', ...more }],
    });

  describe('uploaded', () => {
    it('are stored once, without what the camera wrote', async () => {
      const bytes = await photo('teal');
      expect(bytes.includes('Amira')).toBe(true);
      const [one, again] = [await upload(bytes), await upload(bytes, 'other.png')];
      expect([one.status, again.status]).toEqual([201, 201]);
      const image = one.body as StoredImage;
      expect(again.body).toEqual(image);
      expect(image.full).toMatchObject({ type: 'jpeg', width: 1104, height: 552 });
      const files = await web.db.query<{ bytes: Buffer }[]>(
        `SELECT bytes FROM image_file WHERE sha256 IN (decode($1, 'hex'), decode($2, 'hex'))`,
        [image.full.sha256, image.small.sha256],
      );
      expect(files).toHaveLength(2);
      for (const file of files) {
        expect(file.bytes.includes('Amira')).toBe(false);
        expect((await sharp(file.bytes).metadata()).exif).toBeUndefined();
      }
      const entries = await web.db.query<unknown[]>(
        `SELECT 1 FROM audit_entry WHERE action = 'image.uploaded' AND subject_id = $1`,
        [image.id],
      );
      expect(entries).toHaveLength(1);
    });

    it('cannot be changed afterwards', async () => {
      await uploaded('navy');
      await expect(web.db.query(`UPDATE image_file SET width = 1`)).rejects.toThrow();
      await expect(web.db.query(`DELETE FROM image`)).rejects.toThrow();
    });

    it.each([
      ['a page named like one', Buffer.from('<script>1</script>'), 415, 'no-picture'],
      ['a broken one', Buffer.from('ffd8ffe000104a464946', 'hex'), 422, 'broken-picture'],
      ['one of too many bytes', Buffer.alloc(1_000_001, 0xff), 413, 'picture-too-large'],
    ])('are refused: %s', async (_, bytes, status, code) => {
      expect((await upload(bytes)).body).toMatchObject({ status, code });
    });

    it('are refused: one of too many pixels, and none at all', async () => {
      const many = sharp({ create: { width: 3000, height: 1500, channels: 3, background: 'red' } });
      expect((await upload(await many.png().toBuffer())).body).toMatchObject({
        code: 'too-many-pixels',
      });
      const none = await desk.call('officer', 'post', '/images').field('x', 'y');
      expect(none.body).toMatchObject({ status: 422, code: 'picture-missing' });
    });

    it('are for those who write', async () => {
      const answer = await desk
        .call('legal', 'post', '/images')
        .attach('picture', await photo('red'), 'x.jpg');
      expect(answer.status).toBe(403);
    });
  });

  describe('in a message', () => {
    it('stand in its preview, and their answers are under its hash and its checks', async () => {
      const image = await uploaded('olive');
      const body = `${clean.body}\n\n![](image:${image.id})`;
      const draft = async (more: Record<string, unknown>) =>
        (await desk.draft({
          ...{ ...clean, body },
          images: [{ id: image.id, alt: 'A man in a cell', ...more }],
        })) as Shown & { contentHash: string; images: unknown[] };
      const own = await draft({ type: 'own', removeOn: '2030-01-01' });
      const custody = await draft({ type: 'custody' });
      expect(own.images).toEqual([
        { ...image, alt: 'A man in a cell', type: 'own', removeOn: '2030-01-01' },
      ]);
      expect(custody.contentHash).not.toBe(own.contentHash);
      const preview = await desk.call('officer', 'get', `/messages/${own.id}/preview`);
      const { html, text } = preview.body as { html: string; text: string };
      expect(html).toContain(`/images/${nameOf(image)}" alt="A man in a cell" width="552"`);
      expect(text).toContain('[A man in a cell]');
      const check = (type: string) =>
        desk.call('officer', 'post', '/messages/check').send(
          desk.bodyOf({
            ...clean,
            body,
            images: [{ id: image.id, alt: 'A man in a cell', type }],
          }),
        );
      expect((await check('custody')).body).toMatchObject({
        outcome: 'legal',
        findings: [expect.objectContaining({ rule: 'IMG-CUSTODY', where: 'alt:0' })],
      });
      expect((await check('own')).body).toMatchObject({ outcome: 'pass' });
    });

    it('need words, unless they are decoration, and must have been uploaded', async () => {
      const { id } = await uploaded('plum');
      const post = (image: Record<string, unknown>) =>
        desk.call('officer', 'post', '/messages').send(desk.bodyOf({ ...clean, images: [image] }));
      const without = await post({ id, alt: '' });
      expect(without.body).toMatchObject({ code: 'invalid-input' });
      expect((without.body as { errors: unknown[] }).errors).toMatchObject([
        { field: 'images.0.alt' },
      ]);
      expect((await post({ id, alt: '', type: 'decorative' })).status).toBe(201);
      const unknown = await post({ id: randomUUID(), alt: 'A bike' });
      expect((unknown.body as { errors: unknown[] }).errors).toMatchObject([
        { field: 'images.0.id' },
      ]);
    });
  });

  describe('shown to everybody', () => {
    it('are those of released messages alone, and may be kept for a day', async () => {
      const image = await uploaded('gold');
      await desk.draft({ ...clean, images: [{ id: image.id, alt: 'A bike' }] });
      await show(nameOf(image)).expect(404);
      await released(image);
      for (const file of [image.full, image.small]) {
        const answer = await show(`${file.sha256}.${file.type}`).expect(200);
        expect((await sharp(answer.body as Buffer).metadata()).width).toBe(file.width);
        expect(answer.headers).toMatchObject({
          'content-type': 'image/jpeg',
          'cache-control': 'public, max-age=86400',
          'x-content-type-options': 'nosniff',
          'content-security-policy': "default-src 'none'; sandbox",
          'cross-origin-resource-policy': 'cross-origin',
        });
        expect(answer.headers['set-cookie']).toBeUndefined();
      }
      const again = await show(nameOf(image)).set('If-None-Match', `"${image.full.sha256}"`);
      expect(again.status).toBe(304);
    });

    it('go once their time is over or their message is withdrawn or removed', async () => {
      const past = await uploaded('gray');
      await released(past, { removeOn: '2020-01-01' });
      await show(nameOf(past)).expect(410);

      const withdrawn = await uploaded('pink');
      const id = await released(withdrawn);
      await web.db.query(
        `INSERT INTO check_run (revision_id, moment, rules_version, as_of, outcome, result_hash)
         SELECT revision_id, 'release', '1', now(), 'pass', approved_hash FROM message WHERE id = $1`,
        [id],
      );
      await show(nameOf(withdrawn)).expect(200);
      await messageIs(web.db, id, 'withdrawn');
      await show(nameOf(withdrawn)).expect(410);

      const removed = await uploaded('lime');
      const original = await released(removed);
      const correction = await desk.draft(clean);
      await web.db.query(
        `INSERT INTO correction (message_id, original_id, wrong, right_words, why, blocked, blocked_because, made_by)
         SELECT $1, id, 'x', 'y', 'z', true, 'It names somebody.', author_id FROM message WHERE id = $2`,
        [correction.id, original],
      );
      await show(nameOf(removed)).expect(410);
    });

    it.each(['x.jpeg', `${'0'.repeat(64)}.jpeg`, `${'0'.repeat(64)}.svg`, '..%2Fsecret'])(
      'are never %s',
      (name) => show(name).expect(404),
    );
  });
});
