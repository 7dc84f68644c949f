import {
  Body,
  Controller,
  Get,
  HttpCode,
  Ip,
  Param,
  ParseUUIDPipe,
  Post,
  Res,
} from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { DataSource } from 'typeorm';
import { Refusal } from '../../platform/errors';
import { callerOf } from '../../platform/http/address-limit';
import { check } from '../../platform/http/check';
import { Idempotency } from '../../platform/http/idempotency';
import { Anyone } from '../../platform/http/permission';
import { requestIdOf } from '../../platform/http/request-id-of';
import { entered } from '../privacy/entered';
import { ProofOfAddress } from '../proof/proof-of-address.service';
import { AddressDto, ProofDto } from './follow.dto';
import { FollowedSubjects } from './followed-subjects';
import { Interests } from './interests.service';

type Posted = Record<string, unknown>;
const view = (name: string) => `residents/interests/views/${name}`;

/** Anybody may follow a thing that is public: they type their address and the code that it gets. */
@Controller('follow/:kind/:id')
@ApiExcludeController()
export class FollowPages {
  constructor(
    private readonly db: DataSource,
    private readonly subjects: FollowedSubjects,
    private readonly interests: Interests,
    private readonly proof: ProofOfAddress,
    private readonly idempotency: Idempotency,
  ) {}

  @Get()
  @Anyone()
  async ask(
    @Param('kind') kind: string,
    @Param('id', ParseUUIDPipe) id: string,
    @Res() response: Response,
  ) {
    response.render(view('follow'), { subject: await this.open(kind, id) });
  }

  @Post('code')
  @HttpCode(200)
  @Anyone()
  async code(
    @Param('kind') kind: string,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() posted: Posted,
    @Ip() ip: string,
    @Res() response: Response,
  ) {
    const subject = await this.open(kind, id);
    const form = await check(AddressDto, posted);
    if (!form.ok)
      return response.status(422).render(view('follow'), { subject, posted, errors: form.errors });
    const key = requestIdOf(posted);
    const proof = await this.proof.ask('follow', form.value.email, callerOf(ip), key);
    response.render(view('follow-code'), { subject, proof });
  }

  @Post()
  @HttpCode(200)
  @Anyone()
  async follow(
    @Param('kind') kind: string,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() posted: Posted,
    @Res() response: Response,
  ) {
    const subject = await this.open(kind, id);
    const key = requestIdOf(posted);
    const answer = await entered(ProofDto, posted, async ({ proof, code }) => {
      const caller = `follow/${this.proof.personOf('follow', proof)}`;
      if (await this.idempotency.answered(caller, key)) return;
      const proven = await this.proof.check('follow', proof, code);
      await this.idempotency.once(caller, key, { follow: id }, async (tx) => {
        await this.proof.spend(tx, proven);
        await this.interests.follow(tx, { kind, id }, proven.contactPointId);
        return null;
      });
    });
    if (answer.ok) return response.render(view('following'), { subject });
    const { status, errors } = answer;
    response.status(status).render(view('follow-code'), { subject, proof: posted.proof, errors });
  }

  private async open(kind: string, id: string) {
    const subject = await this.subjects.get(this.db, { kind, id });
    if (!subject.publicHref)
      throw new Refusal('not-found', 404, 'residents/interests:refused.nothing');
    return subject;
  }
}
