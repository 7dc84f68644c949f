import { Body, Controller, HttpCode, Ip, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { callerOf } from '../../platform/http/address-limit';
import { IdempotencyKey } from '../../platform/http/idempotency-key';
import { Anyone } from '../../platform/http/permission';
import { FIRST } from '../../platform/texts/site-languages';
import { AddressDto, ProofDto } from '../../residents/interests/follow.dto';
import { PassDto } from '../forms/forms.dto';
import { MoreWordsDto } from './my-concerns.dto';
import { OwnConcerns } from './own-concerns';

/** A resident's own concerns, behind a one-time code. What is dealt with in confidence is never among them. */
@Controller('api/v1/public/my-concerns')
@ApiTags('residents')
export class MyConcernsApi {
  constructor(private readonly concerns: OwnConcerns) {}

  /** Mails a code if we know the address; the answer is the same if we do not. */
  @Post('codes')
  @HttpCode(202)
  @Anyone()
  async ask(@Body() { email }: AddressDto, @IdempotencyKey() key: string, @Ip() ip: string) {
    return {
      state: 'check-your-inbox',
      proof: await this.concerns.ask({ email }, callerOf(ip), key),
    };
  }

  /** The code opens it for half an hour: send `pass` with what follows. Refusals: `wrong-code` 422, `too-many-wrong-codes` 429. */
  @Post()
  @HttpCode(200)
  @Anyone()
  async open(@Body() { proof, code }: ProofDto) {
    const pass = await this.concerns.open(proof, code);
    return { pass, items: await this.concerns.list(pass, FIRST) };
  }

  /** More words, triaged like any others. `state`: `taken`, or `danger`: then show 999 first. */
  @Post(':id/words')
  @HttpCode(200)
  @Anyone()
  async add(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { pass, words }: MoreWordsDto,
    @IdempotencyKey() key: string,
  ) {
    const taken = await this.concerns.add(pass, id, words, key);
    return taken.danger
      ? { state: 'danger', pass: taken.pass }
      : { state: 'taken', dueAt: taken.dueAt };
  }

  /** Takes it back. An officer still decides whether work on it goes on. */
  @Post(':id/withdrawal')
  @HttpCode(200)
  @Anyone()
  async withdraw(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { pass }: PassDto,
    @IdempotencyKey() key: string,
  ) {
    await this.concerns.withdraw(pass, id, key);
    return { state: 'withdrawn' };
  }
}
