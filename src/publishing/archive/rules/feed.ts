import { documentOf, element, textIn, type Xml } from '../../../platform/xml/xml';
import { escapeHtml } from '../../messages/render/escape';
import type { Archived } from '../archived';

/** What a feed says of itself. Addresses are absolute. */
export interface FeedHead {
  readonly title: string;
  readonly force: string;
  /** Of this page of the feed. */
  readonly self: string;
  /** Of the list that a person reads. */
  readonly page: string;
  /** Of the next page of the feed; null on the last one. */
  readonly next: string | null;
  readonly publicUrl: string;
  readonly language: string;
  /** The force's crest. */
  readonly icon: string;
  /** What stands before a correction. */
  readonly corrected: string;
  readonly updated: Date;
}

/** In the words of the feed's language, or in those that it was written in. */
export type FeedItem = Archived & { readonly language: string };

const urlOf = ({ publicUrl }: Pick<FeedHead, 'publicUrl'>, { id }: Pick<Archived, 'id'>) =>
  `${publicUrl}/messages/${id}`;

/** Notices and words, as HTML with addresses that work anywhere. */
function htmlOf({ publicUrl, corrected: before }: FeedHead, item: Archived): string {
  const corrected = item.corrections.map(
    ({ id, subject }) =>
      `<p><strong>${escapeHtml(before)}</strong> <a href="${publicUrl}/messages/${id}">${escapeHtml(subject)}</a></p>`,
  );
  const notice = item.notice ? [`<p><strong>${escapeHtml(item.notice)}</strong></p>`] : [];
  const words = item.words.map(({ language, dir, html }) =>
    item.words.length === 1 ? html : `<div lang="${language}" dir="${dir}">${html}</div>`,
  );
  return [...notice, ...corrected, ...words]
    .join('\n')
    .replaceAll('src="/images/', `src="${publicUrl}/images/`);
}

/** Atom (RFC 4287), in pages (RFC 5005). What was removed stays as its notice, so that readers replace what they have. */
export function atomFeed(head: FeedHead, items: readonly FeedItem[]): string {
  const { title, force, publicUrl, icon, self, page, next, updated } = head;
  const link = (rel: string, href: string, type: string) => element('link', { rel, href, type });
  return documentOf(
    element(
      'feed',
      { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': head.language },
      textIn('id', self),
      textIn('title', title),
      textIn('updated', updated.toISOString()),
      element('author', {}, textIn('name', force), textIn('uri', publicUrl)),
      textIn('icon', icon),
      link('self', self, 'application/atom+xml'),
      link('alternate', page, 'text/html'),
      next && link('next', next, 'application/atom+xml'),
      ...items.map((item) => entry(head, item)),
    ),
  );
}

/** A partner's message is from it and the force; others are the feed's own author's. */
const authorsOf = ({ force }: FeedHead, { partnerName }: Archived): string[] =>
  partnerName ? [partnerName, force] : [];

function entry(head: FeedHead, item: FeedItem): Xml {
  return element(
    'entry',
    item.language === head.language ? {} : { 'xml:lang': item.language },
    textIn('id', `urn:uuid:${item.id}`),
    textIn('title', item.subject),
    ...authorsOf(head, item).map((name) => element('author', {}, textIn('name', name))),
    textIn('published', item.releasedAt.toISOString()),
    textIn('updated', item.changedAt.toISOString()),
    element('link', { rel: 'alternate', href: urlOf(head, item), type: 'text/html' }),
    element('category', { term: item.topicCode, label: item.topic }),
    textIn('summary', item.notice ?? item.summary),
    element('content', { type: 'html' }, htmlOf(head, item)),
  );
}

/** JSON Feed 1.1. */
export function jsonFeed(head: FeedHead, items: readonly Archived[]) {
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title: head.title,
    home_page_url: head.page,
    feed_url: head.self,
    icon: head.icon,
    favicon: head.icon,
    ...(head.next && { next_url: head.next }),
    language: head.language === 'en' ? 'en-GB' : head.language,
    authors: [{ name: head.force, url: head.publicUrl }],
    items: items.map((item) => ({
      id: `urn:uuid:${item.id}`,
      url: urlOf(head, item),
      title: item.subject,
      content_html: htmlOf(head, item),
      summary: item.notice ?? item.summary,
      date_published: item.releasedAt.toISOString(),
      date_modified: item.changedAt.toISOString(),
      ...(item.partnerName && { authors: authorsOf(head, item).map((name) => ({ name })) }),
      tags: [item.topic, ...item.areas],
    })),
  };
}
