import { SMTPServer } from 'smtp-server';
import { afterEach, describe, expect, it } from 'vitest';
import { smtpMailer } from './smtp-mailer.ts';

let server: SMTPServer | undefined;
afterEach(() => server?.close());

async function listen(refuse: boolean): Promise<{ port: number; received: string[] }> {
  const received: string[] = [];
  const started = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo(_address, _session, done) {
      done(refuse ? new Error('no such mailbox') : undefined);
    },
    onData(stream, _session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        received.push(Buffer.concat(chunks).toString());
        done();
      });
    },
  });
  server = started;
  await new Promise<void>((resolve) => {
    started.listen(0, '127.0.0.1', resolve);
  });
  const address = started.server.address();
  return { port: typeof address === 'object' && address !== null ? address.port : 0, received };
}

describe('smtpMailer', () => {
  it('delivers a mail to a real server', async () => {
    const { port, received } = await listen(false);

    await smtpMailer({ url: `smtp://127.0.0.1:${port}`, from: 'cradle@example.eu' }).send({
      id: 'notice-1',
      to: 'psirt@example.eu',
      subject: 'Grüße',
      text: 'A candidate waits.',
    });

    expect(received).toHaveLength(1);
    expect(received[0]).toContain('To: psirt@example.eu');
    expect(received[0]).toContain('Message-ID: <notice-1@example.eu>');
    expect(received[0]).toContain('A candidate waits.');
  });

  it('throws when the server refuses, so that the job is tried again', async () => {
    const { port } = await listen(true);

    await expect(
      smtpMailer({ url: `smtp://127.0.0.1:${port}`, from: 'cradle@example.eu' }).send({
        id: 'notice-1',
        to: 'x@example.eu',
        subject: 's',
        text: 't',
      }),
    ).rejects.toThrow('no such mailbox');
  });

  it('cannot let a subject add a header', async () => {
    const { port, received } = await listen(false);

    await smtpMailer({ url: `smtp://127.0.0.1:${port}`, from: 'cradle@example.eu' }).send({
      id: 'notice-1',
      to: 'x@example.eu',
      subject: 'Hi\r\nBcc: thief@example.com',
      text: 't',
    });

    expect(received[0]).not.toMatch(/^Bcc:/m);
  });
});
