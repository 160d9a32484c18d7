/** The stages of a report, in their order. */
export type Stage = 'earlyWarning' | 'notification' | 'finalReport';

/** The stages as the law calls them, in English as reports are. */
export const STAGE_TITLES: Readonly<Record<Stage, string>> = {
  earlyWarning: 'Early warning',
  notification: 'Notification',
  finalReport: 'Final report',
};

/** The two kinds of report as the platform's form calls them. */
export type FormKind = 'vulnerability' | 'incident';

/**
 * What the form does with a field at a stage. `carried` means shown with what the earlier stage said, and
 * still open to change; `ifAvailable` means required where the maker has the information.
 */
export type Requirement = 'required' | 'optional' | 'carried' | 'ifAvailable' | 'notShown';

/** How a field is entered. `system` fields are not typed by the person who reports. */
export type Control =
  | 'text'
  | 'longText'
  | 'enum'
  | 'multiSelect'
  | 'dateTimeUtc'
  | 'yesNo'
  | 'system';

export type FormOption = { readonly value: string; readonly label: string };

/** That the law itself asks for what a field holds, where, and how strictly. */
export type LawBasis = {
  readonly kind: FormKind;
  readonly stage: Stage;
  /** E.g. `Art. 14(4)(a)`. */
  readonly cite: string;
  readonly owed: 'always' | 'whereApplicable' | 'asAvailable';
};

/** One field of the platform's form. */
export type FormField = {
  /** Number in the platform's glossary. */
  readonly no: string;
  /** Our own name of the field, the same in every version of the form. */
  readonly key: string;
  /** Our own wording. */
  readonly label: { readonly en: string; readonly de: string };
  readonly appliesTo: FormKind | 'both';
  readonly control: Control;
  /** Characters, as the glossary states; how the platform counts them is not known. */
  readonly maxLength: number | null;
  readonly options: readonly FormOption[];
  readonly earlyWarning: Requirement;
  readonly notification: Requirement;
  readonly finalReport: Requirement;
  /** Empty where only the form asks for the field. */
  readonly law: readonly LawBasis[];
  readonly help: string;
  /** What is not certain about this field, in words, or `null`. */
  readonly unverified: string | null;
};

/**
 * The platform's form as it was on one day. It is operational, not law, and can change any day: a case keeps
 * the version it began with, so two versions live side by side.
 */
export type ReportForm = {
  readonly schemaId: string;
  /** The version that counts: the platform's own numbers were unreliable. */
  readonly fetchedOn: string;
  readonly sourceUrl: string;
  readonly glossaryVersion: string;
  readonly confidence: string;
  readonly fields: readonly FormField[];
};

/** The fields that a person meets for this kind of report at this stage, in the order of the form. */
export function fieldsAt(form: ReportForm, stage: Stage, kind: FormKind): readonly FormField[] {
  return form.fields.filter(
    (field) =>
      (field.appliesTo === 'both' || field.appliesTo === kind) && field[stage] !== 'notShown',
  );
}

/** What the law asks of a field at a stage, or `undefined` where only the form asks. */
export function lawBasisAt(field: FormField, stage: Stage, kind: FormKind): LawBasis | undefined {
  return field.law.find((basis) => basis.kind === kind && basis.stage === stage);
}
