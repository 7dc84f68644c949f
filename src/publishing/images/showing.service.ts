import { Injectable } from '@nestjs/common';
import { DateTime } from 'luxon';
import { DataSource } from 'typeorm';
import { forceIn } from '../../platform/brand/force';
import { Settings } from '../../platform/config/settings';
import { FIRST } from '../../platform/texts/site-languages';
import { FILE, USES } from './images.queries';
import { imageTypes, type ImageType } from './message-image';
import { shownUntil, whyNotShow, type Use } from './rules/may-show';

/** A browser and a mail's proxy may keep a picture this long: so long it may stay after a withdrawal. Seconds. */
const KEPT = 86_400;

/** The name of a file in an address, taken apart. */
export interface FileName {
  sha256: string;
  type: ImageType;
}

export function fileNamed(name: string): FileName | null {
  const [, sha256, type] = /^([0-9a-f]{64})\.([a-z]{3,4})$/.exec(name) ?? [];
  const known = imageTypes.find((one) => one === type);
  return sha256 && known ? { sha256, type: known } : null;
}

export type Shown = { bytes: Buffer; maxAge: number } | 'gone' | 'not-found';

/** Shows stored pictures. */
@Injectable()
export class ShowingService {
  constructor(
    private readonly db: DataSource,
    private readonly settings: Settings,
  ) {}

  /** To everybody: only pictures of messages that went out and still stand. */
  async toEverybody(name: FileName, now = DateTime.now()): Promise<Shown> {
    const uses = await this.db.query<Use[]>(USES, [name.sha256]);
    const here = now.setZone(this.settings.FORCE_ZONE);
    const today = here.toISODate() ?? '';
    const why = whyNotShow(uses, today);
    if (why) return why === 'gone' ? 'gone' : 'not-found';
    const bytes = await this.bytes(name);
    const end = shownUntil(uses, today);
    const left = end
      ? DateTime.fromISO(end, { zone: this.settings.FORCE_ZONE }).diff(here).as('seconds')
      : KEPT;
    return bytes ? { bytes, maxAge: Math.floor(Math.min(KEPT, left)) } : 'not-found';
  }

  /** Whether or not it was ever released; null when there is none. */
  async bytes({ sha256, type }: FileName): Promise<Buffer | null> {
    const [file] = await this.db.query<{ bytes: Buffer }[]>(FILE, [sha256, type]);
    return file?.bytes ?? null;
  }

  private crest(): string {
    const { type, bytes } = this.settings.BRAND.crest;
    return `data:image/${type === 'svg' ? 'svg+xml' : type};base64,${bytes.toString('base64')}`;
  }

  /** HTML of a mail with its pictures inside, for a frame that may load nothing. */
  async inlined(html: string): Promise<string> {
    const address = new RegExp(
      `${literally(this.settings.PUBLIC_URL)}/images/([0-9a-f.a-z]+)`,
      'g',
    );
    const names = new Set([...html.matchAll(address)].map((match) => match[1] ?? ''));
    const shown = new Map<string, string>();
    for (const name of names) {
      const file = fileNamed(name);
      const bytes = file && (await this.bytes(file));
      if (bytes) shown.set(name, `data:image/${file.type};base64,${bytes.toString('base64')}`);
    }
    return html
      .replaceAll(address, (whole, name: string) => shown.get(name) ?? whole)
      .replaceAll(forceIn(this.settings, FIRST).crest.pngUrl, this.crest());
  }
}

const literally = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
