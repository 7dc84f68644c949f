import { FIRST, type SiteLanguage } from '../../platform/texts/site-languages';
import { textIn } from '../../platform/texts/texts';
import { ORIGINAL } from '../../residents/languages/languages';
import { topicName } from '../../residents/topics/topic-texts';
import { lastsUntil } from '../images/rules/may-show';
import { shownLanguage } from '../languages/variant';
import { renderBody } from '../messages/render/render-body';
import type { Archived, ArchivedRow, Words } from './archived';
import { standingOf, type Standing } from './rules/standing';

/** Letters of a text that a list shows. */
const SUMMARY = 240;

/** A mail sizes its pictures by an attribute that our pages do not allow. */
const STYLE = / style="max-width:100%;height:auto"/g;

interface Names {
  readonly areas: ReadonlyMap<string, string>;
  readonly topics: ReadonlyMap<string, string>;
  /** YYYY-MM-DD. */
  readonly today: string;
}

/** A message as anyone may see it now. */
export function shownMessage(row: ArchivedRow, { areas, topics, today }: Names): Archived {
  const { id, releasedAt, topicCode, areaIds, hash, urgent, correctsId, partnerName } = row;
  const standing = standingOf(row);
  const words = standing === 'stands' ? wordsOf(row, today) : [];
  const corrections = row.corrections.map((one) => ({
    ...{ id: one.id, at: new Date(one.at) },
    subject: one.subject ?? subjectShown('removed', '', FIRST),
  }));
  const changes = [releasedAt, row.withdrawnAt, row.removedAt, ...corrections.map(({ at }) => at)];
  return {
    ...{
      id,
      standing,
      words,
      releasedAt,
      topicCode,
      areaIds,
      hash,
      urgent,
      partnerName,
      correctsId,
      corrections,
    },
    notice: noticeShown(standing, FIRST),
    subject: subjectShown(standing, row.subject, FIRST),
    summary: cut(words[0]?.text ?? ''),
    changedAt: new Date(Math.max(...changes.filter((at) => at !== null).map(Number))),
    topic: topics.get(topicCode) ?? topicCode,
    areas: areaIds.map((area) => areas.get(area) ?? '').sort(),
  };
}

/** As a list in this language names it: in its own words of that language where it has some. */
export function inWords(archived: Archived, language: SiteLanguage) {
  const { standing, topicCode: code, topic } = archived;
  const item = { ...archived, topic: topicName(language, { code, name: topic }) };
  const own = item.words.find((words) => words.language === language);
  if (own) return { ...item, language: own.language, subject: own.subject, summary: cut(own.text) };
  const fixed = standing === 'removed' || standing === 'over';
  return {
    ...{ ...item, language: fixed ? language : ORIGINAL },
    subject: subjectShown(standing, item.subject, language),
    notice: noticeShown(standing, language),
  };
}

/** A withdrawn message keeps its subject, so that who got it knows which. */
const subjectShown = (standing: Standing, subject: string, language: SiteLanguage): string =>
  standing === 'removed' || standing === 'over'
    ? textIn(language, `publishing/archive:subject.${standing}`)
    : subject;

/** Stands where the words stood. */
const noticeShown = (standing: Standing, language: SiteLanguage): string | null =>
  standing === 'stands' ? null : textIn(language, `publishing/archive:notice.${standing}`);

/** Its words in each language, the original first, with the pictures that may still be shown. */
export function wordsOf(
  { subject, body, variants, images, removeOn }: ArchivedRow,
  today: string,
): Words[] {
  const kept = images.filter((image) => {
    const end = lastsUntil({
      ...{ withdrawn: false, removed: false, messageRemoveOn: removeOn },
      removeOn: image.removeOn ?? null,
    });
    return end === null || today < end;
  });
  return [{ language: ORIGINAL, subject, body }, ...variants].map((one) => {
    const { html, text } = renderBody(one.body, { images: kept, publicUrl: '' });
    const fitting = html.replaceAll(STYLE, ' class="wardline-picture"');
    return { ...shownLanguage(one.language), subject: one.subject, html: fitting, text };
  });
}

function cut(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ');
  return line.length <= SUMMARY ? line : `${line.slice(0, SUMMARY).replace(/\s+\S*$/, '')}…`;
}
