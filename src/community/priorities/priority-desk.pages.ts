import {
  Body,
  Controller,
  Get,
  Param,
  ParseUUIDPipe,
  Post,
  Query,
  Render,
  Res,
} from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { DataSource } from 'typeorm';
import { Links } from '../../conversation/links/links.service';
import { AreasService } from '../../places/areas/areas.service';
import { Refusal } from '../../platform/errors';
import { check, type FieldError } from '../../platform/http/check';
import { Idempotency } from '../../platform/http/idempotency';
import { requestIdOf } from '../../platform/http/request-id-of';
import { Interests } from '../../residents/interests/interests.service';
import { Can, Me } from '../../staff/can';
import type { StaffMember } from '../../staff/staff-member';
import { StaffService } from '../../staff/staff.service';
import { communityWords } from '../rules/community-blockers';
import { entryWords, priorityWords } from './entry-words';
import { EntryDto } from './priorities.dto';
import { entryFacts, PrioritiesService } from './priorities.service';
import { whyNotDrop, whyNotPublish, whyNotWrite } from './rules/may-entry';

type Posted = Record<string, unknown>;
const shownAgain = ['may-not', 'words-stopped'];

/** Where staff write what was done about a priority, and a second person publishes it. */
@Controller('staff/priorities')
@ApiExcludeController()
export class PriorityDeskPages {
  constructor(
    private readonly priorities: PrioritiesService,
    private readonly areas: AreasService,
    private readonly staff: StaffService,
    private readonly interests: Interests,
    private readonly links: Links,
    private readonly db: DataSource,
    private readonly idempotency: Idempotency,
  ) {}

  @Get()
  @Can('priority.read')
  @Render('community/priorities/views/desk')
  async list() {
    const all = await this.priorities.list(null);
    const names = await this.areas.namesOf(all.map(({ areaId }) => areaId));
    const rows = all.map((one) => ({
      ...{ ...one, area: names.get(one.areaId), stateWords: priorityWords[one.state] },
    }));
    return { rows };
  }

  @Get(':id')
  @Can('priority.read')
  async show(
    @Me() me: StaffMember,
    @Param('id', ParseUUIDPipe) id: string,
    @Query('published') published: string | undefined,
    @Res() response: Response,
  ) {
    return this.page(me, id, response, 200, { justPublished: published === 'yes' });
  }

  @Post(':id/entries')
  @Can('priority.write')
  async write(
    @Me() me: StaffMember,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() posted: Posted,
    @Res() response: Response,
  ) {
    const form = await check(EntryDto, posted);
    if (!form.ok) return this.page(me, id, response, 422, { posted, errors: form.errors });
    const { kind, said = '', words } = form.value;
    const input = { kind, said: kind === 'outcome' ? said : '', words };
    await this.act(me, id, response, { posted, field: 'words' }, () =>
      this.idempotency.once(me.id, requestIdOf(posted), { entryOf: id, input }, (tx) =>
        this.priorities.write(tx, me, id, input),
      ),
    );
  }

  @Post(':id/entries/:entryId/publish')
  @Can('priority.publish')
  async publish(
    @Me() me: StaffMember,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('entryId', ParseUUIDPipe) entryId: string,
    @Body() posted: Posted,
    @Res() response: Response,
  ) {
    const about = { field: `entry-${entryId}`, query: '?published=yes' };
    await this.act(me, id, response, about, () =>
      this.idempotency.once(me.id, requestIdOf(posted), { publishEntry: entryId }, async (tx) => {
        await this.priorities.publish(tx, me, id, entryId);
        return null;
      }),
    );
  }

  @Post(':id/entries/:entryId/drop')
  @Can('priority.write')
  async drop(
    @Me() me: StaffMember,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('entryId', ParseUUIDPipe) entryId: string,
    @Body() posted: Posted,
    @Res() response: Response,
  ) {
    await this.act(me, id, response, { field: `entry-${entryId}` }, () =>
      this.idempotency.once(me.id, requestIdOf(posted), { dropEntry: entryId }, async (tx) => {
        await this.priorities.drop(tx, me, id, entryId);
        return null;
      }),
    );
  }

  private async act(
    me: StaffMember,
    id: string,
    response: Response,
    { posted, field, query = '' }: { posted?: Posted; field: string; query?: string },
    act: () => Promise<unknown>,
  ) {
    try {
      await act();
    } catch (error) {
      if (!(error instanceof Refusal) || !shownAgain.includes(error.code)) throw error;
      const errors = [{ field, words: error.words }];
      return this.page(me, id, response, error.status, { posted, errors });
    }
    response.redirect(303, `/staff/priorities/${id}${query}`);
  }

  private async page(
    me: StaffMember,
    id: string,
    response: Response,
    status: number,
    more: { posted?: Posted; errors?: readonly FieldError[]; justPublished?: boolean },
  ) {
    const priority = await this.priorities.get(id);
    const facts = await this.priorities.factsOf(priority);
    const published = await this.priorities.published(id);
    const waiting = await this.priorities.waiting(id);
    const ids = [...published, ...waiting].flatMap((one) => [
      one.authorId,
      ...(one.publishedBy ? [one.publishedBy] : []),
    ]);
    const about = { kind: 'priority', id };
    const [names, areas, concerns, followers] = await Promise.all([
      this.staff.namesByIds([...new Set(ids)]),
      this.areas.namesOf([priority.areaId]),
      this.links.count(this.db, about),
      this.interests.count(this.db, about),
    ]);
    const line = (one: (typeof published)[number]) => {
      const people = {
        author: names.get(one.authorId),
        publisher: names.get(one.publishedBy ?? ''),
      };
      return { ...one, ...people, name: entryWords[one.kind] };
    };
    response.status(status).render('community/priorities/views/desk-priority', {
      ...{ priority, area: areas.get(priority.areaId), stateWords: priorityWords[priority.state] },
      published: published.map(line),
      waiting: waiting.map((one) => ({
        ...line(one),
        whyNot: whyNotPublish(me, facts, entryFacts(one)).map((code) => communityWords[code]),
        mayDrop: whyNotDrop(me, facts, entryFacts(one)).length === 0,
      })),
      ...{ concerns, followers },
      mayWrite: whyNotWrite(me, facts).length === 0,
      kinds: Object.entries(entryWords).map(([value, text]) => ({ value, text })),
      ...more,
    });
  }
}
