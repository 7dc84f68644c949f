import { Controller, Get, Headers, Param, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { Refusal } from '../../platform/errors';
import { Anyone } from '../../platform/http/permission';
import { Can } from '../../staff/can';
import { ShowingService, fileNamed, type FileName } from './showing.service';

/** A picture is nothing but a picture, wherever it is opened. */
const POLICY = "default-src 'none'; sandbox";

const noPicture = () => new Refusal('not-found', 404, 'There is no such picture.');

/** Pictures by the digest of their bytes: an address never shows anything else. */
@Controller()
@ApiExcludeController()
export class ImagesPages {
  constructor(private readonly showing: ShowingService) {}

  /** 404 until a message with it went out, 410 once none may show it any more. */
  @Get('images/:file')
  @Anyone()
  async show(
    @Param('file') file: string,
    @Headers('if-none-match') known: string | undefined,
    @Res() response: Response,
  ) {
    const name = fileNamed(file);
    const shown = name ? await this.showing.toEverybody(name) : 'not-found';
    if (shown === 'gone')
      throw new Refusal('picture-gone', 410, 'This picture is not shown any more.');
    if (shown === 'not-found' || !name) throw noPicture();
    // Webmail loads it from a page of its own.
    response.setHeader('Cross-Origin-Resource-Policy', 'cross-origin');
    response.setHeader('Cache-Control', `public, max-age=${shown.maxAge}`);
    response.setHeader('ETag', tag(name));
    if (known === tag(name)) return response.status(304).end();
    send(response, name, shown.bytes);
  }

  /** For the staff's pages: drafts too. */
  @Get('staff/images/:file')
  @Can('message.read')
  async showStaff(@Param('file') file: string, @Res() response: Response) {
    const name = fileNamed(file);
    const bytes = name && (await this.showing.bytes(name));
    if (!name || !bytes) throw noPicture();
    response.setHeader('Cache-Control', 'private, max-age=3600');
    send(response, name, bytes);
  }
}

const tag = ({ sha256 }: FileName) => `"${sha256}"`;

function send(response: Response, { type }: FileName, bytes: Buffer): void {
  response.setHeader('Content-Security-Policy', POLICY);
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.setHeader('Content-Disposition', 'inline');
  response.type(`image/${type}`).send(bytes);
}
