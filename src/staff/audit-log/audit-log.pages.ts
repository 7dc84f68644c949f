import { Controller, Get, Query, Res, type StreamableFile } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import type { AuditEntry } from '../../audit/log/audit-filter';
import { Refusal } from '../../platform/errors';
import { check, type FieldError } from '../../platform/http/check';
import { Can, Me } from '../can';
import type { StaffMember } from '../staff-member';
import { AskedLog } from './asked-log.service';
import { actorKinds, AuditFilterDto, AuditListDto } from './audit-log.dto';
import { codesOf } from './filter-of';
import { detailWords } from './rules/detail-words';

const LIST = 'staff/audit-log/views/entries';
const NOTHING = { items: [] as AuditEntry[], next: null as number | null };

/** What everybody did, for those who check it. */
@Controller('staff/audit')
@ApiExcludeController()
export class AuditLogPages {
  constructor(private readonly log: AskedLog) {}

  @Get()
  @Can('audit.read')
  async list(@Query() query: Record<string, unknown>, @Res() response: Response) {
    const form = await check(AuditListDto, query);
    const errors: FieldError[] = form.ok ? [] : form.errors;
    const found = form.ok ? await this.found(form.value, errors) : NOTHING;
    const names = await this.log.namesIn(found.items);
    const items = found.items.map((one) => ({ ...one, words: detailWords(one.detail) }));
    const codes = form.ok ? codesOf(form.value) : {};
    const links = { file: linkTo('/entries.csv', codes), next: nextOf(codes, found.next) };
    const page = { items, names, links, query, actions: await this.log.actions(), actorKinds };
    const wrong = errors.length > 0;
    response.status(wrong ? 422 : 200).render(LIST, { ...page, ...(wrong && { errors }) });
  }

  @Get('entries.csv')
  @Can('audit.read')
  file(@Me() me: StaffMember, @Query() query: AuditFilterDto): Promise<StreamableFile> {
    return this.log.file(me, query);
  }

  /** A period that runs backwards is told at its last day. */
  private async found(asked: AuditListDto, errors: FieldError[]): Promise<typeof NOTHING> {
    try {
      return await this.log.list(asked);
    } catch (error) {
      if (!(error instanceof Refusal) || error.code !== 'wrong-period') throw error;
      errors.push({ field: 'to', words: error.words });
      return NOTHING;
    }
  }
}

function linkTo(path: string, codes: Record<string, string>): string {
  const query = new URLSearchParams(codes).toString();
  return `/staff/audit${path}${query && `?${query}`}`;
}

const nextOf = (codes: Record<string, string>, next: number | null) =>
  next === null ? null : linkTo('', { ...codes, cursor: String(next) });
