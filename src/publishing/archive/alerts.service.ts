import { Injectable } from '@nestjs/common';
import { AreasService } from '../../places/areas/areas.service';
import { Settings } from '../../platform/config/settings';
import { Refusal } from '../../platform/errors';
import { Archive } from './archive.service';
import type { ArchivedRow } from './archived';
import type { AlertArea, Sender } from './rules/cap';
import { capAlert } from './rules/cap';

/** As many as a machine must see to miss none between two looks. */
const LATEST = 50;

/** Urgent safety messages as alerts. */
@Injectable()
export class Alerts {
  constructor(
    private readonly archive: Archive,
    private readonly areas: AreasService,
    private readonly settings: Settings,
  ) {}

  /** The latest first. */
  async latest() {
    return this.archive.shown(await this.archive.alertRows(LATEST));
  }

  /** CAP of a message; null where it is no alert or none went out. `over`: its time is over. */
  async cap(id: string): Promise<{ xml: string; stands: boolean; changedAt: Date } | null> {
    const [row] = await this.archive.rows([id]);
    if (!row?.forPublic || row.over) return null;
    const earlier = await this.earlier(row);
    if (!isAlert(row) && !earlier.some(isAlert)) return null;
    const [message] = await this.archive.shown([row]);
    if (!message) return null;
    const alert = { message, areas: await this.areasOf(row), expires: row.notAfter };
    return {
      xml: capAlert({ ...alert, updates: earlier }, this.sender()),
      stands: message.standing === 'stands',
      changedAt: message.changedAt,
    };
  }

  /** What it corrects, and the beginning of its thread. */
  private async earlier({ id, correctsId, threadId }: ArchivedRow): Promise<ArchivedRow[]> {
    const ids = [correctsId, threadId].filter((one): one is string => one !== null && one !== id);
    return ids.length === 0 ? [] : this.archive.rows(ids);
  }

  private async areasOf({ areaIds }: ArchivedRow): Promise<AlertArea[]> {
    try {
      return await this.areas.byIds(areaIds);
    } catch (error) {
      // of an earlier tree: names are all that is left
      if (!(error instanceof Refusal && error.code === 'unknown-area')) throw error;
      return [...(await this.areas.namesOf(areaIds)).values()].map((name) => ({ name }));
    }
  }

  private sender(): Sender {
    const { MAIL_FROM, MAIL_DOMAIN, FORCE_NAME, FORCE_ZONE, PUBLIC_URL } = this.settings;
    return {
      address: `${MAIL_FROM}@${MAIL_DOMAIN}`,
      ...{ force: FORCE_NAME, zone: FORCE_ZONE, publicUrl: PUBLIC_URL },
    };
  }
}

/** The topic that residents choose for their safety. */
const SAFETY = 'urgent-safety';
const isAlert = ({ urgent, topicCode }: ArchivedRow) => urgent || topicCode === SAFETY;
