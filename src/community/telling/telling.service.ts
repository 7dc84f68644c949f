import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { AuditService } from '../../audit/audit.service';
import { checkAnswer } from '../../conversation/answers/check-answer';
import { ReplyAddresses } from '../../conversation/letters/reply-addresses.service';
import { AskersTold } from '../../conversation/rumour-questions/askers-told.service';
import { AreasService } from '../../places/areas/areas.service';
import { Settings } from '../../platform/config/settings';
import { Refusal } from '../../platform/errors';
import { Letters } from '../../platform/mail/letters';
import { Tokens } from '../../platform/security/tokens';
import { Vault } from '../../platform/security/vault';
import { RuleSettingsService } from '../../publishing/rule-settings/rule-settings.service';
import { ContactPoints } from '../../residents/contact-points/contact-points.service';
import { FollowedSubjects, type KnownSubject } from '../../residents/interests/followed-subjects';
import { Interests } from '../../residents/interests/interests.service';
import type { Subject } from '../../residents/interests/subject';
import type { StaffMember } from '../../staff/staff-member';
import { refuse } from '../refuse';
import { directLetter } from './direct-letter';
import type { CommunityBlocker } from '../rules/community-blockers';
import { FEW, whyNotTellDirectly } from './rules/may-tell';

/** A followed thing, how many follow it now, and why the caller may not write to them directly. */
export interface Followed {
  readonly subject: KnownSubject;
  readonly people: number;
  readonly whyNotDirectly: CommunityBlocker[];
}

/** Tells those who follow one thing: a few by an officer's checked words, more only by a message of its own. */
@Injectable()
export class Telling {
  constructor(
    private readonly db: DataSource,
    private readonly settings: Settings,
    private readonly subjects: FollowedSubjects,
    private readonly interests: Interests,
    private readonly areas: AreasService,
    private readonly contacts: ContactPoints,
    private readonly letters: Letters,
    private readonly tokens: Tokens,
    private readonly vault: Vault,
    private readonly rules: RuleSettingsService,
    private readonly replies: ReplyAddresses,
    private readonly askers: AskersTold,
    private readonly audit: AuditService,
  ) {}

  /** 404 `not-found` when it is nothing that people follow. */
  async of(me: StaffMember, about: Subject): Promise<Followed> {
    const subject = await this.subjects.get(this.db, about);
    const people = await this.interests.count(this.db, about);
    return { subject, people, whyNotDirectly: await this.whyNot(me, subject, people) };
  }

  /** Gives how many were written to. 409 `may-not`, 422 `answer-stopped` with the findings. `requestId`: uuid. */
  async directly(
    tx: EntityManager,
    me: StaffMember,
    about: Subject,
    text: string,
    requestId: string,
  ): Promise<number> {
    const subject = await this.subjects.get(tx, about);
    const few = await this.interests.few(tx, about, FEW + 1);
    refuse(await this.whyNot(me, subject, few.length));
    const findings = checkAnswer(text, this.settings, await this.rules.current(tx));
    if (findings.length > 0)
      throw new Refusal('answer-stopped', 422, findings.map(({ advice }) => advice).join(' '), {
        findings,
      });
    const ids = few.map(({ contactPointId }) => contactPointId);
    const addresses = await this.contacts.addressOf(tx, ids);
    const { FORCE_NAME: name, FORCE_SITE: site, PUBLIC_URL } = this.settings;
    const replies = await this.replies.about(tx, about, ids, subject.areaIds[0]!);
    for (const { contactPointId, interestId } of few) {
      const to = addresses.get(contactPointId);
      if (!to) continue;
      const stop = `${PUBLIC_URL}/unsubscribe/${this.tokens.mint('unfollow', interestId)}`;
      const replyTo = replies.get(contactPointId)!;
      const parts = { to, name: subject.name, text, officer: me.name, stop, replyTo };
      await this.letters.post(tx, directLetter({ ...parts, force: { name, site } }));
    }
    await tx.query(
      `INSERT INTO told_directly (id, subject_kind, subject_id, staff_id, sealed_words, people)
       VALUES ($1, $2, $3, $4, $5, $6)`,
      [requestId, about.kind, about.id, me.id, this.vault.seal(text, WORDS), few.length],
    );
    if (about.kind === 'rumour') await this.askers.byLetters(tx, about.id, ids, me.id);
    await this.audit.record(tx, {
      actor: { kind: 'staff', id: me.id },
      action: 'followers.told-directly',
      subject: { kind: about.kind, id: about.id },
      detail: { people: few.length },
    });
    return few.length;
  }

  private async whyNot(me: StaffMember, { areaIds }: KnownSubject, people: number) {
    return whyNotTellDirectly(me, await this.areas.pathsOf([...areaIds]), people);
  }
}

const WORDS = 'told_directly.words';
