import { type Provision, provision } from './provision.ts';

/** Arts. 13 to 17: manufacturers and reporting. */
export const manufacturersProvisions: readonly Provision[] = [
  provision('Art. 13(1)', 'Design, develop and produce in line with Annex I, Part I.'),
  provision('Art. 13(2)', 'Assess cybersecurity risks and use the result.'),
  provision('Art. 13(3)', 'Document the assessment and keep it current, with its minimum content.'),
  provision(
    'Art. 13(4)',
    'Put the assessment into the file, for high-risk AI and electronic health record systems together with that of the other act if wanted; justify what does not apply.',
    {
      textVersion: 'EHDS',
      earlier: [
        {
          says: 'Put the assessment into the file, for high-risk AI together with that of the other act if wanted; justify what does not apply.',
          textVersion: 'base',
          until: '2027-03-25',
        },
      ],
    },
  ),
  provision('Art. 13(5)', 'Exercise due diligence with components.'),
  provision('Art. 13(6)', 'Report and share fixes upstream.'),
  provision('Art. 13(7)', 'Document security aspects systematically.'),
  provision(
    'Art. 13(8)',
    'Handle vulnerabilities for a support period that follows the expected use, five years at least unless the use is shorter.',
  ),
  provision(
    'Art. 13(9)',
    'Keep each security update available for ten years or the rest of the support period.',
  ),
  provision('Art. 13(10)', 'Fix the newest version only, under conditions.'),
  provision('Art. 13(11)', 'Old versions may stay in an archive, with a warning.'),
  provision('Art. 13(12)', 'File, assessment, declaration and marking before placing.'),
  provision('Art. 13(13)', 'Keep file and declaration for ten years or the support period.'),
  provision('Art. 13(14)', 'Keep series production in conformity.'),
  provision('Art. 13(15)', 'Identify the product.'),
  provision('Art. 13(16)', 'State name, address and digital contact.'),
  provision('Art. 13(17)', 'Name a single point of contact.'),
  provision('Art. 13(18)', 'Supply and keep the user information.'),
  provision(
    'Art. 13(19)',
    'State the end of support at purchase and tell users when it is reached.',
  ),
  provision('Art. 13(20)', 'Supply the declaration with the product.'),
  provision('Art. 13(21)', 'Correct, withdraw or recall.'),
  provision('Art. 13(22)', 'Answer authorities.'),
  provision('Art. 13(23)', 'Announce a cessation.'),
  provision('Art. 13(24)', 'Lets the Commission fix an SBOM format.'),
  provision('Art. 13(25)', 'SBOMs of chosen categories may be asked for.'),
  provision('Art. 14(1)', 'Report actively exploited vulnerabilities.', { from: '2026-09-11' }),
  provision('Art. 14(2)(a)', 'Early warning within 24 hours.', { from: '2026-09-11' }),
  provision('Art. 14(2)(b)', 'Notification within 72 hours.', { from: '2026-09-11' }),
  provision('Art. 14(2)(c)', 'Final report within 14 days after a measure is available.', {
    from: '2026-09-11',
  }),
  provision('Art. 14(3)', 'Report severe incidents.', { from: '2026-09-11' }),
  provision('Art. 14(4)(a)', 'Early warning within 24 hours, with the suspicion.', {
    from: '2026-09-11',
  }),
  provision('Art. 14(4)(b)', 'Notification within 72 hours.', { from: '2026-09-11' }),
  provision('Art. 14(4)(c)', 'Final report within one month after the notification.', {
    from: '2026-09-11',
  }),
  provision('Art. 14(5)', 'Says when an incident is severe.', { from: '2026-09-11' }),
  provision('Art. 14(6)', 'Intermediate report on request.', { from: '2026-09-11' }),
  provision('Art. 14(7)', 'Says which CSIRT receives the report.', { from: '2026-09-11' }),
  provision('Art. 14(8)', 'Inform users.', { from: '2026-09-11' }),
  provision('Art. 14(9)', 'Has the grounds for delay set by a delegated act.', {
    from: '2026-09-11',
  }),
  provision('Art. 14(10)', 'Lets the Commission fix format and procedure.', { from: '2026-09-11' }),
  provision('Art. 15(1)', 'Anybody may report any vulnerability or cyber threat.'),
  provision(
    'Art. 15(2)',
    'Anybody may report any incident with an impact on a product, and near misses.',
  ),
  provision('Art. 15(3)', 'Reports that are owed may be handled before voluntary ones.'),
  provision('Art. 15(4)', 'A maker is told of what others reported about its product.'),
  provision('Art. 15(5)', 'A voluntary report brings no further duties to who makes it.'),
  provision('Art. 16(1)', 'One platform takes all reports.'),
  provision(
    'Art. 16(2)',
    'The CSIRT passes the report on; delay in exceptional circumstances, and what a maker may claim in particularly exceptional ones.',
  ),
  provision('Art. 16(3)', 'Market surveillance authorities are given what they need.'),
  provision('Art. 16(6)', 'Delay also where the CSIRT learned of it by coordinated disclosure.'),
  provision('Art. 17(1)', 'ENISA may tell the network for large crises.'),
  provision(
    'Art. 17(2)',
    'A CSIRT may inform the public of an incident, or have the maker do so, after consulting it.',
  ),
  provision('Art. 17(4)', 'Reporting alone creates no greater liability.'),
  provision(
    'Art. 17(5)',
    'Fixed vulnerabilities go into the European database, in agreement with the maker.',
  ),
  provision('Art. 17(6)', 'CSIRTs help makers, small ones above all.'),
];
