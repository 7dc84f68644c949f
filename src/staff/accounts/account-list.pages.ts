import { Controller, Get, Query, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { check, type FieldError } from '../../platform/http/check';
import { Can, Me } from '../can';
import { roles } from '../rules/permissions';
import type { StaffMember } from '../staff-member';
import { AccountsDto } from './account.dto';
import { found } from './account-form';
import { AccountList } from './account-list.service';
import { AccountPageParts } from './account-pages.service';
import { stateOf } from './shown';

/** Who works here: searched by name, role, area and standing. */
@Controller('staff/accounts')
@ApiExcludeController()
export class AccountListPages {
  constructor(
    private readonly lists: AccountList,
    private readonly parts: AccountPageParts,
  ) {}

  @Get()
  @Can('account.manage')
  async list(
    @Me() me: StaffMember,
    @Query() query: Record<string, unknown>,
    @Res() response: Response,
  ) {
    const area = typeof query.area === 'string' ? query.area.trim() : '';
    const { areas } = await this.parts.choices();
    const errors: FieldError[] = [];
    const areaId = area ? found(areas, area, 'area', 'area', errors) : undefined;
    const form = await check(AccountsDto, { ...query, areaId });
    if (!form.ok) errors.push(...form.errors);
    const asked = form.ok && errors.length === 0 ? form.value : null;
    const { items, next } = asked ? await this.lists.list(me, asked) : { items: [], next: null };
    const labels = Object.fromEntries(areas.map(({ id, label }) => [id, label]));
    const shown = items.map((one) => ({ ...one, state: stateOf(one) }));
    const page = { items: shown, next: next && this.nextPage(query, next), labels, areas, roles };
    const wrong = errors.length > 0;
    response
      .status(wrong ? 422 : 200)
      .render('staff/accounts/views/list', { ...page, query, ...(wrong && { errors }) });
  }

  private nextPage({ name, role, area, state }: Record<string, unknown>, cursor: string): string {
    const kept = Object.entries({ name, role, area, state, cursor }).filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string' && entry[1] !== '',
    );
    return `/staff/accounts?${new URLSearchParams(kept).toString()}`;
  }
}
