import { type EarlyWarningDocument, STAGE_TITLES } from '@cradle/core/documents';
import { bothZones, DEMONSTRATION, KIND_TITLES, WORKING_PAPER } from './report-words.ts';

/** What the template reads: texts only, all of them data. */
export function reportData(
  report: EarlyWarningDocument,
  about: { readonly jsonSha256: string; readonly demo: boolean },
) {
  const zone = report.case.timeZone;
  return {
    title: `${STAGE_TITLES[report.stage]}: ${report.case.title}`,
    kind: KIND_TITLES[report.case.kind],
    demo: about.demo ? DEMONSTRATION : '',
    workingPaper: WORKING_PAPER,
    about: [
      ['Manufacturer', report.organisation.name],
      ['Products', report.products.map(productText).join('; ')],
      ['Case', report.case.id],
      ['Version', `${report.version}`],
      ['Became aware', bothZones(report.case.becameAwareAt, zone)],
      ['Frozen', `${bothZones(report.frozenAt, zone)} by ${report.frozenBy.name}`],
      ['Form', `${report.form.schemaId}, fetched ${report.form.fetchedOn}`],
      ['SHA-256 of the JSON', about.jsonSha256],
    ],
    confidence: report.form.confidence,
    workingLanguage: report.workingLanguage ?? '',
    clocks: report.clocks.map((clock) => ({
      name: STAGE_TITLES[clock.step],
      cite: clock.cite,
      state: clock.state,
      plain: bothZones(clock.plainEnd, clock.timeZone),
      legal: bothZones(clock.legalEnd, clock.timeZone),
      rule: clock.rule,
    })),
    fields: report.fields.map((field) => ({
      no: field.no,
      label: field.label,
      law: field.lawBasis ?? '',
      value: field.shown ?? '',
      working: field.workingText ?? '',
      source: field.value === null ? '' : field.source.text,
    })),
    missing: report.missing.map(({ label, why }) => ({ label, why })),
    footer: `${STAGE_TITLES[report.stage]} · case ${report.case.id} · version ${report.version}`,
  };
}

function productText({ name, versions }: EarlyWarningDocument['products'][number]): string {
  return versions.length === 0 ? name : `${name} ${versions.join(', ')}`;
}

/**
 * The paper. Every text comes from the data as a string: nothing that a person typed is ever read as markup.
 *
 * Long unbroken texts (hashes, hostile names) may break anywhere, so that nothing runs off the page.
 */
export const REPORT_TEMPLATE = `
#let data = json("/data.json")
#let breakable(value) = {
  for (i, line) in value.split("\\n").enumerate() {
    if i > 0 { linebreak() }
    for word in line.split(" ") {
      if word.clusters().len() > 40 { word.clusters().join("\\u{200B}") } else { word }
      [ ]
    }
  }
}
#set document(title: data.title, author: "Cradle", date: auto)
#set text(font: "Noto Sans", size: 9.5pt, lang: "en", fallback: false)
#set par(justify: false, leading: 0.6em)
#set page(
  paper: "a4",
  margin: (x: 2cm, y: 2.2cm),
  header: if data.demo != "" { align(center, strong(data.demo)) },
  footer: context [
    #set text(size: 8pt)
    #data.footer #h(1fr) Page #counter(page).display() of #counter(page).final().first()
  ],
)
#set heading(numbering: none)
#show heading.where(level: 1): set text(size: 16pt)
#show heading.where(level: 2): set text(size: 12pt)
#show heading.where(level: 3): set text(size: 9.5pt)

= #breakable(data.title)
#data.kind

#block(stroke: 0.6pt, inset: 8pt, width: 100%, data.workingPaper)

== About this version
#table(
  columns: (3.6cm, 1fr),
  stroke: 0.4pt + luma(160),
  table.header([*Item*], [*Value*]),
  ..data.about.map(((name, value)) => (name, breakable(value))).flatten(),
)
#data.confidence

== Clocks
#for clock in data.clocks [
  === #clock.name, #clock.cite
  State when frozen: #clock.state \\
  Plain end: #clock.plain \\
  End under Regulation (EEC, Euratom) 1182/71 (a reading): #clock.legal \\
  #clock.rule
]

== Fields of the platform's form
#for field in data.fields [
  === #field.no #field.label
  #if field.value == "" [ – empty – ] else { breakable(field.value) }
  #if field.working != "" [
    \\ #text(style: "italic")[Working text (#data.workingLanguage), not filed: #breakable(field.working)]
  ]
  #if field.source != "" or field.law != "" [
    \\ #text(size: 8pt, fill: luma(80))[#if field.law != "" [#field.law. ]#if field.source != "" [Source: #field.source]]
  ]
]

#if data.missing.len() > 0 [
  == Missing when frozen
  #for one in data.missing [
    - #one.label: #one.why
  ]
]
`;
