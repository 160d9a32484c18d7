import { NativeSelect, Textarea } from '@mantine/core';
import { useLanguage, useSay } from '../../platform/text.ts';

/** The official languages of the Union except English, which is the platform's. */
const LANGUAGES = [
  'bg',
  'cs',
  'da',
  'de',
  'el',
  'es',
  'et',
  'fi',
  'fr',
  'ga',
  'hr',
  'hu',
  'it',
  'lt',
  'lv',
  'mt',
  'nl',
  'pl',
  'pt',
  'ro',
  'sk',
  'sl',
  'sv',
] as const;

/** The text of a field in the working language, and what to do when it changes. */
export type Working = {
  readonly language: string;
  readonly text: string;
  readonly onChange: (text: string) => void;
};

function useLanguageName(): (code: string) => string {
  const names = new Intl.DisplayNames(useLanguage(), { type: 'language' });
  return (code) => names.of(code) ?? code;
}

/** In which language people agree on the text that is then filed in English. */
export function WorkingLanguage({
  language,
  onChoose,
}: {
  readonly language: string | null;
  readonly onChoose: (language: string | null) => void;
}) {
  const say = useSay();
  const nameOf = useLanguageName();
  return (
    <NativeSelect
      label={say('working.language')}
      description={say('working.languageHelp')}
      value={language ?? ''}
      data={[
        { value: '', label: say('working.none') },
        ...LANGUAGES.map((code) => ({ value: code, label: nameOf(code) })),
      ]}
      onChange={(event) => {
        onChoose(event.currentTarget.value === '' ? null : event.currentTarget.value);
      }}
    />
  );
}

/** The working text of one field, beneath the English one. */
export function WorkingTextBox({
  fieldKey,
  working,
  readOnly,
}: {
  readonly fieldKey: string;
  readonly working: Working;
  readonly readOnly: boolean;
}) {
  const say = useSay();
  const nameOf = useLanguageName();
  return (
    <Textarea
      id={`working-${fieldKey}`}
      label={say('working.field', { language: nameOf(working.language) })}
      lang={working.language}
      size="sm"
      autosize
      minRows={2}
      maxRows={12}
      readOnly={readOnly}
      value={working.text}
      onChange={(event) => {
        working.onChange(event.currentTarget.value);
      }}
    />
  );
}
