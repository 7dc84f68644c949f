import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Settings } from '../../platform/config/settings';
import { Figures, type FigureSource, type Reading } from '../../platform/metrics/figures';
import { AGE } from './heads.queries';

/** Whether the log is vouched for outside, for the metrics and the page of operations. */
@Injectable()
export class HeadFigures implements FigureSource, OnModuleInit {
  readonly figures = [
    {
      name: 'wardline_audit_head_age_seconds',
      help: 'Age of the newest head of the audit log that is outside the database; 0 where none is exported',
    },
    {
      name: 'wardline_audit_heads_off',
      help: 'Whether no head of the audit log is exported, for want of a folder and an address',
    },
  ];

  constructor(
    private readonly db: DataSource,
    private readonly settings: Settings,
    private readonly all: Figures,
  ) {}

  onModuleInit(): void {
    this.all.add(this);
  }

  async read(): Promise<Reading[]> {
    const { AUDIT_HEADS_FOLDER: folder, AUDIT_HEADS_TO: to } = this.settings;
    const off = folder === '' && to === '';
    const [{ age }] = await this.db.query<[{ age: number }]>(AGE, [folder !== '']);
    return [
      { name: 'wardline_audit_head_age_seconds', value: off ? 0 : age },
      { name: 'wardline_audit_heads_off', value: off ? 1 : 0 },
    ];
  }
}
