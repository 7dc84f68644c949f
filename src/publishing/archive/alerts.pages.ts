import { Controller, Get, Param, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { Settings } from '../../platform/config/settings';
import { Refusal } from '../../platform/errors';
import { Published } from '../../platform/http/published/published';
import { documentOf, element, textIn } from '../../platform/xml/xml';
import { Alerts } from './alerts.service';
import type { Archived } from './archived';
import { cancelId } from './rules/cap';

const CAP = 'application/cap+xml';
const FILE = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(-cancel)?\.xml$/i;

/** Urgent safety messages for machines: a feed, and each one in the Common Alerting Protocol. */
@Controller()
@ApiExcludeController()
export class AlertsPages {
  constructor(
    private readonly alerts: Alerts,
    private readonly settings: Settings,
  ) {}

  @Get('alerts.atom')
  @Published()
  async feed(@Res() response: Response): Promise<void> {
    const { PUBLIC_URL, FORCE_NAME } = this.settings;
    const self = `${PUBLIC_URL}/alerts.atom`;
    const alerts = await this.alerts.latest();
    const latest = new Date(Math.max(0, ...alerts.map(({ changedAt }) => Number(changedAt))));
    if (alerts.length > 0) response.setHeader('Last-Modified', latest.toUTCString());
    const xml = documentOf(
      element(
        'feed',
        { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': 'en' },
        textIn('id', self),
        textIn('title', `${FORCE_NAME}: urgent safety messages`),
        textIn('updated', latest.toISOString()),
        element('author', {}, textIn('name', FORCE_NAME)),
        element('link', { rel: 'self', href: self, type: 'application/atom+xml' }),
        ...alerts.map((alert) => this.entry(alert)),
      ),
    );
    response.type('application/atom+xml; charset=utf-8').send(xml);
  }

  /** One alert. Once it does not stand any more, under its own address as under `…-cancel` its cancellation. */
  @Get('alerts/:file')
  @Published()
  async one(@Param('file') file: string, @Res() response: Response): Promise<void> {
    const [, id, cancel] = FILE.exec(file) ?? [];
    const found = id === undefined ? null : await this.alerts.cap(id);
    if (!found || (cancel && found.stands))
      throw new Refusal('not-found', 404, 'There is no such alert.');
    response.setHeader('Last-Modified', found.changedAt.toUTCString());
    response.type(`${CAP}; charset=utf-8`).send(found.xml);
  }

  private entry({ id, standing, subject, notice, summary, releasedAt, changedAt }: Archived) {
    const own = standing === 'stands' ? id : cancelId(id);
    const { PUBLIC_URL } = this.settings;
    return element(
      'entry',
      {},
      textIn('id', standing === 'stands' ? `urn:uuid:${id}` : `${PUBLIC_URL}/alerts/${own}.xml`),
      textIn('title', subject),
      textIn('published', releasedAt.toISOString()),
      textIn('updated', changedAt.toISOString()),
      element('link', { rel: 'alternate', href: `${PUBLIC_URL}/alerts/${own}.xml`, type: CAP }),
      element('link', { rel: 'related', href: `${PUBLIC_URL}/messages/${id}`, type: 'text/html' }),
      textIn('summary', notice ?? summary),
    );
  }
}
