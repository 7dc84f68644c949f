import { Controller, Get, HttpCode, Param, Post, Render } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { PageLanguage } from '../../platform/http/page-language';
import { Anyone } from '../../platform/http/permission';
import type { SiteLanguage } from '../../platform/texts/site-languages';
import { ResidentLinks } from '../links/resident-links';
import { consentIn } from '../subscriptions/rules/wording';
import { ConfirmLinks } from './confirm-links';
import { ConfirmationsService } from './confirmations.service';

/** The link of the mail shows a button; only the button confirms, since mail scanners follow links. */
@Controller('confirm')
@ApiExcludeController()
export class ConfirmPages {
  constructor(
    private readonly confirmLinks: ConfirmLinks,
    private readonly confirmations: ConfirmationsService,
    private readonly links: ResidentLinks,
  ) {}

  @Get(':token')
  @Anyone()
  @Render('residents/confirmations/views/confirm')
  async ask(@Param('token') token: string, @PageLanguage() language: SiteLanguage) {
    const { why } = await this.confirmations.look(this.confirmLinks.read(token));
    const asked = { imported: why === 'imported', organisation: why === 'organisation' };
    return { token, ...asked, consent: consentIn(language) };
  }

  @Post(':token')
  @HttpCode(200)
  @Anyone()
  @Render('residents/confirmations/views/confirmed')
  async confirm(@Param('token') token: string, @PageLanguage() language: SiteLanguage) {
    const id = this.confirmLinks.read(token);
    const { contactPointId } = await this.confirmations.confirm(id, language);
    return { preferences: this.links.preferencesPath(contactPointId) };
  }
}
