import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Sitemaps } from '../../platform/http/sitemaps';
import { RumourAnswers } from './rumour-answers.service';

/** Tells search engines what is so. */
@Injectable()
export class RumoursSitemap implements OnModuleInit {
  constructor(
    private readonly answers: RumourAnswers,
    private readonly sitemaps: Sitemaps,
  ) {}

  onModuleInit(): void {
    this.sitemaps.add({
      name: 'rumours',
      pages: async () => [
        { path: '/rumours' },
        ...(await this.answers.publicList()).map(({ id, at }) => ({
          path: `/rumours/${id}`,
          changed: at,
        })),
      ],
    });
  }
}
