import type { ProductCategory } from './product-category.ts';

/** Annex III, Class I. Descriptions paraphrase Annex I of Implementing Regulation (EU) 2025/2392. */
export const annexThreeClassOne: readonly ProductCategory[] = [
  {
    id: 'III.I.1',
    class: 'importantI',
    name: 'Identity management systems, privileged access management, access-control and biometric readers',
    coreFunctionality:
      'Authenticates or authorises persons, devices or systems, for digital or physical places; it may run the life cycle of credentials, or control and monitor privileged rights.',
    examples: [
      'access-control readers',
      'single sign-on',
      'federation',
      'one-time-password software',
      'TAN devices',
      'multi-factor authentication',
    ],
    notMeant: ['a product that merely has a log-in of its own'],
    unverified: null,
  },
  {
    id: 'III.I.2',
    class: 'importantI',
    name: 'Standalone and embedded browsers',
    coreFunctionality:
      'Software with which end users fetch, render and interact with web content that servers provide.',
    examples: [
      'desktop and mobile browsers',
      'browsers built for embedding',
      'browsers for AI agents',
    ],
    notMeant: ['a news application that embeds a browser'],
    unverified: null,
  },
  {
    id: 'III.I.3',
    class: 'importantI',
    name: 'Password managers',
    coreFunctionality:
      'Stores passwords locally or remotely, with generating, sharing or filling them in.',
    examples: [
      'local password managers',
      'browser extensions',
      'enterprise vaults',
      'hardware password managers',
    ],
    notMeant: [],
    unverified: null,
  },
  {
    id: 'III.I.4',
    class: 'importantI',
    name: 'Anti-malware software',
    coreFunctionality: 'Finds, removes or quarantines malicious software on devices.',
    examples: ['real-time and on-demand scanners', 'rootkit detection', 'rescue disks'],
    notMeant: [],
    unverified: null,
  },
  {
    id: 'III.I.5',
    class: 'importantI',
    name: 'Virtual private network (VPN) products',
    coreFunctionality:
      'Builds an encrypted logical tunnel over physical or virtual network resources.',
    examples: ['VPN clients', 'VPN servers', 'VPN gateways'],
    notMeant: ['a router that can also build a tunnel'],
    unverified: null,
  },
  {
    id: 'III.I.6',
    class: 'importantI',
    name: 'Network management systems',
    coreFunctionality:
      'Manages connected network elements by monitoring and also controlling their operation and configuration.',
    examples: ['end-to-end network management', 'configuration managers', 'SDN controllers'],
    notMeant: ['software that monitors only'],
    unverified: null,
  },
  {
    id: 'III.I.7',
    class: 'importantI',
    name: 'Security information and event management (SIEM) systems',
    coreFunctionality:
      'Collects data from several sources, analyses and correlates them and gives actionable security information.',
    examples: ['SIEM for detection, forensics or compliance'],
    notMeant: ['SOAR platforms, whose core is orchestration and response'],
    unverified: null,
  },
  {
    id: 'III.I.8',
    class: 'importantI',
    name: 'Boot managers',
    coreFunctionality:
      'Software that runs the start-up after power-on: initialises hardware, loads or hands over to the operating system, offers boot options.',
    examples: ['UEFI firmware', 'single-stage and multi-stage boot loaders'],
    notMeant: [],
    unverified: null,
  },
  {
    id: 'III.I.9',
    class: 'importantI',
    name: 'Public key infrastructure and digital certificate issuance software',
    coreFunctionality:
      'Manages validation, creation, issuance, distribution, status, renewal or revocation of certificates, or the related keys.',
    examples: ['key management systems', 'certificate managers', 'OCSP responders', 'PKI suites'],
    notMeant: [],
    unverified: null,
  },
  {
    id: 'III.I.10',
    class: 'importantI',
    name: 'Physical and virtual network interfaces',
    coreFunctionality:
      'Connects a device to a network through a driver interface (adapter hardware with firmware), or emulates such an interface.',
    examples: [
      'network interface cards and controllers',
      'Wi-Fi, Ethernet, Bluetooth, Zigbee and fieldbus interfaces',
      'virtual, container and VPN interfaces',
    ],
    notMeant: [],
    unverified: null,
  },
  {
    id: 'III.I.11',
    class: 'importantI',
    name: 'Operating systems',
    coreFunctionality:
      'Abstracts the hardware and controls the execution of software; it may schedule and manage resources, data and input and output.',
    examples: [
      'general-purpose operating systems',
      'real-time operating systems',
      'special-purpose operating systems',
    ],
    notMeant: ['a smartphone, which has an operating system'],
    unverified: null,
  },
  {
    id: 'III.I.12',
    class: 'importantI',
    name: 'Routers, modems for the connection to the internet, and switches',
    coreFunctionality:
      'Routes between networks by routing protocols, is the hardware that modulates and demodulates for internet communication, or forwards packets between devices and has a management plane.',
    examples: [
      'routers, also virtual',
      'fibre, DSL, cable, satellite and cellular modems',
      'managed and smart switches',
      'Wi-Fi access points that bridge',
    ],
    notMeant: ['unmanaged switches without a management plane (our reading)'],
    unverified: null,
  },
  {
    id: 'III.I.13',
    class: 'importantI',
    name: 'Microprocessors with security-related functionalities',
    coreFunctionality:
      'A processor chip with external memory, microcode included, with functions whose aim is to secure other products, networks or services beyond the chip.',
    examples: ['processors with cryptography, key store or trusted execution for others'],
    notMeant: ['a processor whose security functions protect only itself'],
    unverified: null,
  },
  {
    id: 'III.I.14',
    class: 'importantI',
    name: 'Microcontrollers with security-related functionalities',
    coreFunctionality:
      'A chip with integrated memory, with functions whose aim is to secure other products, networks or services beyond the chip.',
    examples: ['microcontrollers with a key store for others'],
    notMeant: ['a microcontroller whose security functions protect only itself'],
    unverified: null,
  },
  {
    id: 'III.I.15',
    class: 'importantI',
    name: 'ASICs and FPGAs with security-related functionalities',
    coreFunctionality:
      'A custom chip or reconfigurable logic with functions whose aim is to secure other products, networks or services beyond the chip.',
    examples: ['ASICs and FPGAs with cryptography for others'],
    notMeant: ['an FPGA whose security functions protect only itself'],
    unverified: null,
  },
  {
    id: 'III.I.16',
    class: 'importantI',
    name: 'Smart-home general-purpose virtual assistants',
    coreFunctionality:
      'On the public internet, takes requests in natural language and gives access to other services or controls devices in homes.',
    examples: ['smart speakers', 'standalone assistants'],
    notMeant: [],
    unverified: null,
  },
  {
    id: 'III.I.17',
    class: 'importantI',
    name: 'Smart-home products with security functionalities',
    coreFunctionality:
      'Protects the physical security of consumers at home and can be controlled remotely; also the central hardware or software that controls such products.',
    examples: ['door locks', 'baby monitors', 'alarm systems', 'security cameras'],
    notMeant: [],
    unverified: null,
  },
  {
    id: 'III.I.18',
    class: 'importantI',
    name: 'Internet-connected toys',
    coreFunctionality:
      'A toy on the public internet that either can communicate both ways (microphone, speaker, camera, keyboard) or can track or infer the place of the toy or its user.',
    examples: ['interactive connected toys', 'toys that track where they are'],
    notMeant: ['toys that sense proximity only'],
    unverified:
      'How the reference to Directive 2009/48/EC maps to Regulation (EU) 2025/2509 is not verified.',
  },
  {
    id: 'III.I.19',
    class: 'importantI',
    name: 'Personal wearables for health monitoring, or for children',
    coreFunctionality:
      'Worn on body or clothing and regularly or continuously senses and processes health-relevant data, outside medical-device law; or any wearable meant for children under 14.',
    examples: ['fitness trackers', 'smart watches', 'safety wearables for children'],
    notMeant: ['medical devices under Regulation (EU) 2017/745'],
    unverified: null,
  },
];
