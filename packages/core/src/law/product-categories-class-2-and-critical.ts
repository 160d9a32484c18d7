import type { ProductCategory } from './product-category.ts';

/** Annex III, Class II. Descriptions paraphrase Annex I of Implementing Regulation (EU) 2025/2392. */
export const annexThreeClassTwo: readonly ProductCategory[] = [
  {
    id: 'III.II.1',
    class: 'importantII',
    name: 'Hypervisors and container runtimes',
    coreFunctionality:
      'Abstracts or allocates resources and runs and manages separated virtual machines, or manages the execution and life cycle of containers on one host operating system.',
    examples: ['type 1, type 2 and nested hypervisors', 'container runtimes'],
    notMeant: [],
    unverified: null,
  },
  {
    id: 'III.II.2',
    class: 'importantII',
    name: 'Firewalls, intrusion detection and prevention systems',
    coreFunctionality:
      'Protects a network or system by monitoring and restricting its traffic, or watches the traffic inside it, detects intrusions and may react.',
    examples: [
      'network firewalls',
      'web application firewalls',
      'anti-spam gateways',
      'network and host intrusion detection',
    ],
    notMeant: ['a router that also has a firewall'],
    unverified: null,
  },
  {
    id: 'III.II.3',
    class: 'importantII',
    name: 'Tamper-resistant microprocessors',
    coreFunctionality:
      'A microprocessor with security-related functionalities, with tamper evidence, resistance or response, designed for AVA_VAN level 2 or 3.',
    examples: ['tamper-resistant processors at AVA_VAN 2 or 3'],
    notMeant: ['the same chip at AVA_VAN 4 or higher, which is a secure element (IV.3)'],
    unverified: null,
  },
  {
    id: 'III.II.4',
    class: 'importantII',
    name: 'Tamper-resistant microcontrollers',
    coreFunctionality:
      'A microcontroller with security-related functionalities, with tamper evidence, resistance or response, designed for AVA_VAN level 2 or 3.',
    examples: ['tamper-resistant microcontrollers at AVA_VAN 2 or 3'],
    notMeant: ['the same chip at AVA_VAN 4 or higher, which is a secure element (IV.3)'],
    unverified: null,
  },
];

/** Annex IV. Descriptions paraphrase Annex II of Implementing Regulation (EU) 2025/2392. */
export const annexFour: readonly ProductCategory[] = [
  {
    id: 'IV.1',
    class: 'critical',
    name: 'Hardware devices with security boxes',
    coreFunctionality:
      'Hardware of several discrete parts inside an envelope that shows, resists or responds to tampering, which stores or processes sensitive data or does cryptography.',
    examples: ['payment terminals', 'hardware security modules', 'tachographs'],
    notMeant: [],
    unverified: null,
  },
  {
    id: 'IV.2',
    class: 'critical',
    name: 'Smart meter gateways and other devices for advanced security purposes',
    coreFunctionality:
      'A gateway that controls the communication among metering parts and authorised third parties, processes meter data and protects its flows; or another device for advanced security purposes, secure cryptoprocessing included.',
    examples: ['smart meter gateways of Directive (EU) 2019/944'],
    notMeant: ['the meter itself'],
    unverified:
      'Implementing Regulation (EU) 2025/2392 describes only gateways: for the other devices for advanced security purposes there is no technical description.',
  },
  {
    id: 'IV.3',
    class: 'critical',
    name: 'Smartcards or similar devices, including secure elements',
    coreFunctionality:
      'A tamper-protected microcontroller or microprocessor at AVA_VAN 4 or higher, discrete or in a system on chip; or such an element in a carrier of any shape.',
    examples: [
      'TPMs',
      'eUICCs',
      'identity, payment and access cards',
      'wristbands with a secure element',
    ],
    notMeant: [],
    unverified: null,
  },
];
