import type { HeldDuty, Reason } from '@cradle/core/law';
import type { GuidePath } from '@cradle/core/law/guide';
import { answerText, type DutyGroup, type ReportPart, type Words } from './guide-report.ts';

/** The result as a document in Markdown: the answer with its reasons, then what was answered. */
export function guideMarkdown(
  report: readonly ReportPart[],
  path: GuidePath,
  words: Words,
  { link, today }: { readonly link: string; readonly today: string },
): string {
  const { say } = words;
  return `${[
    `# ${say('guide.title')}`,
    `${say('guide.asOf', { day: words.day(today) })} ${say('guide.note')}`,
    `<${link}>`,
    ...report.flatMap((part) => partLines(part, words)),
    `## ${say('guide.path')}`,
    path.steps
      .filter(({ answer }) => !answer.stale)
      .map(
        ({ question, answer }) =>
          `- ${escaped(words.law(question.asks))} **${escaped(answerText(question, answer.value, words, path.known))}** (${words.place(question.why.cite)})`,
      )
      .join('\n'),
    say('guide.marks'),
  ].join('\n\n')}\n`;
}

function partLines(part: ReportPart, words: Words): string[] {
  const { say } = words;
  const settles = {
    scope: 'guide.settles',
    role: 'guide.settles',
    class: 'guide.settles',
    route: 'guide.settlesRoutes',
    duties: 'guide.settlesDuties',
  } as const;
  return [
    `## ${say(`guide.part.${part.part}`)}`,
    `**${escaped(part.verdict)}**`,
    list(part.items),
    list(part.facts.map(({ term, value }) => `${term}: ${value}`)),
    list(
      part.reasons.map((reason) => reasonLine(reason, words)),
      false,
    ),
    part.settles.length === 0
      ? ''
      : `${say(settles[part.part])}\n\n${list(part.settles.map(({ asks }) => words.law(asks)))}`,
    ...part.groups.flatMap((group) => groupLines(group, words)),
  ].filter((text) => text !== '');
}

function reasonLine({ says, cite, mark, source }: Reason, { say, law, place }: Words): string {
  const where = source === null ? place(cite) : `${place(cite)}; ${law(source)}`;
  return `${escaped(law(says))} – **${where}** (${say(`guide.mark.${mark}`)})`;
}

function groupLines({ role, since, isToday, duties }: DutyGroup, words: Words): string[] {
  const { say, day } = words;
  const when = say(isToday ? 'guide.duties.today' : 'guide.duties.from', { day: day(since) });
  return [
    `### ${say('guide.duties.asRole', { role: say(`guide.role.${role}`) })}: ${when}`,
    list(
      duties.map((duty) => dutyLine(duty, words)),
      false,
    ),
  ];
}

function dutyLine(duty: HeldDuty, words: Words): string {
  const { law, say, place } = words;
  const to = duty.to === null ? '' : `; ${say('guide.duties.to')}: ${escaped(law(duty.to))}`;
  return `${escaped(law(duty.says))} – **${place(duty.cite)}** (${say(`guide.mark.${duty.mark}`)})\n  ${escaped(law(duty.due) + dueDays(duty, words))}${to}`;
}

/** The days that the facts give a duty, to follow the words that say when it falls due. */
export function dueDays({ dueOn, until }: HeldDuty, { say, day }: Words): string {
  return [
    '',
    ...(dueOn === null ? [] : [say('guide.duties.dueOn', { day: day(dueOn) })]),
    ...(until === null ? [] : [say('guide.duties.until', { day: day(until) })]),
  ].join(', ');
}

function list(items: readonly string[], plain = true): string {
  return items.map((item) => `- ${plain ? escaped(item) : item}`).join('\n');
}

/** What Markdown would read as a sign of its own is written as itself. */
function escaped(text: string): string {
  return text.replaceAll(/[\\`*_<>[\]]/g, String.raw`\$&`);
}
