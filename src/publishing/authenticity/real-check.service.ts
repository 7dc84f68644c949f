import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { forceIn } from '../../platform/brand/force';
import { Settings } from '../../platform/config/settings';
import { RateLimits } from '../../platform/http/rate-limits';
import { LIKEST, MARK, UNMARKED } from '../archive/archive.queries';
import { Archive } from '../archive/archive.service';
import type { Archived, ArchivedRow } from '../archive/archived';
import { wordsOf } from '../archive/shown';
import { DECORATIVE } from '../images/message-image';
import { siteCodes } from '../../platform/texts/site-languages';
import { topicName } from '../../residents/topics/topic-texts';
import { mailWords } from '../messages/render/mail-words';
import { FEWEST_WORDS, compare, verdictOf, type Compared, type Verdict } from './rules/compare';
import { keptMarks, marksOf } from './rules/marks';
import { wordsIn, type Word } from './rules/words';

export interface RealOrNot {
  verdict: Verdict;
  /** What it is, or is made from. */
  message: Pick<
    Archived,
    'id' | 'subject' | 'releasedAt' | 'standing' | 'notice' | 'corrections'
  > | null;
  /** Words that were pasted and are not ours. */
  added: readonly string[];
  /** Our words that are left out of what was pasted. */
  missing: readonly string[];
}

/** Where the links at the foot of a mail lead, each with a person's or a mail's own token. */
const PERSONAL =
  /^\/((preferences|stop)\/[a-z2-7]+|unsubscribe\/[a-z2-7]+(\?mail=\d+)?|useful\/[a-z2-7]+\/(yes|no))$/;

const NOT_KNOWN: RealOrNot = { verdict: 'not-known', message: null, added: [], missing: [] };
const LIMIT = { points: 30, seconds: 600 };
/** Messages of before there were marks, taken in by each check until none is left. */
const CATCH_UP = 300;
const CANDIDATES = 3;
/** Of no day: all words are wanted, whether or not they may still be shown. */
const ALWAYS = '0000-00-00';
const NUMBER = /\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b/gi;

/** Tells whether a text is one of ours. What is pasted is compared and forgotten: never stored, never logged. */
@Injectable()
export class RealCheck {
  constructor(
    private readonly db: DataSource,
    private readonly archive: Archive,
    private readonly limits: RateLimits,
    private readonly settings: Settings,
  ) {}

  /** 429 `too-many-requests`. */
  async check(text: string, caller: string): Promise<RealOrNot> {
    await this.limits.take('real-check', caller, LIMIT);
    await this.catchUp();
    const found = await this.lookUp(text);
    if (found.verdict !== 'changed') return found;
    // several messages may stand in one mail: what is added to the one may be another of ours
    const added: string[] = [];
    for (const run of found.added) {
      const other = await this.lookUp(run);
      if (other.verdict !== 'ours') added.push(run);
    }
    const same = added.length === 0 && found.missing.length === 0 && found.added.length > 0;
    return { ...found, added, verdict: same ? 'ours' : 'changed' };
  }

  private async lookUp(text: string): Promise<RealOrNot> {
    const pasted = wordsIn(text);
    if (pasted.length < FEWEST_WORDS) return NOT_KNOWN;
    const numbers = [...new Set([...text.matchAll(NUMBER)].map(([found]) => found.toLowerCase()))];
    const ids = [...numbers.slice(0, CANDIDATES), ...(await this.likest(pasted))];
    const rows = await this.archive.rows([...new Set(ids)]);
    const shown = await this.archive.shown(rows);
    const [best] = rows
      .flatMap((row, at) => {
        const message = shown[at]!;
        const around = this.around(row, message);
        const subject = wordsIn(row.subject);
        return versionsOf(row).map((words) => {
          const isOwnAddress = (address: string) => this.isOwnAddress(address, row.id);
          const compared = compare(pasted, { words, around, subject, isOwnAddress });
          const verdict = verdictOf(compared, numbers.includes(row.id));
          return { row, message, compared, verdict };
        });
      })
      .filter(({ verdict }) => verdict !== 'not-known')
      .sort(bestFirst);
    return best ? told(best) : NOT_KNOWN;
  }

  private async likest(pasted: readonly Word[]): Promise<string[]> {
    const rows = await this.db.query<{ id: string }[]>(LIKEST, [marksOf(pasted), CANDIDATES]);
    return rows.map(({ id }) => id);
  }

  /** Addresses at the foot of each of our mails, some with a person's own token. */
  private isOwnAddress(address: string, id: string): boolean {
    const { FORCE_SITE, PUBLIC_URL, BRAND } = this.settings;
    const [site, own, privacy] = [FORCE_SITE, PUBLIC_URL, BRAND.privacyUrl ?? FORCE_SITE].map(
      (one) => one.toLowerCase().replace(/\/$/, ''),
    );
    const path = address.replace(/[?&]lang=[a-z]+$/, '').replace(/\/$/, '');
    if ([site, own, privacy, `${own}/messages/${id}`].includes(path)) return true;
    return path.startsWith(`${own}/`) && PERSONAL.test(path.slice(own!.length));
  }

  /** What stands around a message in a mail, and may be missing. */
  private around(row: ArchivedRow, { topic, areas }: Archived): Word[][] {
    const named = { code: row.topicCode, name: topic };
    const fixed = siteCodes.flatMap((language) => {
      const words = mailWords(language);
      const force = forceIn(this.settings, language);
      return [
        ...[force.name, force.otherWays, force.address, force.crest.alt, words.privacy],
        ...[words.notForCrime, words.report, words.change, words.stop, words.real],
        ...[words.changeOrStop(words.change, words.stopInside), words.whyDigest(force.name)],
        `${words.useful} ${words.yes} ${words.no}`,
        ...[words.identity(row.id, row.hash.slice(0, 12)), words.identity(row.id, '')],
        ...words.whyForms(force.name, topicName(language, named)),
        words.whyAbout(force.name, row.aboutName ?? ''),
        ...[1, 2, 3, 4, 5].map((count) => words.digestOf(count)),
      ];
    });
    const pictures = row.images.map(({ alt }) => alt);
    return [...fixed, ...areas, ...pictures].filter(Boolean).map(wordsIn);
  }

  private async catchUp(): Promise<void> {
    const rows = await this.db.query<ArchivedRow[]>(UNMARKED, [ALWAYS, CATCH_UP]);
    for (const row of rows) {
      const marks = versionsOf(row).flatMap((words) => keptMarks(marksOf(words)));
      await this.db.query(MARK, [row.id, [...new Set(marks)]]);
    }
  }
}

/** The words of a message in each of its languages, and those of its text; none of its pictures. */
function versionsOf(row: ArchivedRow): Word[][] {
  const images = row.images.map((image) => ({ ...image, type: DECORATIVE }));
  const said = wordsOf({ ...row, images }, ALWAYS).map(
    ({ subject, text }) => `${subject}\n${text}`,
  );
  return [...said, ...(row.smsText ? [row.smsText] : [])].map(wordsIn);
}

function told({ row, message, verdict, compared }: Found): RealOrNot {
  const { id, subject, releasedAt, standing, notice, corrections } = message;
  const may = standing === 'stands' && row.forPublic;
  return {
    ...{ verdict, message: { id, subject, releasedAt, standing, notice, corrections } },
    added: compared?.added ?? [],
    // words that may not be shown are not told to who changed them
    missing: may ? (compared?.missing ?? []) : [],
  };
}

interface Found {
  row: ArchivedRow;
  message: Archived;
  verdict: Verdict;
  compared: Compared | null;
}

/** What is ours comes before what was changed, then what has most in common. */
function bestFirst(one: Found, other: Found): number {
  const rank = ({ verdict }: Found) => (verdict === 'ours' ? 0 : 1);
  return rank(one) - rank(other) || (other.compared?.shared ?? 0) - (one.compared?.shared ?? 0);
}
