import supertest from 'supertest';
import { mailForce } from '../../../src/publishing/messages/render/mail-force';
import { PreviewService } from '../../../src/publishing/messages/preview.service';
import { secondBrand, SECOND_BRAND } from '../../factories/second-brand';
import { givenSite, type Site } from '../../factories/residents-site';
import { TOPIC } from '../delivery/given';
import { forSuite } from '../../support/for-suite';
import { ownWeb } from '../../support/own-web';

const NAMES = { BRAND: SECOND_BRAND, FORCE_NAME: 'Northshire Police' };

describe('a force with its own look', () => {
  const web = forSuite(() => ownWeb({ settings: NAMES }));
  let site: Site;
  beforeAll(async () => (site = await givenSite(web.db, web.settings)));

  const get = (path: string) => supertest(web.url).get(path);
  const crest = `/brand/${secondBrand.crest.hash}/crest`;

  it('has its crest, colours and words on residents’ pages and on the staff’s', async () => {
    for (const path of ['/', `/messages/${site.messageId}`, '/staff/sign-in']) {
      const { text } = await get(path).expect(200);
      expect(text).toContain(
        `<img class="wardline-header__mark" src="${crest}.svg" width="36" height="48" alt="Ever watchful">`,
      );
      expect(text).toContain(`<link rel="icon" href="${crest}.svg" type="image/svg+xml">`);
      expect(text).toContain('<meta name="theme-color" content="#ffd400">');
      expect(text).toContain('<strong>Northshire Police</strong>: Near you, for you');
      expect(text).toContain('PO Box 1, Northtown');
      expect(text).toContain('use Relay UK: 18000');
      expect(text).toContain(
        'href="https://www.northshire.example.org/privacy">Privacy notice</a>',
      );
      expect(text).toContain(
        'href="https://www.northshire.example.org/accessibility">Accessibility',
      );
      expect(text).toContain('>Mastodon</a>');
      expect(text).not.toContain('Thameside');
    }
  });

  it('has another name and other words in Welsh', async () => {
    const { text } = await get('/?lang=cy').expect(200);
    expect(text).toContain('<span class="wardline-header__force">Heddlu Northshire</span>');
    expect(text).toMatch(/<title>\s*[^<]+: Heddlu Northshire\s*<\/title>/);
    expect(text).toContain('alt="Yn wyliadwrus bob amser"');
    expect(text).toContain('Yn agos atoch, er eich mwyn');
    expect(text).toContain('>Hysbysiad preifatrwydd</a>');
    expect(text).not.toContain('Northshire Police<');
  });

  it('has its colours in both style sheets, over those of GOV.UK', async () => {
    const { text } = await get('/');
    const [assets] = /\/assets\/[0-9a-f]{12}/.exec(text)!;
    const light = (await get(`${assets}/wardline.css`).expect(200)).text;
    const dark = (await get(`${assets}/dark.css`).expect(200)).text;
    expect(light.lastIndexOf('--govuk-link-colour: #a3007a')).toBeGreaterThan(
      light.indexOf('--govuk-link-colour:#1a65a6'),
    );
    expect(light).toContain('--wardline-deep: #ffd400');
    expect(light).toContain('--wardline-on-deep: #000000');
    expect(dark).toMatch(/--govuk-link-colour: #[0-9a-f]{6}/);
    expect(light + dark).not.toContain('12403c');
    expect(light).not.toMatch(/GDS Transport|govuk-crest/);
  });

  it('serves its crest for ever, as a picture and nothing else', async () => {
    const answer = await get(`${crest}.svg`).expect(200);
    const headers = answer.headers as Record<string, string>;
    expect(headers).toMatchObject({
      'content-type': 'image/svg+xml',
      'cache-control': 'public, max-age=31536000, immutable',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
      'cross-origin-resource-policy': 'cross-origin',
    });
    expect(headers['set-cookie']).toBeUndefined();
    expect(answer.body).toEqual(secondBrand.crest.bytes);
    const png = await get(`${crest}.png`).expect(200);
    expect(png.headers['content-type']).toBe('image/png');
    expect((png.body as Buffer).subarray(1, 4).toString()).toBe('PNG');
    expect((png.body as Buffer).readUInt32BE(20)).toBe(96);
  });

  it('gives an old mail the crest of today, for an hour, and nothing for what is no crest', async () => {
    const { headers } = await get('/brand/0123456789abcdef/crest.png').expect(200);
    expect(headers['cache-control']).toBe('public, max-age=3600');
    await get('/brand/x/crest.png').expect(404);
    await get(`/brand/${secondBrand.crest.hash}/brand.json`).expect(404);
  });

  it('is the author of its feeds and alerts, with its crest', async () => {
    const icon = `${web.settings.PUBLIC_URL}${crest}.png`;
    const atom = (await get('/archive/feed.atom?lang=cy').expect(200)).text;
    expect(atom).toContain('<author><name>Heddlu Northshire</name>');
    expect(atom).toContain(`<icon>${icon}</icon>`);
    const json = (await get('/archive/feed.json').expect(200)).body as Record<string, unknown>;
    expect(json).toMatchObject({ icon, favicon: icon });
    expect(json.authors).toEqual([{ name: 'Northshire Police', url: web.settings.PUBLIC_URL }]);
  });

  it('shows a mail as its residents get it', async () => {
    const { html, text } = await web.app.get(PreviewService, { strict: false }).of({
      ...{ subject: 'Bike marking', body: 'Bring your bike.', variants: [], images: [] },
      ...{ topicCode: 'local-events', areaIds: [site.wardId] },
    });
    const { look } = mailForce(web.settings);
    expect(html).toContain(`src="${look!.crest.pngUrl}"`);
    expect(html).toContain('bgcolor="#ffd400"');
    for (const part of [html, text]) expect(part).toContain('PO Box 1, Northtown');
  });

  it('knows such a mail as real when all of it is pasted', async () => {
    const [row] = await web.db.query<[{ subject: string; body: string }]>(
      `SELECT r.subject, r.body FROM revision r JOIN message m ON m.revision_id = r.id WHERE m.id = $1`,
      [site.messageId],
    );
    const { text } = await web.app
      .get(PreviewService, { strict: false })
      .of(
        { ...row, variants: [], images: [], topicCode: TOPIC, areaIds: [site.wardId] },
        site.messageId,
      );
    const pasted = text.replaceAll(/each-(resident-has-their|mail-has-its)-own/g, 'abc234');
    const answer = await supertest(web.url)
      .post('/api/v1/public/messages/checks')
      .send({ text: pasted })
      .expect(200);
    expect(answer.body).toMatchObject({ verdict: 'ours', added: [], missing: [] });
  });
});
