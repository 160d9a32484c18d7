import { type DocumentItem, documentItem } from './document-item.ts';

/** What the information and instructions for users hold (Art. 13(18), Annex II). */
export const userInformation: readonly DocumentItem[] = [
  documentItem(
    'maker',
    'Annex II, point (1)',
    'Name or trademark of the maker, postal address, e-mail or another digital contact, and the website where there is one.',
  ),
  documentItem(
    'singlePointOfContact',
    'Annex II, point (2)',
    'The single point of contact for vulnerabilities, and where the policy on coordinated disclosure is found.',
  ),
  documentItem(
    'identification',
    'Annex II, point (3)',
    'Name, type, and what else identifies the product without doubt.',
  ),
  documentItem(
    'purpose',
    'Annex II, point (4)',
    'The intended purpose with the security environment that the maker provides, the essential functions and the security properties.',
  ),
  documentItem(
    'risks',
    'Annex II, point (5)',
    'Known or foreseeable circumstances, misuse included, that may lead to significant cybersecurity risks.',
  ),
  documentItem(
    'declarationAddress',
    'Annex II, point (6)',
    'The address at which the EU declaration of conformity is found.',
    'Where applicable',
  ),
  documentItem(
    'support',
    'Annex II, point (7)',
    'The kind of technical security support, and the day on which the support period ends.',
  ),
  documentItem(
    'commissioning',
    'Annex II, point (8)(a)',
    'What to do when it is put into use and over its lifetime, to use it securely.',
  ),
  documentItem(
    'changes',
    'Annex II, point (8)(b)',
    'How changes to the product can affect the security of data.',
  ),
  documentItem('updates', 'Annex II, point (8)(c)', 'How security updates are installed.'),
  documentItem(
    'decommissioning',
    'Annex II, point (8)(d)',
    'How it is taken out of use securely, and how data is removed.',
  ),
  documentItem(
    'automaticUpdates',
    'Annex II, point (8)(e)',
    'How the automatic installation of security updates is turned off.',
    'Where updates are installed automatically by default',
  ),
  documentItem(
    'integration',
    'Annex II, point (8)(f)',
    'What an integrator needs to meet Annex I and to write the technical documentation.',
    'Where the product is meant to be integrated into others',
  ),
  documentItem(
    'sbom',
    'Annex II, point (9)',
    'Where the SBOM is found.',
    'Where the maker chooses to give users the SBOM',
  ),
];
