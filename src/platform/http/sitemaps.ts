import { Injectable } from '@nestjs/common';

export interface SitemapPage {
  /** From the root of the site. */
  readonly path: string;
  readonly changed?: Date;
}

/** Pages of a room that search engines may list. */
export interface SitemapSource {
  /** Letters, digits and hyphens. */
  readonly name: string;
  pages(): Promise<readonly SitemapPage[]>;
}

/** Each room adds its own, so that none has to know the others' pages. */
@Injectable()
export class Sitemaps {
  private readonly sources = new Map<string, SitemapSource>();

  add(source: SitemapSource): void {
    this.sources.set(source.name, source);
  }

  names(): string[] {
    return [...this.sources.keys()].sort();
  }

  of(name: string): SitemapSource | undefined {
    return this.sources.get(name);
  }
}
