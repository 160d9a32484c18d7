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

  it.each([
    ['2026-09-10T21:59:59Z', false],
    ['2026-09-10T22:00:00Z', true],
    ['2026-11-23T00:00:00+01:00', true],
  ])('says whether Art. 14 already applied at %s: %s', async (becameAwareAt, applies) => {
    const facts = { kind: 'severeIncident', becameAwareAt, timeZone: 'Europe/Brussels' };
    const { out } = await run(['law', 'deadlines', JSON.stringify(facts)]);
    expect(JSON.parse(out[0] ?? '')).toMatchObject({ applies });
  });

  it('prints the schema of its facts, and refuses options it does not have', async () => {
    const schema = await run(['law', 'deadlines', '--schema']);
    expect(JSON.parse(schema.out.join('\n'))).toMatchObject({ type: 'object', required: ['kind'] });
    expect((await run(['law', 'deadlines', '--now'])).code).toBe(2);
  });
});

describe('cradle law …', () => {
  it.each<[string, string, object]>([
    ['scope', '{"isProduct":true,"medicalDevice":true}', { value: 'outOfScope', missing: [] }],
    [
      'classify',
      '{"coreFunctionality":"III.I.12"}',
      { value: 'importantI', categories: ['III.I.12'] },
    ],
    [
      'route',
      '{"class":"importantI","harmonisedStandards":"none","foss":false,"publicTechnicalDocumentation":false,"certificationSchemeMandatory":false,"schemeCertificate":null}',
      { allowed: ['B+C', 'H'] },
    ],
    [
      'csirt',
      '{"mainEstablishment":"IE"}',
      {
        memberState: 'IE',
        csirt: { name: 'NCSC-IE (CSIRT-IE)', url: 'https://www.ncsc.gov.ie/cra/' },
      },
    ],
    [
      'support',
      '{"placedOn":"2028-01-01","expectedUseMonths":60,"updates":[{"issuedOn":"2029-01-01"}]}',
      {
        supportEndsOn: '2033-01-01',
        minimumMonths: 60,
        updates: [{ issuedOn: '2029-01-01', availableUntil: '2039-01-01' }],
        keepDocumentsUntil: '2038-01-01',
      },
    ],
    [
      'penalty',
      '{"infringement":"Art. 14(2)(b)","turnoverEur":1000000000,"size":"large","role":"manufacturer"}',
      { maximumEur: 25_000_000, tier: 1, exempt: false },
    ],
    [
      'duties',
      '{"role":"ossSteward","on":"2027-12-11"}',
      { duties: [{ cite: 'Art. 24(1)' }, { cite: 'Art. 24(2)' }, { cite: 'Art. 24(3)' }] },
    ],
  ])('%s answers, gives its schema, and says what is wrong', async (name, facts, want) => {
    const answered = await run(['law', name, facts]);
    expect(answered.code).toBe(0);
    expect(JSON.parse(answered.out[0] ?? '')).toMatchObject(want);

    const schema = await run(['law', name, '--schema']);
    expect(JSON.parse(schema.out.join('\n'))).toMatchObject({ type: 'object' });

    const lines = await run(['law', name], `[]\n${facts}\n{{\n`);
    expect(lines.code).toBe(0);
    expect(lines.out.map((line) => line.startsWith('{"error":"'))).toEqual([true, false, true]);
  });

  it('shows help with an example', async () => {
    const help = await run(['law', 'duties', '--help']);
    expect(help.out.join('\n')).toContain('Example: cradle law duties');
  });
});
