import { Body, Controller, HttpCode, Ip, Param, Post, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import type { EntityManager } from 'typeorm';
import { Refusal } from '../../platform/errors';
import { callerOf } from '../../platform/http/address-limit';
import { check, type FieldError } from '../../platform/http/check';
import { Idempotency } from '../../platform/http/idempotency';
import { Anyone } from '../../platform/http/permission';
import { requestIdOf } from '../../platform/http/request-id-of';
import { PreferencesService } from '../preferences/preferences.service';
import { SignUpsService } from '../sign-up/sign-ups.service';
import { OrganisationDesk } from './organisation-desk.service';
import type { OrganisationRow } from './organisation-of.service';
import { OrganisationQuestions } from './organisation-questions.service';
import { OrganisationScreens, view } from './organisation-screens.service';
import { AddressForm, ProofDto, RemoveDto } from './organisation.dto';
import { Organisations } from './organisations.service';

const parts = ['areas', 'topics', 'cadence'] as const;
type Posted = Record<string, unknown>;

/** What the contact of an organisation changes, once they came in by a code. The proof stands in the form, never in a URL. */
@Controller('preferences/:token/organisation')
@ApiExcludeController()
export class OrganisationPages {
  constructor(
    private readonly preferences: PreferencesService,
    private readonly organisations: Organisations,
    private readonly desk: OrganisationDesk,
    private readonly questions: OrganisationQuestions,
    private readonly screens: OrganisationScreens,
    private readonly signUps: SignUpsService,
    private readonly idempotency: Idempotency,
  ) {}

  /** Shows all, or one question, or whether it is to be deleted. */
  @Post('show')
  @HttpCode(200)
  @Anyone()
  async part(@Param('token') token: string, @Body() posted: Posted, @Res() response: Response) {
    const { organisation, proof } = await this.opened(token, posted);
    const step = parts.find((each) => each === posted.part);
    if (step) return this.screens.question(response, { token, proof, organisation, step });
    if (posted.part !== 'delete') return this.screens.manage(response, token, proof, organisation);
    const { name } = await this.organisations.view(organisation);
    response.render(view('delete'), { token, proof, name });
  }

  @Post('choices')
  @HttpCode(200)
  @Anyone()
  async choose(@Param('token') token: string, @Body() posted: Posted, @Res() response: Response) {
    const { organisation, proof } = await this.opened(token, posted);
    const step = parts.find((each) => each === posted.part);
    if (!step) throw brokenForm();
    const form = await this.questions.read(step, posted);
    if (!form.ok)
      return this.screens.question(
        response,
        { token, proof, organisation, step },
        posted,
        form.errors,
      );
    const choices = { ...(await this.organisations.view(organisation)).choices, ...form.value };
    await this.act(organisation, posted, { choices }, (tx) =>
      this.organisations.choose(tx, organisation.id, choices),
    );
    return this.screens.manage(response, token, proof, organisation, { done: 'chosen' });
  }

  @Post('add')
  @HttpCode(200)
  @Anyone()
  async add(
    @Param('token') token: string,
    @Body() posted: Posted,
    @Ip() ip: string,
    @Res() response: Response,
  ) {
    const { organisation, proof } = await this.opened(token, posted);
    const again = (errors: readonly FieldError[], status: number) =>
      this.screens.manage(response.status(status), token, proof, organisation, {
        errors,
        values: posted,
      });
    const form = await check(AddressForm, posted);
    if (!form.ok) return again(form.errors, 422);
    const { email } = form.value;
    await this.signUps.takeFrom(callerOf(ip), email);
    try {
      const what = { add: this.signUps.indexOf(email) };
      await this.act(organisation, posted, what, (tx) =>
        this.organisations.add(tx, organisation.id, email),
      );
    } catch (error) {
      if (!(error instanceof Refusal && error.status === 409)) throw error;
      return again([{ field: 'email', words: error.words }], 409);
    }
    return this.screens.manage(response, token, proof, organisation, { done: 'added' });
  }

  @Post('remove')
  @HttpCode(200)
  @Anyone()
  async remove(@Param('token') token: string, @Body() posted: Posted, @Res() response: Response) {
    const { organisation, proof } = await this.opened(token, posted);
    const form = await check(RemoveDto, posted);
    if (!form.ok) throw brokenForm();
    const { address } = form.value;
    await this.act(organisation, posted, { remove: address }, (tx) =>
      this.organisations.remove(tx, organisation.id, address),
    );
    return this.screens.manage(response, token, proof, organisation, { done: 'removed' });
  }

  @Post('delete')
  @HttpCode(200)
  @Anyone()
  async end(@Param('token') token: string, @Body() posted: Posted, @Res() response: Response) {
    const { organisation } = await this.opened(token, posted);
    await this.act(organisation, posted, { end: organisation.id }, (tx) =>
      this.organisations.end(tx, organisation.id),
    );
    response.render(view('deleted'));
  }

  private async opened(token: string, posted: Posted) {
    const { id } = await this.preferences.open(token);
    const form = await check(ProofDto, posted);
    if (!form.ok) throw brokenForm();
    const { proof } = form.value;
    return { proof, organisation: await this.desk.open(id, proof) };
  }

  private act(
    { id }: OrganisationRow,
    posted: Posted,
    what: object,
    act: (tx: EntityManager) => Promise<void>,
  ): Promise<null> {
    return this.idempotency.once(`organisation/${id}`, requestIdOf(posted), what, async (tx) => {
      await act(tx);
      return null;
    });
  }
}

const brokenForm = () =>
  new Refusal('invalid-input', 422, 'residents/organisations:refused.broken-form');
