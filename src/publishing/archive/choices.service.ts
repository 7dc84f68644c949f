import { Injectable } from '@nestjs/common';
import { FIRST, type SiteLanguage } from '../../platform/texts/site-languages';
import { AreasService } from '../../places/areas/areas.service';
import { Refusal } from '../../platform/errors';
import { topicName } from '../../residents/topics/topic-texts';
import { TopicsService } from '../../residents/topics/topics.service';
import type { Choice } from './archive.service';

export type Query = Readonly<Record<string, unknown>>;

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** What an address of the archive asks for, with the words for it. */
export interface Asked extends Choice {
  /** The message after which the page begins. */
  readonly before: string | null;
  readonly area: string | null;
  readonly topic: string | null;
}

const gone = () => new Refusal('not-found', 404, 'publishing/archive:no-list');

/** Reads the addresses of the archive's lists and feeds. */
@Injectable()
export class Choices {
  constructor(
    private readonly areas: AreasService,
    private readonly topics: TopicsService,
  ) {}

  /** 404 `not-found` for an area or a topic that is none. */
  async read({ area, topic, before }: Query, language: SiteLanguage = FIRST): Promise<Asked> {
    const areaId = text(area);
    const topicCode = text(topic);
    const after = text(before);
    if ([areaId, after].some((id) => id !== null && !uuid.test(id))) throw gone();
    const [names, topics] = await Promise.all([
      areaId ? this.areas.namesOf([areaId]) : new Map<string, string>(),
      this.topics.all(),
    ]);
    const chosen = topics.find(({ code }) => code === topicCode);
    const named = {
      area: (areaId && names.get(areaId)) ?? null,
      topic: chosen ? topicName(language, chosen) : null,
    };
    if ((areaId && !named.area) || (topicCode && !named.topic)) throw gone();
    return { ...named, areaId, topicCode, before: after };
  }

  /** Everything that can be chosen, for the form. */
  async all(language: SiteLanguage = FIRST) {
    const [tree, topics] = await Promise.all([this.areas.tree(), this.topics.all()]);
    return {
      boroughs: tree.map(({ borough, wards }) => ({
        ...{ id: borough.id, name: borough.name },
        wards: wards.map(({ id, name }) => ({ id, name })),
      })),
      topics: topics.map(({ code, name }) => ({ code, name: topicName(language, { code, name }) })),
    };
  }
}

/** The part of an address after its path. */
export function queryOf({ areaId, topicCode }: Choice, before: string | null = null): string {
  const given = { area: areaId, topic: topicCode, before };
  const pairs = Object.entries(given).filter((pair): pair is [string, string] => pair[1] !== null);
  return pairs.length === 0 ? '' : `?${new URLSearchParams(pairs).toString()}`;
}

const text = (value: unknown) =>
  typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
