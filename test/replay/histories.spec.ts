import { historyFromJSON } from '@temporalio/common/lib/proto-utils';
import { Worker } from '@temporalio/worker';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { failureConverterPath } from '../../src/platform/temporal/data-converter';
import * as workflows from '../../workflows';
import { HISTORIES } from '../support/histories';
import { workflowBundle } from '../support/workflows';

const registered = Object.keys(workflows);

const cases = registered.flatMap((workflow) => {
  const folder = path.join(HISTORIES, workflow);
  return existsSync(folder)
    ? readdirSync(folder).map((file) => ({ workflow, name: `${workflow}/${file}` }))
    : [];
});

describe('saved histories', () => {
  it.each(registered)('%s has at least one', (workflow) => {
    expect(cases.filter((one) => one.workflow === workflow)).not.toHaveLength(0);
  });

  it('belong to workflows that are still registered', () => {
    const folders = readdirSync(HISTORIES, { withFileTypes: true }).filter((it) =>
      it.isDirectory(),
    );
    expect(folders.map(({ name }) => name).filter((name) => !registered.includes(name))).toEqual(
      [],
    );
  });

  it('hold nobody’s name, address or words, and open without a key', () => {
    for (const { name } of cases) {
      const text = readFileSync(path.join(HISTORIES, name), 'utf8');
      expect([name, /[\w.+-]+@[\w-]+\.[a-z]/i.exec(text)?.[0]]).toEqual([name, undefined]);
      expect([name, payloadTexts(text).filter((one) => one.includes('@'))]).toEqual([name, []]);
      expect([name, text.includes(Buffer.from('binary/encrypted').toString('base64'))]).toEqual([
        name,
        false,
      ]);
    }
  });

  it('replay with today’s workflows', async () => {
    const outcomes: Record<string, string> = {};
    const results = Worker.runReplayHistories(
      { workflowBundle: await workflowBundle(), dataConverter: { failureConverterPath } },
      cases.map(({ name }) => ({ workflowId: name, history: historyOf(name) })),
    );
    for await (const { workflowId, error } of results)
      outcomes[workflowId] = error?.message ?? 'ok';
    expect(outcomes).toEqual(Object.fromEntries(cases.map(({ name }) => [name, 'ok'])));
  });
});

function historyOf(name: string) {
  return historyFromJSON(JSON.parse(readFileSync(path.join(HISTORIES, name), 'utf8')));
}

/** What the payloads say, out of their base64. */
function payloadTexts(json: string): string[] {
  return [...json.matchAll(/"data": "([\w+/=]+)"/g)].map(([, data]) =>
    Buffer.from(data!, 'base64').toString('utf8'),
  );
}
