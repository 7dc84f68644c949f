import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Param,
  ParseUUIDPipe,
  Post,
  Put,
} from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { IdempotencyKey } from '../../platform/http/idempotency-key';
import { IfMatch } from '../../platform/http/if-match';
import { Can, Me } from '../../staff/can';
import type { StaffMember } from '../../staff/staff-member';
import { AllowedTextDto, OwnWordDto, RuleSettingDto } from './rules.dto';
import { RuleChanges } from './rule-changes.service';
import { RuleViews } from './rule-views.service';

/** The force's settings of the checks. Every change answers the new version of the settings. */
@Controller('api/v1/rules')
@ApiTags('rules')
@ApiBearerAuth()
export class RulesApi {
  constructor(
    private readonly views: RuleViews,
    private readonly changes: RuleChanges,
  ) {}

  /** Every rule: basis, severity now, findings of 30 and 90 days and what became of them. */
  @Get()
  @Can('rule.read')
  list() {
    return this.views.list();
  }

  /** One rule with its recent findings, allowed texts, own words (of `OWN-WORD`) and changes. */
  @Get(':id')
  @Can('rule.read')
  async get(@Param('id') id: string) {
    const { names, ...seen } = await this.views.get(id);
    return { ...seen, names: Object.fromEntries(names) };
  }

  /** Sets a rule. 409 `may-not` with blockers, for example `looser-than-catalogue`. */
  @Put(':id')
  @Can('rule.change')
  set(
    @Me() me: StaffMember,
    @Param('id') id: string,
    @IfMatch() seen: number,
    @IdempotencyKey() key: string,
    @Body() { level, legalOnly, reason }: RuleSettingDto,
  ) {
    return this.changes.set(me, key, seen, id, { level, legalOnly, reason });
  }

  /** Adds a word or phrase of the force's own. */
  @Post('words')
  @Can('rule.change')
  addWord(@Me() me: StaffMember, @IdempotencyKey() key: string, @Body() body: OwnWordDto) {
    const { term, severity, advice, expiresOn = null } = body;
    return this.changes.addWord(me, key, { term, severity, advice, expiresOn });
  }

  @Delete('words/:id')
  @Can('rule.change')
  removeWord(
    @Me() me: StaffMember,
    @Param('id', ParseUUIDPipe) id: string,
    @IdempotencyKey() key: string,
  ) {
    return this.changes.removeWord(me, key, id);
  }

  /** Lets rules keep silent on a text; where they block, only once a second person confirms it. */
  @Post('allowed')
  @Can('rule.change')
  allow(@Me() me: StaffMember, @IdempotencyKey() key: string, @Body() body: AllowedTextDto) {
    const { term, rules, expiresOn, reason } = body;
    return this.changes.allow(me, key, { term, rules, expiresOn, reason });
  }

  /** The second person's yes: another administrator or a legal reviewer. */
  @Post('allowed/:id/confirm')
  @HttpCode(200)
  @Can('rule.confirm')
  confirm(
    @Me() me: StaffMember,
    @Param('id', ParseUUIDPipe) id: string,
    @IdempotencyKey() key: string,
  ) {
    return this.changes.confirm(me, key, id);
  }

  @Delete('allowed/:id')
  @Can('rule.change')
  disallow(
    @Me() me: StaffMember,
    @Param('id', ParseUUIDPipe) id: string,
    @IdempotencyKey() key: string,
  ) {
    return this.changes.disallow(me, key, id);
  }
}
