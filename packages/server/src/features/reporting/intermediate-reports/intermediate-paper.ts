import { type IntermediateReport, STAGE_TITLES } from '@cradle/core/documents';
import { bothZones, DEMONSTRATION, KIND_TITLES } from '../report-words.ts';

type About = { readonly jsonSha256: string; readonly demo: boolean };

/** What the paper says about itself: no form of the platform for it is known. */
const WORKING_PAPER =
  'Working paper. It is not a submission: a person sends it by the way that the CSIRT asked for, and records when and how.';

/** What the template reads: texts only, all of them data. */
export function intermediateData(report: IntermediateReport, about: About) {
  return {
    title: titleOf(report),
    kind: KIND_TITLES[report.case.kind],
    demo: about.demo ? DEMONSTRATION : '',
    workingPaper: WORKING_PAPER,
    about: aboutLines(report, about),
    wording: report.request.wording,
    answer: report.answer,
    compared: comparedText(report),
    changes: report.changes.map(({ no, label, filed, now }) => ({
      what: `${no} ${label}`,
      filed: filed ?? '– empty –',
      now: now ?? '– empty –',
    })),
    footer: `Intermediate report ${report.number} · case ${report.case.id} · version ${report.version}`,
  };
}

/** The same as plain text, to be copied where no PDF is taken. */
export function intermediateSheet(report: IntermediateReport, about: About): string {
  const lines = [
    ...(about.demo ? [DEMONSTRATION, ''] : []),
    titleOf(report),
    KIND_TITLES[report.case.kind],
    ...aboutLines(report, about).map(([name, value]) => `${name}: ${value}`),
    '',
    WORKING_PAPER,
    '',
    'WHAT THE CSIRT ASKED',
    report.request.wording,
    '',
    'ANSWER',
    report.answer,
    '',
    'CHANGED SINCE THE LAST FILING',
    comparedText(report),
    ...report.changes.flatMap(({ no, label, filed, now }) => [
      '',
      `--- ${no} ${label}`,
      `was: ${filed ?? '(empty)'}`,
      `now: ${now ?? '(empty)'}`,
    ]),
  ];
  return `${lines.join('\n')}\n`;
}

function titleOf(report: IntermediateReport): string {
  return `Intermediate report ${report.number} (Art. 14(6)): ${report.case.title}`;
}

function aboutLines(report: IntermediateReport, about: About): (readonly [string, string])[] {
  const zone = report.case.timeZone;
  const { askedAt, askedBy, dueAt } = report.request;
  return [
    ['Manufacturer', report.organisation.name],
    ['Case', report.case.id],
    ['References', report.references.length === 0 ? 'none yet' : report.references.join(', ')],
    ['Asked', `${bothZones(askedAt, zone)} by ${askedBy}`],
    [
      'Date set by the CSIRT',
      dueAt === null ? 'none; the law sets no period (Art. 14(6))' : bothZones(dueAt, zone),
    ],
    ['Version', `${report.version}`],
    ['Frozen', `${bothZones(report.frozenAt, zone)} by ${report.frozenBy.name}`],
    ['SHA-256 of the JSON', about.jsonSha256],
  ];
}

function comparedText({ comparedWith, changes }: IntermediateReport): string {
  if (comparedWith === null) {
    return 'Nothing was filed before, so there is nothing to compare with.';
  }
  const stage = STAGE_TITLES_BY_NAME.get(comparedWith.stage) ?? comparedWith.stage;
  const what = `${stage}, version ${comparedWith.version}`;
  return changes.length === 0
    ? `Nothing is known otherwise than in ${what}.`
    : `Compared with ${what}.`;
}

const STAGE_TITLES_BY_NAME: ReadonlyMap<string, string> = new Map(Object.entries(STAGE_TITLES));

/** The paper. Every text comes from the data as a string: nothing that a person typed is ever read as markup. */
export const INTERMEDIATE_TEMPLATE = `
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
#show heading.where(level: 1): set text(size: 16pt)
#show heading.where(level: 2): set text(size: 12pt)

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

== What the CSIRT asked
#breakable(data.wording)

== Answer
#breakable(data.answer)

== Changed since the last filing
#data.compared

#if data.changes.len() > 0 {
  table(
    columns: (3.6cm, 1fr, 1fr),
    stroke: 0.4pt + luma(160),
    table.header([*Field*], [*Filed*], [*Now*]),
    ..data.changes.map(one => (breakable(one.what), breakable(one.filed), breakable(one.now))).flatten(),
  )
}
`;
