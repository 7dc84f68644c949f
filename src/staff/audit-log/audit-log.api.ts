import {
  Controller,
  Get,
  HttpCode,
  Param,
  ParseUUIDPipe,
  Post,
  Query,
  type StreamableFile,
} from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { ChainChecks, type ChainCheck } from '../../audit/checks/chain-checks.service';
import { Heads } from '../../audit/heads/heads.service';
import { Idempotency } from '../../platform/http/idempotency';
import { IdempotencyKey } from '../../platform/http/idempotency-key';
import { Can, Me } from '../can';
import type { StaffMember } from '../staff-member';
import { AskedLog } from './asked-log.service';
import { AuditPageAnswer, entryAnswer, headAnswer } from './audit-log.answers';
import { AuditFilterDto, AuditListDto, HeadListDto } from './audit-log.dto';

@Controller('api/v1/audit')
@ApiTags('audit')
@ApiBearerAuth()
export class AuditLogApi {
  constructor(
    private readonly log: AskedLog,
    private readonly heads: Heads,
    private readonly checks: ChainChecks,
    private readonly idempotency: Idempotency,
  ) {}

  /** Entries, the newest first: ids and codes. Go on with `cursor` = `next`. 422 `wrong-period`. */
  @Get()
  @Can('audit.read')
  @ApiOkResponse({ type: AuditPageAnswer })
  async list(@Query() query: AuditListDto): Promise<AuditPageAnswer> {
    const { items, next } = await this.log.list(query);
    return { items: items.map(entryAnswer), next };
  }

  /** All that fit the filter, as CSV. The export is itself an entry, `audit.exported`. */
  @Get('entries.csv')
  @Can('audit.read')
  @ApiProduces('text/csv')
  @ApiOkResponse({ schema: { type: 'string' } })
  file(@Me() me: StaffMember, @Query() query: AuditFilterDto): Promise<StreamableFile> {
    return this.log.file(me, query);
  }

  /** The heads that were exported, the newest first; `misfit` says why one is not of the log any more. */
  @Get('heads')
  @Can('audit.read')
  async exported(@Query() { cursor }: HeadListDto) {
    const { items, next } = await this.heads.list(cursor);
    return { items: items.map(headAnswer), next };
  }

  /** Begins to verify the chain, or names the verification that goes on. Ask for it by its `id`. */
  @Post('checks')
  @HttpCode(202)
  @Can('audit.read')
  async check(@Me() me: StaffMember, @IdempotencyKey() key: string): Promise<ChainCheck> {
    const { id } = await this.idempotency.once(me.id, key, { act: 'verify-audit' }, (tx) =>
      this.checks.begin(tx, me.id),
    );
    await this.checks.run(id, 0);
    return this.checks.get(id);
  }

  /** How far it is: `checked` of `total` entries are good; `fault` says what is wrong at entry `faultSeq`. */
  @Get('checks/:id')
  @Can('audit.read')
  one(@Param('id', ParseUUIDPipe) id: string): Promise<ChainCheck> {
    return this.checks.get(id);
  }
}
