import { Injectable } from '@nestjs/common';
import type { Response } from 'express';
import { isDeepStrictEqual } from 'node:util';
import { Settings } from '../../../platform/config/settings';
import { Refusal } from '../../../platform/errors';
import type { FieldError } from '../../../platform/http/check';
import { TopicsService } from '../../../residents/topics/topics.service';
import type { StaffMember } from '../../../staff/staff-member';
import { AudienceFields } from '../../audience/audience-fields.service';
import { UnsavedWords } from '../../autosave/unsaved-words.service';
import { declarationProblems } from '../../checks/declaration';
import { checkWorthy } from '../../claims/rules/check-worthy';
import { MessagesService } from '../messages.service';
import { claimSources, claimTypes, confidences } from '../rules/claim-sources';
import { ContentFields } from './content-fields.service';
import { guided } from './guided';
import { readForm, type FormValues } from './message-form';
import { readDeclaration } from './read-declaration';

/** What is particular to one showing of the editor. */
export interface EditorPage {
  values: FormValues;
  /** Missing while the message is new. */
  id?: string;
  version?: number;
  errors?: readonly FieldError[];
  [more: string]: unknown;
}

const VIEW = 'publishing/messages/editor/views/editor';

/** The editor as a page: its form, with what it offers and what was wrong with it. */
@Injectable()
export class EditorScreen {
  constructor(
    private readonly messages: MessagesService,
    private readonly unsaved: UnsavedWords,
    private readonly audience: AudienceFields,
    private readonly topics: TopicsService,
    private readonly settings: Settings,
    private readonly content: ContentFields,
  ) {}

  /** Words of theirs that were not saved: offered, or in the form once they are chosen. What says the same is not offered. */
  async offer(me: StaffMember, page: EditorPage, use: boolean): Promise<EditorPage> {
    const found = await this.unsaved.find(me, page.id ?? null);
    if (!found) return page;
    const { values } = await readForm(found.form, this.settings.FORCE_ZONE);
    if (isDeepStrictEqual(values, page.values)) return page;
    const stale = found.versionSeen !== null && found.versionSeen !== page.version;
    if (use) return { ...page, values, stale };
    const { subject, body } = values;
    return { ...page, unsaved: { at: found.at, stale, subject, body: body.slice(0, 100) } };
  }

  /** 412: the page says so, shows what was saved meanwhile, and keeps what was typed to be saved over it. */
  async refused(
    me: StaffMember,
    response: Response,
    page: EditorPage,
    { code, status, words, details }: Refusal,
  ) {
    if (code === 'key-reused' || code === 'not-found')
      throw new Refusal(code, status, words, details);
    const wrong = (details.errors as FieldError[] | undefined) ?? [{ field: 'subject', words }];
    // The form has the last useful moment in two fields.
    const errors = wrong.map((one) =>
      one.field === 'notAfter' ? { ...one, field: 'untilDay' } : one,
    );
    if (code !== 'stale-edit' || !page.id)
      return this.show(me, response, status, { ...page, errors });
    const { message, revision } = await this.messages.get(page.id);
    const { version } = message;
    return this.show(me, response, 412, { ...page, version, errors, theirs: revision });
  }

  async show(me: StaffMember, response: Response, status: number, page: EditorPage): Promise<void> {
    const topics = await this.topics.all();
    const aboutName = page.id && (await this.messages.get(page.id)).message.aboutName;
    const guide = guided(page.values.declaration, { images: page.values.images.length });
    const values = { ...page.values, declaration: guide.answers };
    response.status(status).render(VIEW, {
      suggestions: checkWorthy(values.body, values.claims),
      ...{
        topics,
        questions: guide.questions,
        unanswered: page.id ? declarationProblems(readDeclaration(guide.answers).value) : [],
        dropped: guide.dropped,
        claimSources,
        claimTypes,
        confidences,
      },
      ...(await this.audience.fieldsOf(values, me)),
      ...(await this.content.of(values)),
      ...page,
      ...{ values, aboutName },
      here: page.id ? `/staff/messages/${page.id}/edit` : '/staff/messages/new',
    });
  }
}
