import { Body, Controller, HttpCode, Ip, Post } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiTags } from '@nestjs/swagger';
import { Refusal } from '../../platform/errors';
import { callerOf } from '../../platform/http/address-limit';
import { IdempotencyKey } from '../../platform/http/idempotency-key';
import { inFirstLanguage } from '../../platform/http/check';
import { Anyone } from '../../platform/http/permission';
import { ConfirmDto, SafeContactDto, WrittenDto } from './forms.dto';
import { ReportProofs } from './report-proofs.service';
import { ReportSteps, type Sent } from './report-steps';
import { Reports } from './reports.service';
import type { FormKind } from './rules/as-asked';

const DANGER_WORDS =
  'If anybody is in danger now, call 999; if you cannot speak, press 55 when asked. We have what you wrote. Say how we can reach you safely.';

/** What residents write to us. Show the 999 and 101 numbers before you let anybody write. */
@Controller('api/v1/public')
@ApiTags('residents')
export class ReportsApi {
  constructor(
    private readonly reports: Reports,
    private readonly steps: ReportSteps,
    private readonly proofs: ReportProofs,
  ) {}

  /**
   * Raises a concern; as `multipart/form-data` it may bring a `picture`. `state`: `taken`, `check-your-inbox` (a code
   * is on its way: confirm it with `pass`), or `danger`: show `words`, and ask how to reach the person safely.
   */
  @Post('concerns')
  @ApiConsumes('application/json', 'multipart/form-data')
  @ApiBody({ type: WrittenDto })
  @Anyone()
  concern(
    @Body() posted: Record<string, unknown>,
    @IdempotencyKey() key: string,
    @Ip() ip: string,
  ) {
    return this.send('concern', posted, ip, key);
  }

  /** Asks whether something is true. Answers like a concern. */
  @Post('rumour-questions')
  @ApiConsumes('application/json', 'multipart/form-data')
  @ApiBody({ type: WrittenDto })
  @Anyone()
  rumour(@Body() posted: Record<string, unknown>, @IdempotencyKey() key: string, @Ip() ip: string) {
    return this.send('rumour', posted, ip, key);
  }

  /** The code that the address got. Refusals: `wrong-code` 422, `expired-code` 410, `used-code` and `no-code` 409, `too-many-wrong-codes` 429. */
  @Post('concerns/confirmations')
  @HttpCode(200)
  @Anyone()
  async confirm(@Body() { pass, code }: ConfirmDto, @IdempotencyKey() key: string) {
    const { dueAt } = await this.reports.taken(await this.proofs.confirm(pass, code, key));
    return { state: 'confirmed', dueAt };
  }

  /** How a person in danger can be reached without others knowing. */
  @Post('concerns/safe-contacts')
  @HttpCode(200)
  @Anyone()
  async safe(@Body() how: SafeContactDto, @IdempotencyKey() key: string) {
    await this.steps.reach(how, key);
    return { state: 'kept' };
  }

  private async send(kind: FormKind, posted: Record<string, unknown>, ip: string, key: string) {
    return answerOf(await this.steps.send(kind, posted, callerOf(ip), key));
  }
}

function answerOf(sent: Sent) {
  if (sent.next === 'wrong') {
    const errors = sent.errors.map(inFirstLanguage);
    throw new Refusal('invalid-input', 422, errors.map(({ words }) => words).join('. '), {
      errors,
    });
  }
  const { pass, dueAt } = sent.taken;
  if (sent.next === 'danger') return { state: 'danger', pass, words: DANGER_WORDS };
  if (sent.next === 'taken') return { state: 'taken', dueAt };
  const errors = sent.errors?.map(inFirstLanguage);
  return errors
    ? { state: 'no-code-sent', pass, dueAt, errors }
    : { state: 'check-your-inbox', pass, dueAt };
}
