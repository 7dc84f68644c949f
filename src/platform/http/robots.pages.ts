import { Controller, Get, Header, Param } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Settings } from '../config/settings';
import { Refusal } from '../errors';
import { documentOf, element, textIn } from '../xml/xml';
import { Published } from './published/published';
import { Sitemaps } from './sitemaps';

const SCHEMA = { xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9' };
const XML = 'application/xml; charset=utf-8';
/** Addresses that a sitemap may hold (sitemaps.org). */
const MOST = 50_000;
const HOUR = 3600;

/** Pages that are a person's own or the staff's: nothing for a search engine. */
const CLOSED = [
  ...['/staff', '/api/', '/preferences/', '/unsubscribe/', '/confirm/', '/my-concerns'],
  '/useful/',
];

/** What search engines ask for first. */
@Controller()
@ApiExcludeController()
export class RobotsPages {
  constructor(
    private readonly sitemaps: Sitemaps,
    private readonly settings: Settings,
  ) {}

  /** RFC 9309. */
  @Get('robots.txt')
  @Published(HOUR)
  @Header('Content-Type', 'text/plain; charset=utf-8')
  robots(): string {
    const closed = CLOSED.map((path) => `Disallow: ${path}`);
    const sitemap = `Sitemap: ${this.settings.PUBLIC_URL}/sitemap.xml`;
    return ['User-agent: *', ...closed, 'Allow: /', '', sitemap, ''].join('\n');
  }

  @Get('sitemap.xml')
  @Published(HOUR)
  @Header('Content-Type', XML)
  index(): string {
    const one = (name: string) =>
      element('sitemap', {}, textIn('loc', `${this.settings.PUBLIC_URL}/sitemaps/${name}.xml`));
    return documentOf(element('sitemapindex', SCHEMA, ...this.sitemaps.names().map(one)));
  }

  @Get('sitemaps/:file')
  @Published(HOUR)
  @Header('Content-Type', XML)
  async pages(@Param('file') file: string): Promise<string> {
    const source = this.sitemaps.of(/^([a-z0-9-]+)\.xml$/.exec(file)?.[1] ?? '');
    if (!source) throw new Refusal('not-found', 404, 'There is no such list of pages.');
    const pages = (await source.pages())
      .slice(0, MOST)
      .map(({ path, changed }) =>
        element(
          'url',
          {},
          textIn('loc', `${this.settings.PUBLIC_URL}${path}`),
          textIn('lastmod', changed?.toISOString()),
        ),
      );
    return documentOf(element('urlset', SCHEMA, ...pages));
  }
}
