import { type TestDatabase, testDatabase } from '@cradle/testkit';
import nodemailer from 'nodemailer';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Jobs } from '../../platform/jobs/jobs.ts';
import type { Mailer } from '../../platform/mail/mail.ts';
import { mailNotice, notify, runMailNotice } from './index.ts';
import { listOwnNotices, readOwnNotice } from './notices.service.ts';

const NOW = '2026-10-05T10:00:00.000Z';
const PRODUCT = '00000000-0000-7000-8000-00000000aaaa';

let test: TestDatabase;
let count = 0;
let sent: string[] = [];
const jobs: Jobs = {
  enqueue: (_tx, job, payload) => {
    const parsed: unknown = job.payload.parse(payload);
    sent.push(mailNotice.payload.parse(parsed).noticeId);
    return Promise.resolve();
  },
  work: () => Promise.resolve(),
  schedule: () => Promise.resolve(),
};
const newId = () => {
  count += 1;
  return `00000000-0000-7000-8000-${String(count).padStart(12, '0')}`;
};

beforeAll(async () => {
  test = await testDatabase();
});
afterAll(() => test.close());
beforeEach(async () => {
  await test.truncate();
  sent = [];
});

async function person(id: string, role: string, state = 'active'): Promise<void> {
  await test.db
    .insertInto('auth_user')
    .values({ id, name: id, email: `${id}@maker.example`, role, state })
    .execute();
}

async function product(responsible: readonly string[]): Promise<void> {
  await test.db
    .insertInto('product')
    .values({
      id: PRODUCT,
      name: 'Gateway',
      type: 'software',
      description: '',
      identifiers: '[]',
      core_functionality: '',
      member_states: '[]',
      contacts: '[]',
      responsible: JSON.stringify(responsible),
      created_at: NOW,
      updated_at: NOW,
    })
    .execute();
}

function tell(over: { text?: string; dedupeKey?: string } = {}) {
  return test.db.transaction().execute((tx) =>
    notify(
      tx,
      { jobs, now: () => NOW, newId },
      {
        kind: 'candidate',
        title: 'CVE-2023-44487 is exploited',
        text: over.text ?? 'It is in Gateway.',
        link: '/candidates/1',
        dedupeKey: over.dedupeKey ?? 'candidate/1',
        productIds: [PRODUCT],
      },
    ),
  );
}

async function readers(): Promise<string[]> {
  const rows = await test.db.selectFrom('notice').select('user_id').orderBy('user_id').execute();
  return rows.map((row) => row.user_id);
}

describe('notify', () => {
  it('tells the people responsible for the product', async () => {
    await person('anna', 'engineer');
    await person('otto', 'owner');
    await product(['anna']);

    expect(await tell()).toBe(1);

    expect(await readers()).toEqual(['anna']);
    expect(sent).toHaveLength(1);
  });

  it('tells PSIRT, compliance and owners where nobody active is responsible', async () => {
    await person('gone', 'engineer', 'disabled');
    await person('ed', 'engineer');
    await person('carla', 'complianceOfficer');
    await person('otto', 'owner');
    await person('paul', 'psirt');
    await product(['gone']);

    await tell();

    expect(await readers()).toEqual(['carla', 'otto', 'paul']);
  });

  it('tells the same once', async () => {
    await person('otto', 'owner');
    await product([]);

    expect([await tell(), await tell(), await tell({ dedupeKey: 'candidate/2' })]).toEqual([
      1, 0, 1,
    ]);
  });
});

describe('listOwnNotices and readOwnNotice', () => {
  it('pages through the own notices only, newest first', async () => {
    await person('otto', 'owner');
    await person('anna', 'psirt');
    await product(['otto']);
    for (const key of ['a', 'b', 'c']) {
      await tell({ dedupeKey: key, text: key });
    }

    const first = await listOwnNotices(test, 'otto', { limit: 2 });
    const cursor = first.ok ? (first.value.nextCursor ?? '') : '';
    const second = await listOwnNotices(test, 'otto', { limit: 2, cursor });

    const texts = [first, second].map((page) =>
      page.ok ? page.value.items.map((item) => item.text) : [],
    );
    expect(texts).toEqual([['c', 'b'], ['a']]);
    expect(second.ok && second.value.nextCursor).toBeNull();
    expect(first.ok && first.value.total).toEqual({ count: 3, atLeast: false });
    const others = await listOwnNotices(test, 'anna', { limit: 2 });
    expect(others.ok && others.value.items).toEqual([]);
  });

  it("refuses a foreign cursor and another person's notice", async () => {
    await person('otto', 'owner');
    await person('anna', 'psirt');
    await product(['otto']);
    await tell();

    const bad = await listOwnNotices(test, 'otto', { limit: 2, cursor: 'x' });
    expect(!bad.ok && bad.failure.kind).toBe('invalid');
    const deps = { db: test.db, now: () => NOW };
    const refused = await readOwnNotice(deps, 'anna', sent[0] ?? '');
    expect(!refused.ok && refused.failure.kind).toBe('notFound');
    expect((await readOwnNotice(deps, 'otto', sent[0] ?? '')).ok).toBe(true);
    const page = await listOwnNotices(test, 'otto', { limit: 2 });
    expect(page.ok && page.value.items[0]?.readAt).toBe(NOW);
  });
});

describe('runMailNotice', () => {
  it('brings one mail with a link to a real mail server, however often it runs', async () => {
    const mails: string[] = [];
    let refusals = 1;
    const server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      onRcptTo(_address, _session, done) {
        refusals -= 1;
        done(refusals >= 0 ? new Error('451 try later') : null);
      },
      onData(stream, _session, done) {
        let text = '';
        stream.on('data', (chunk: Buffer) => (text += chunk.toString('utf8')));
        stream.on('end', () => {
          mails.push(text);
          done();
        });
      },
    });
    await new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', resolve);
    });
    const address = server.server.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    const transport = nodemailer.createTransport({ host: '127.0.0.1', port, secure: false });
    const mailer: Mailer = {
      configured: true,
      send: async (mail) => {
        await transport.sendMail({ from: 'cradle@maker.example', ...mail });
      },
    };
    await person('otto', 'owner');
    await product([]);
    await tell();
    const deps = { db: test.db, mailer, url: 'https://cradle.example', now: () => NOW };
    const job = { noticeId: sent[0] ?? '' };

    await expect(runMailNotice(deps, job)).rejects.toThrow();
    const outcomes = [await runMailNotice(deps, job), await runMailNotice(deps, job)];
    await new Promise<void>((resolve) => {
      server.close(resolve);
    });

    expect(outcomes).toEqual(['sent', 'notNeeded']);
    expect(mails).toHaveLength(1);
    expect(mails[0]).toContain('To: otto@maker.example');
    expect(mails[0]).toContain('Subject: Cradle: CVE-2023-44487 is exploited');
    expect(mails[0]).toContain('https://cradle.example/candidates/1');
  });

  it('stays in the application where no mail is set up', async () => {
    await person('otto', 'owner');
    await product([]);
    await tell();
    const mailer: Mailer = {
      configured: false,
      send: () => Promise.reject(new Error('must not be called')),
    };

    const outcome = await runMailNotice(
      { db: test.db, mailer, url: '', now: () => NOW },
      { noticeId: sent[0] ?? '' },
    );

    expect(outcome).toBe('notNeeded');
    expect(await readers()).toEqual(['otto']);
  });
});
