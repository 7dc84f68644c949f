import { Body, Controller, Get, HttpCode, Ip, Param, Post, Render, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { callerOf } from '../../platform/http/address-limit';
import { Anyone } from '../../platform/http/permission';
import { requestIdOf } from '../../platform/http/request-id-of';
import { ResidentLinks } from '../links/resident-links';
import { PreferencesService } from '../preferences/preferences.service';
import { CodeDoor } from '../privacy/code-door.service';
import { CodeDto } from '../privacy/dto/code.dto';
import { entered } from '../privacy/entered';
import { OrganisationDesk } from './organisation-desk.service';
import { OrganisationOf } from './organisation-of.service';
import { OrganisationScreens, view } from './organisation-screens.service';

/** How the contact of an organisation comes in. Its name and addresses show only behind a one-time code. */
@Controller('preferences/:token/organisation')
@ApiExcludeController()
export class OrganisationDoorPages {
  constructor(
    private readonly preferences: PreferencesService,
    private readonly organisationOf: OrganisationOf,
    private readonly desk: OrganisationDesk,
    private readonly door: CodeDoor,
    private readonly screens: OrganisationScreens,
    private readonly links: ResidentLinks,
  ) {}

  @Get()
  @Anyone()
  @Render(view('ask'))
  async ask(@Param('token') token: string) {
    const { id } = await this.preferences.open(token);
    const organisation = await this.organisationOf.find(id);
    const manages = organisation?.managerId === id;
    return { token, manages, unsubscribe: this.links.unsubscribePath(id) };
  }

  @Post('code')
  @Anyone()
  async code(
    @Param('token') token: string,
    @Body() posted: Record<string, unknown>,
    @Ip() ip: string,
    @Res() response: Response,
  ) {
    const contact = await this.preferences.open(token);
    await this.desk.ofManager(contact.id);
    await this.door.send(contact, 'organisation', callerOf(ip), requestIdOf(posted));
    response.redirect(303, `/preferences/${token}/organisation/code`);
  }

  @Get('code')
  @Anyone()
  @Render(view('code'))
  async enter(@Param('token') token: string) {
    await this.preferences.open(token);
    return { token };
  }

  @Post()
  @HttpCode(200)
  @Anyone()
  async show(
    @Param('token') token: string,
    @Body() posted: Record<string, unknown>,
    @Res() response: Response,
  ) {
    const { id } = await this.preferences.open(token);
    const proof = await entered(CodeDto, posted, ({ code }) =>
      this.door.open(id, 'organisation', code),
    );
    if (!proof.ok)
      return response.status(proof.status).render(view('code'), { token, errors: proof.errors });
    const organisation = await this.desk.open(id, proof.value);
    return this.screens.manage(response, token, proof.value, organisation);
  }
}
