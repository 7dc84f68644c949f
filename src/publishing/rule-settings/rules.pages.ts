import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Render, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { Refusal } from '../../platform/errors';
import { check, type Checked, type FieldError } from '../../platform/http/check';
import { Can, Me } from '../../staff/can';
import type { StaffMember } from '../../staff/staff-member';
import { allowForm, ruleForm, wordForm, type Posted } from './rule-forms';
import { RuleChanges, type Made } from './rule-changes.service';
import { rulePage, shownRule } from './rule-page';
import { RuleViews } from './rule-views.service';
import { AllowedTextDto, OwnWordDto, RuleSettingDto } from './rules.dto';
import { OWN_WORD } from './rules/settings';

const VIEW = 'publishing/rule-settings/views/rule';

/** What was posted: `prefix` begins the ids of the form's inputs, and `field` is where a refusal is shown. */
interface Form {
  rule: string;
  posted: Posted;
  name: 'ruleForm' | 'wordForm' | 'allowForm';
  prefix: '' | 'word-' | 'allowed-';
  field: string;
}

/** The rules of the checks, and the forms that change them. */
@Controller('staff/rules')
@ApiExcludeController()
export class RulesPages {
  constructor(
    private readonly views: RuleViews,
    private readonly changes: RuleChanges,
  ) {}

  @Get()
  @Can('rule.read')
  @Render('publishing/rule-settings/views/rules')
  async list() {
    const { version, items, waiting } = await this.views.list();
    return { version, waiting, rules: items.map(shownRule) };
  }

  @Get(':rule')
  @Can('rule.read')
  async show(@Me() me: StaffMember, @Param('rule') rule: string, @Res() response: Response) {
    response.render(VIEW, await this.page(me, rule));
  }

  @Post(':rule')
  @Can('rule.change')
  set(
    @Me() me: StaffMember,
    @Param('rule') rule: string,
    @Body() posted: Posted,
    @Res() response: Response,
  ) {
    const form = { rule, posted, name: 'ruleForm', prefix: '', field: 'reason' } as const;
    return this.act(me, form, response, check(RuleSettingDto, ruleForm(posted)), (wish) =>
      this.changes.set(me, keyOf(posted), Number(posted.version), rule, wish),
    );
  }

  @Post(':rule/allowed')
  @Can('rule.change')
  allow(
    @Me() me: StaffMember,
    @Param('rule') rule: string,
    @Body() posted: Posted,
    @Res() response: Response,
  ) {
    const form = { rule, posted, name: 'allowForm', prefix: 'allowed-', field: 'term' } as const;
    const read = check(AllowedTextDto, allowForm(posted, rule));
    return this.act(me, form, response, read, (text) =>
      this.changes.allow(me, keyOf(posted), text),
    );
  }

  @Post(':rule/words')
  @Can('rule.change')
  addWord(
    @Me() me: StaffMember,
    @Param('rule') rule: string,
    @Body() posted: Posted,
    @Res() response: Response,
  ) {
    const form = { rule, posted, name: 'wordForm', prefix: 'word-', field: 'term' } as const;
    return this.act(me, form, response, check(OwnWordDto, wordForm(posted)), (dto) => {
      const { term, severity, advice, expiresOn = null } = dto;
      return this.changes.addWord(me, keyOf(posted), { term, severity, advice, expiresOn });
    });
  }

  @Post(':rule/words/:id/remove')
  @Can('rule.change')
  async removeWord(
    @Me() me: StaffMember,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() posted: Posted,
    @Res() response: Response,
  ) {
    await this.changes.removeWord(me, keyOf(posted), id);
    response.redirect(303, urlOf(OWN_WORD));
  }

  @Post(':rule/allowed/:id/confirm')
  @Can('rule.confirm')
  async confirm(
    @Me() me: StaffMember,
    @Param('rule') rule: string,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() posted: Posted,
    @Res() response: Response,
  ) {
    await this.changes.confirm(me, keyOf(posted), id);
    response.redirect(303, urlOf(rule));
  }

  @Post(':rule/allowed/:id/remove')
  @Can('rule.change')
  async disallow(
    @Me() me: StaffMember,
    @Param('rule') rule: string,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() posted: Posted,
    @Res() response: Response,
  ) {
    await this.changes.disallow(me, keyOf(posted), id);
    response.redirect(303, urlOf(rule));
  }

  /** What was typed is kept whatever is wrong with it. */
  private async act<T>(
    me: StaffMember,
    form: Form,
    response: Response,
    read: Promise<Checked<T>>,
    change: (value: T) => Promise<Made>,
  ): Promise<void> {
    const wish = await read;
    if (!wish.ok) return this.again(me, form, response, 422, wish.errors);
    try {
      await change(wish.value);
    } catch (error) {
      if (!(error instanceof Refusal) || !['may-not', 'stale-edit'].includes(error.code))
        throw error;
      const { status, words } = error;
      return this.again(me, form, response, status, [{ field: form.field, words }]);
    }
    response.redirect(303, urlOf(form.rule));
  }

  private async again(
    me: StaffMember,
    { rule, posted, name, prefix }: Form,
    response: Response,
    status: number,
    faults: FieldError[],
  ): Promise<void> {
    const errors = faults.map((one) => ({ ...one, field: prefix + one.field }));
    const page = await this.page(me, rule);
    response.status(status).render(VIEW, { ...page, [name]: posted, errors });
  }

  private async page(me: StaffMember, rule: string) {
    const [seen, offers] = await Promise.all([this.views.get(rule), this.changes.offers(me)]);
    const may = { change: offers.change.length === 0, confirm: offers.confirm.length === 0 };
    return { ...rulePage(seen), may, myId: me.id };
  }
}

const urlOf = (rule: string) => `/staff/rules/${encodeURIComponent(rule)}`;
const keyOf = ({ request_id: id }: Posted) => (typeof id === 'string' ? id : undefined);
