import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import { TopicCounts, type CountsMessages } from '../../residents/topics/topic-counts';

/** $1 ids of areas and of all above them; null for any. What only followers of one thing got does not count. */
const LAST_MONTH = `
  SELECT topic_code AS topic, count(*)::integer AS messages FROM send
  WHERE message_id IS NOT NULL AND subject_kind IS NULL AND frozen_at > now() - interval '1 month'
    AND ($1::uuid[] IS NULL OR area_ids && $1::uuid[])
  GROUP BY topic_code`;

/** Tells residents how many messages each topic brought. */
@Injectable()
export class SentByTopic implements CountsMessages, OnModuleInit {
  constructor(private readonly counts: TopicCounts) {}

  onModuleInit(): void {
    this.counts.from(this);
  }

  async lastMonth(db: DataSource, areaIds: readonly string[] | null) {
    const rows = await db.query<{ topic: string; messages: number }[]>(LAST_MONTH, [areaIds]);
    return new Map(rows.map(({ topic, messages }) => [topic, messages]));
  }
}
