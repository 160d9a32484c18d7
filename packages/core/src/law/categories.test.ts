import { describe, expect, it } from 'vitest';
import { classificationQuestion } from './art-7-classification.ts';
import { categoryCitation, productCategories, productCategory } from './product-categories.ts';

function classify(facts: object) {
  const answer = classificationQuestion.ask(facts);
  if (!answer.ok) throw new Error(answer.failure);
  return answer.value;
}

const ALL_NO = Object.fromEntries(productCategories.map(({ id }) => [id, false]));

/** Each description of Implementing Regulation (EU) 2025/2392, told by what only it has. */
describe('Annexes III and IV, category by category', () => {
  it.each<[id: string, value: string, name: RegExp, core: RegExp]>([
    ['III.I.1', 'importantI', /Identity management/, /authenticates or authorises/i],
    ['III.I.2', 'importantI', /browsers/, /web content/],
    ['III.I.3', 'importantI', /Password managers/, /stores passwords/i],
    ['III.I.4', 'importantI', /Anti-malware/, /removes or quarantines/],
    ['III.I.5', 'importantI', /VPN/, /encrypted logical tunnel/],
    ['III.I.6', 'importantI', /Network management/, /monitoring and also controlling/],
    ['III.I.7', 'importantI', /SIEM/, /several sources, analyses and correlates/],
    ['III.I.8', 'importantI', /Boot managers/, /start-up after power-on/],
    ['III.I.9', 'importantI', /Public key infrastructure/, /revocation of certificates/],
    ['III.I.10', 'importantI', /network interfaces/, /driver interface/],
    ['III.I.11', 'importantI', /Operating systems/, /abstracts the hardware/i],
    ['III.I.12', 'importantI', /Routers, modems .* switches/, /has a management plane/],
    ['III.I.13', 'importantI', /Microprocessors/, /external memory/],
    ['III.I.14', 'importantI', /Microcontrollers/, /integrated memory/],
    ['III.I.15', 'importantI', /ASICs and FPGAs/, /reconfigurable logic/],
    ['III.I.16', 'importantI', /virtual assistants/, /natural language/],
    ['III.I.17', 'importantI', /Smart-home products/, /physical security of consumers/],
    ['III.I.18', 'importantI', /toys/, /both ways .* or can track/],
    ['III.I.19', 'importantI', /wearables/, /children under 14/],
    ['III.II.1', 'importantII', /Hypervisors and container runtimes/, /virtual machines/],
    ['III.II.2', 'importantII', /Firewalls/, /restricting its traffic/],
    ['III.II.3', 'importantII', /Tamper-resistant microprocessors/, /AVA_VAN level 2 or 3/],
    ['III.II.4', 'importantII', /Tamper-resistant microcontrollers/, /AVA_VAN level 2 or 3/],
    ['IV.1', 'critical', /security boxes/, /several discrete parts inside an envelope/],
    ['IV.2', 'critical', /Smart meter gateways/, /secure cryptoprocessing/],
    ['IV.3', 'critical', /Smartcards/, /AVA_VAN 4 or higher/],
  ])('%s is %s: %s', (id, value, name, core) => {
    const category = productCategory(id);
    expect(category?.name).toMatch(name);
    expect(category?.coreFunctionality).toMatch(core);
    const answer = classify({ coreFunctionality: id });
    expect(answer).toMatchObject({ value, categories: [id], missing: [] });
    expect(answer.because[0]).toMatchObject({
      cite: categoryCitation(id),
      mark: 'law',
      source: 'Implementing Regulation (EU) 2025/2392',
    });
  });

  it.each<[id: string, alike: RegExp]>([
    ['III.I.2', /news application/],
    ['III.I.5', /router/],
    ['III.I.6', /monitors only/],
    ['III.I.7', /SOAR/],
    ['III.I.11', /smartphone/],
    ['III.I.12', /unmanaged switches .*our reading/],
    ['III.I.13', /protect only itself/],
    ['III.I.18', /proximity only/],
    ['III.I.19', /medical devices/],
    ['III.II.2', /router that also has a firewall/],
    ['III.II.4', /AVA_VAN 4 or higher/],
  ])('%s says what looks alike and is not meant: %s', (id, alike) => {
    expect(productCategory(id)?.notMeant.join('; ')).toMatch(alike);
  });

  it('marks the two categories whose description is not certain, and no other', () => {
    const doubtful = productCategories.filter(({ unverified }) => unverified !== null);
    expect(doubtful.map(({ id }) => id)).toEqual(['III.I.18', 'IV.2']);
    for (const { id } of productCategories) {
      expect(
        classify({ coreFunctionality: id }).because.some(({ mark }) => mark === 'unverified'),
      ).toBe(['III.I.18', 'IV.2'].includes(id));
    }
  });
});

describe('the test of the core functionality (Art. 7(1))', () => {
  it.each<[string, object, string, string]>([
    [
      'further functions do not take a product out: a router with a firewall stays a router',
      { answers: { ...ALL_NO, 'III.I.12': true } },
      'importantI',
      'Annex III, Class I, point (12)',
    ],
    [
      'being able to do what is listed is not enough: an orchestration platform is no SIEM',
      { answers: ALL_NO },
      'default',
      'Art. 7(1)',
    ],
    [
      'an integrated product does not class its host: a news application with a browser in it',
      { answers: ALL_NO },
      'default',
      'Art. 7(1)',
    ],
    ['a product of no category is default', { coreFunctionality: 'none' }, 'default', 'Art. 7(1)'],
    [
      'one core functionality per product: two of them leave it open',
      { answers: { ...ALL_NO, 'III.I.5': true, 'III.II.2': true } },
      'undetermined',
      'Art. 7(1)',
    ],
  ])('%s', (_says, facts, value, cite) => {
    const answer = classify(facts);
    expect(answer.value).toBe(value);
    expect(answer.because[0]?.cite).toBe(cite);
  });

  it('says of two core functionalities which fact decides', () => {
    expect(classify({ answers: { 'III.I.5': true, 'III.II.2': true } })).toMatchObject({
      categories: ['III.I.5', 'III.II.2'],
      missing: ['coreFunctionality'],
      because: [{ mark: 'guidance', source: 'C(2026) 5252, points 139 to 145' }],
    });
  });

  it('gives the place of the class: Art. 7(1) for important, Art. 8(1) for critical products', () => {
    const places = (id: string) => classify({ coreFunctionality: id }).because[1]?.cite;
    expect(['III.I.1', 'III.II.1', 'IV.1'].map(places)).toEqual([
      'Art. 7(1)',
      'Art. 7(1)',
      'Art. 8(1)',
    ]);
  });

  it('misses nothing where it is settled, and refuses a category there is not', () => {
    expect(classify({ answers: ALL_NO }).missing).toEqual([]);
    expect(classify({ coreFunctionality: 'III.I.1' }).because).toHaveLength(2);
    expect(classificationQuestion.ask({ answers: { 'III.I.20': true } })).toMatchObject({
      ok: false,
      failure: 'answers.III.I.20: must be a category of Annex III or IV',
    });
  });

  it('takes the named core functionality before the answers, and those only without a chip', () => {
    const chip = { kind: 'microprocessor', securesOthers: false };
    expect(
      classify({ coreFunctionality: 'IV.1', chip, answers: { 'III.I.1': true } }).categories,
    ).toEqual(['IV.1']);
    expect(classify({ chip, answers: { 'III.I.1': true } }).value).toBe('default');
  });
});

describe('the ladder of chips', () => {
  it.each<[string, object, string]>([
    ['no outward security', { securesOthers: false }, 'default'],
    ['outward security only', { securesOthers: true, tamperProtected: false }, 'III.I.14'],
    [
      'tamper protection at AVA_VAN 0',
      { securesOthers: true, tamperProtected: true, avaVan: 0 },
      'III.I.14',
    ],
    [
      'tamper protection at AVA_VAN 1',
      { securesOthers: true, tamperProtected: true, avaVan: 1 },
      'III.I.14',
    ],
    [
      'tamper protection at AVA_VAN 2',
      { securesOthers: true, tamperProtected: true, avaVan: 2 },
      'III.II.4',
    ],
    [
      'tamper protection at AVA_VAN 3',
      { securesOthers: true, tamperProtected: true, avaVan: 3 },
      'III.II.4',
    ],
    [
      'tamper protection at AVA_VAN 4',
      { securesOthers: true, tamperProtected: true, avaVan: 4 },
      'IV.3',
    ],
    [
      'tamper protection at AVA_VAN 5',
      { securesOthers: true, tamperProtected: true, avaVan: 5 },
      'IV.3',
    ],
    [
      'a level without tamper protection',
      { securesOthers: true, tamperProtected: false, avaVan: 5 },
      'III.I.14',
    ],
    [
      'AVA_VAN 1, tamper protection not known: it changes nothing',
      { securesOthers: true, avaVan: 1 },
      'III.I.14',
    ],
  ])('a microcontroller with %s', (_says, chip, want) => {
    const { value, categories } = classify({ chip: { kind: 'microcontroller', ...chip } });
    expect(categories[0] ?? value).toBe(want);
  });

  it.each<[string, object, string]>([
    ['what it secures', { kind: 'microcontroller' }, 'chip.securesOthers'],
    [
      'its tamper protection',
      { kind: 'microcontroller', securesOthers: true, avaVan: 2 },
      'chip.tamperProtected',
    ],
    [
      'both: protection is asked first',
      { kind: 'microcontroller', securesOthers: true },
      'chip.tamperProtected',
    ],
    [
      'its level',
      { kind: 'microprocessor', securesOthers: true, tamperProtected: true },
      'chip.avaVan',
    ],
  ])('is undetermined while nobody knows %s', (_says, chip, missing) => {
    expect(classify({ chip })).toMatchObject({ value: 'undetermined', missing: [missing] });
  });

  it('an ASIC or FPGA has no higher step', () => {
    for (const avaVan of [0, 3, 5, null])
      expect(
        classify({
          chip: { kind: 'asicOrFpga', securesOthers: true, tamperProtected: true, avaVan },
        }).categories,
      ).toEqual(['III.I.15']);
  });
});
