import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { HeadsExport } from '../../src/audit/heads/heads-export.service';
import { cutTo, givenEntries } from '../integration/audit/tampering';
import { expectSound, launch, mainOf, press, signedIn } from '../support/browser';
import { givenStaff } from '../support/staff';
import { freshDatabase, type FreshDatabase } from '../support/stack/database';
import { testSettings } from '../support/stack/settings';
import { startWeb, type RunningWeb } from '../support/web';

const AUDITOR = 'auditor@northshire.example.org';

describe('the audit log', () => {
  let database: FreshDatabase;
  let web: RunningWeb;
  let browser: Browser;
  let folder: string;

  beforeAll(async () => {
    database = await freshDatabase();
    folder = mkdtempSync(path.join(tmpdir(), 'wardline-heads-'));
    web = await startWeb(testSettings({ AUDIT_HEADS_FOLDER: folder }));
    await givenStaff(web.db, AUDITOR, { role: 'auditor' });
    await givenEntries(web.db, 60);
    browser = await launch();
  });
  afterAll(async () => {
    await browser.close();
    await web.close();
    await database.drop();
    rmSync(folder, { recursive: true });
  });

  it('is searched, kept as a file and verified by an auditor without script', async () => {
    const page = await signedIn(browser, web.url, AUDITOR, { javaScript: false });
    await page.getByRole('link', { name: 'Audit log' }).first().click();
    await expectSound(page);
    await page.getByRole('link', { name: 'Older ones' }).click();
    expect(await page.locator('tbody tr').count()).toBeGreaterThan(9);
    await page.getByLabel('Kind of thing').fill('test');
    await page.getByLabel('Id of that thing').fill('7');
    await press(page, 'Search');
    expect(await page.locator('tbody tr').count()).toBe(1);
    const file = page.waitForEvent('download');
    await page.getByRole('link', { name: 'All of these as CSV' }).click();
    expect((await file).suggestedFilename()).toBe('audit.csv');
    await page.getByLabel('First day').fill('2026-03-02');
    await page.getByLabel('Last day').fill('2026-03-01');
    await press(page, 'Search');
    await page.getByText('There is a problem').waitFor();
    await expectSound(page);

    await page.goto('/staff/audit/chain');
    await press(page, 'Verify the chain');
    await page.getByText('follow from each other').waitFor();
    await web.app.get(HeadsExport, { strict: false }).run();
    await cutTo(web.db, 40);
    await press(page, 'Verify the chain');
    await page.getByText('is the first that is not of this log').waitFor();
    expect(await mainOf(page)).toContain('The log ends before entry');
    await expectSound(page);
    await page.context().close();
  });
});
