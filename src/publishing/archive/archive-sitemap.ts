import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Sitemaps } from '../../platform/http/sitemaps';
import { Archive } from './archive.service';

/** As many addresses as one sitemap may hold; older messages are found through the archive. */
const MOST = 50_000;

/** Tells search engines of messages. */
@Injectable()
export class ArchiveSitemap implements OnModuleInit {
  constructor(
    private readonly archive: Archive,
    private readonly sitemaps: Sitemaps,
  ) {}

  onModuleInit(): void {
    this.sitemaps.add({
      name: 'messages',
      pages: async () => {
        const found = await this.archive.addresses(MOST, 0);
        return found.map(({ id, at }) => ({ path: `/messages/${id}`, changed: at }));
      },
    });
    this.sitemaps.add({
      name: 'pages',
      pages: () => Promise.resolve(['/', '/archive', '/messages'].map((path) => ({ path }))),
    });
  }
}
