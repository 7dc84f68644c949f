import {
  Body,
  Controller,
  Get,
  Ip,
  NotFoundException,
  Param,
  Post,
  Redirect,
  Render,
  Res,
  Session,
} from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import type { Session as HttpSession } from 'express-session';
import { callerOf } from '../../platform/http/address-limit';
import { check, type FieldError } from '../../platform/http/check';
import { Elsewhere } from '../../platform/http/elsewhere';
import { Idempotency } from '../../platform/http/idempotency';
import { keepSession } from '../../platform/http/keep-session';
import { Anyone } from '../../platform/http/permission';
import { requestIdOf } from '../../platform/http/request-id-of';
import { SignUpsService } from '../sign-up/sign-ups.service';
import { OrganisationMembers } from './organisation-members.service';
import { OrganisationQuestions } from './organisation-questions.service';
import { AddressesForm } from './organisation.dto';
import { isComplete, mayShow, nextStep, stepBefore, steps, type Asked } from './rules/steps';

const BASE = '/sign-up/organisation';
const VIEW = 'residents/organisations/views/question';
type Posted = Record<string, unknown>;
interface Visit extends HttpSession {
  organisation?: Partial<Asked>;
}

/** “I sign up for an organisation”: one question a page, and nothing is stored before the contact confirms. */
@Controller('sign-up/organisation')
@ApiExcludeController()
export class OrganisationSignUpPages {
  constructor(
    private readonly questions: OrganisationQuestions,
    private readonly members: OrganisationMembers,
    private readonly signUps: SignUpsService,
    private readonly idempotency: Idempotency,
  ) {}

  @Get()
  @Anyone()
  @Redirect(`${BASE}/about`, 303)
  start() {
    return undefined;
  }

  @Get('sent')
  @Anyone()
  @Render('residents/organisations/views/sent')
  sent() {
    return {};
  }

  @Get(':step')
  @Anyone()
  async show(@Param('step') name: string, @Session() visit: Visit, @Res() response: Response) {
    await this.page(response, name, visit, visit.organisation ?? {});
  }

  @Post('addresses')
  @Anyone()
  async send(
    @Body() body: Posted,
    @Session() visit: Visit,
    @Ip() ip: string,
    @Res() response: Response,
  ) {
    const asked = visit.organisation ?? {};
    if (!isComplete(asked)) throw new Elsewhere(`${BASE}/${nextStep(asked)}`);
    const form = await check(AddressesForm, body);
    if (!form.ok) return this.page(response, 'addresses', visit, body, form.errors);
    const { email, others } = form.value;
    const { name, kind, areaIds, topicCodes, cadence } = asked;
    const choices = { areaIds, topicCodes, cadence };
    const own = this.signUps.indexOf(email);
    const rest = others.filter((address) => this.signUps.indexOf(address) !== own);
    // Each gets a letter in the end, so each counts for whoever sends it.
    for (const address of [email, ...rest]) await this.signUps.takeFrom(callerOf(ip), address);
    const request = { organisation: own, others: rest.map((each) => this.signUps.indexOf(each)) };
    await this.idempotency.once('sign-up', requestIdOf(body), request, (tx) =>
      this.members.ask(tx, email, { name, kind, choices, others: rest }),
    );
    delete visit.organisation;
    await keepSession(visit);
    response.redirect(303, `${BASE}/sent`);
  }

  @Post(':step')
  @Anyone()
  async answer(
    @Param('step') name: string,
    @Body() body: Posted,
    @Session() visit: Visit,
    @Res() response: Response,
  ) {
    const step = existing(name);
    const asked = visit.organisation ?? {};
    if (step === 'addresses') throw new NotFoundException();
    if (!mayShow(step, asked)) throw new Elsewhere(`${BASE}/${nextStep(asked)}`);
    const form = await this.questions.read(step, body);
    if (!form.ok) return this.page(response, step, visit, body, form.errors);
    visit.organisation = { ...asked, ...form.value };
    await keepSession(visit);
    response.redirect(303, `${BASE}/${nextStep(visit.organisation)}`);
  }

  private async page(
    response: Response,
    name: string,
    { organisation: asked = {} }: Visit,
    values: object,
    errors?: readonly FieldError[],
  ): Promise<void> {
    const step = existing(name);
    if (!mayShow(step, asked)) throw new Elsewhere(`${BASE}/${nextStep(asked)}`);
    const before = stepBefore(step);
    const back = before ? `${BASE}/${before}` : '/';
    const page = { ...(await this.questions.lists()), step, values, errors, back };
    response.status(errors ? 422 : 200).render(VIEW, { ...page, action: `${BASE}/${step}` });
  }
}

function existing(name: string) {
  const step = steps.find((each) => each === name);
  if (!step) throw new NotFoundException();
  return step;
}
