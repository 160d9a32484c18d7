import { describe, expect, it } from 'vitest';
import type { ExitCode, Terminal } from '../command.ts';
import { main } from '../main.ts';

async function run(
  args: readonly string[],
  input = '',
): Promise<{ code: ExitCode; out: string[]; err: string[] }> {
  const err: string[] = [];
  let written = '';
  const terminal: Terminal = {
    out: (line) => void (written += `${line}\n`),
    err: (line) => void err.push(line),
    write: (chunk) =>
      void (written += typeof chunk === 'string' ? chunk : new TextDecoder().decode(chunk)),
    async *lines() {
      yield* await Promise.resolve(input.split('\n').slice(0, -1));
    },
    bytes: () => Promise.resolve(new TextEncoder().encode(input)),
    errIsTerminal: false,
    env: {},
    cwd: '/',
    now: () => '2026-11-23T12:00:00Z',
  };
  const code = await main(args, terminal);
  return { code, out: written.split('\n').slice(0, -1), err };
}

describe('cradle law deadlines', () => {
  it('answers every line in order and never stops at a bad one', async () => {
    const lines = [
      '{"kind":"exploitedVulnerability","becameAwareAt":"2026-09-14T08:17:00Z","timeZone":"Europe/Brussels"}',
      'not json',
      '{"kind":"outage"}',
      '',
      '{"kind":"severeIncident","notificationSubmittedAt":"2027-01-31T12:00:00Z","memberState":"BE"}',
    ];
    const { code, out } = await run(['law', 'deadlines'], `${lines.join('\n')}\n`);
    expect(code).toBe(0);
    expect(out).toHaveLength(5);
    expect(out[0]).toContain('"plainEnd":"2026-09-15T08:17:00Z","legalEnd":"2026-09-15T09:00:00Z"');
    expect(out[1]).toContain('{"error":"not one JSON object');
    expect(out[2]).toContain('{"error":"kind: ');
    expect(out[3]).toContain('{"error":');
    expect(out[4]).toContain('"plainEnd":"2027-02-28T12:00:00Z","legalEnd":"2027-03-01T23:00:00Z"');
  });

  it('takes facts as an argument, and then says by its exit code that it could not', async () => {
    expect((await run(['law', 'deadlines', '{"kind":"severeIncident"}'])).code).toBe(0);
    expect((await run(['law', 'deadlines', '{"kind":"outage"}'])).code).toBe(1);
  });

  it.each([
    ['becameAwareAt', '2026-02-30T00:00:00Z'],
    ['becameAwareAt', '2026-09-14'],
    ['timeZone', 'Europe/Atlantis'],
    ['memberState', 'UK'],
  ])('names the fact that is wrong: %s %s', async (fact, value) => {
    const { out } = await run([
      'law',
      'deadlines',
      JSON.stringify({ kind: 'severeIncident', [fact]: value }),
    ]);
    expect(out[0]).toContain(`{"error":"${fact}: must be`);
  });

  it('prints the schema of its facts, and refuses options it does not have', async () => {
    const schema = await run(['law', 'deadlines', '--schema']);
    expect(JSON.parse(schema.out.join('\n'))).toMatchObject({ type: 'object', required: ['kind'] });
    expect((await run(['law', 'deadlines', '--now'])).code).toBe(2);
  });
});
