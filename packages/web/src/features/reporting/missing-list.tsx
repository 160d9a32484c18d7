import type { DraftView } from '@cradle/contract';
import { LawSentence, useFormText } from '../../platform/law-text.tsx';
import { useSay } from '../../platform/text.ts';
import { fieldId } from './draft-field.tsx';
import classes from './draft-sheet.module.css';

type Missing = DraftView['check']['missing'][number];

/** What is missing, apart by who asks for it: the law, or only the platform's form. Each links to its field. */
export function MissingList({ check }: { readonly check: DraftView['check'] }) {
  const say = useSay();
  const text = useFormText();
  const byLaw = check.missing.filter((item) => item.askedBy === 'law');
  const byForm = check.missing.filter((item) => item.askedBy === 'form');
  return (
    <section className={classes['missing']} aria-labelledby="missing">
      <h3 id="missing">{say('sheet.missing')}</h3>
      {check.missing.length === 0 && <p>{say('sheet.missing.none')}</p>}
      <MissingPart title={say('sheet.missing.byLaw')} items={byLaw} />
      <MissingPart title={say('sheet.missing.byForm')} items={byForm} />
      {check.tooLong.length > 0 && (
        <>
          <h4>{say('sheet.tooLong')}</h4>
          <ul>
            {check.tooLong.map((item) => (
              <li key={item.key}>
                <FieldLink fieldKey={item.key} label={item.label} />{' '}
                <small>{say('sheet.count', { length: item.length, limit: item.limit })}</small>
              </li>
            ))}
          </ul>
        </>
      )}
      {check.warnings.length > 0 && (
        <>
          <h4>{say('sheet.warnings')}</h4>
          <ul>
            {check.warnings.map((warning) => (
              <li key={warning.key + warning.message}>
                <FieldLink fieldKey={warning.key} label={text.law(warning.message)} />
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function MissingPart({
  title,
  items,
}: {
  readonly title: string;
  readonly items: readonly Missing[];
}) {
  const text = useFormText();
  if (items.length === 0) {
    return null;
  }
  return (
    <>
      <h4>{title}</h4>
      <ul>
        {items.map((item) => (
          <li key={item.key}>
            <FieldLink fieldKey={item.key} label={item.label} />{' '}
            <small>
              <LawSentence says={item.why} text={text} />{' '}
              {item.cite !== null && !item.why.includes(item.cite) && text.place(item.cite)}
            </small>
          </li>
        ))}
      </ul>
    </>
  );
}

/** A link inside the page that moves the focus to a field, whatever kind of control it has. */
function FieldLink({ fieldKey, label }: { readonly fieldKey: string; readonly label: string }) {
  const id = fieldId(fieldKey);
  return (
    <a
      href={`#${id}`}
      onClick={(event) => {
        const control = document.getElementById(id);
        if (control !== null) {
          event.preventDefault();
          const folded = control.closest('details');
          if (folded !== null) {
            folded.open = true;
          }
          control.scrollIntoView({ block: 'center' });
          control.focus({ preventScroll: true });
        }
      }}
    >
      {label}
    </a>
  );
}
