import { Controller, Get, HttpCode, Param, Post, Render } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Anyone } from '../../platform/http/permission';
import { ResidentLinks } from '../links/resident-links';
import { consentWording } from '../subscriptions/rules/wording';
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
  async ask(@Param('token') token: string) {
    const { why } = await this.confirmations.look(this.confirmLinks.read(token));
    return { token, imported: why === 'imported', consent: consentWording };
  }

  @Post(':token')
  @HttpCode(200)
  @Anyone()
  @Render('residents/confirmations/views/confirmed')
  async confirm(@Param('token') token: string) {
    const { contactPointId } = await this.confirmations.confirm(this.confirmLinks.read(token));
    return { preferences: this.links.preferencesPath(contactPointId) };
  }
}
