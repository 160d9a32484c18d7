import { SegmentedControl, useMantineColorScheme } from '@mantine/core';
import { setLanguage, useLanguage, useSay } from '../platform/text.ts';

/** Language and theme, each at one click. */
export function ViewSwitches() {
  const say = useSay();
  const language = useLanguage();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <>
      <SegmentedControl
        size="xs"
        aria-label="Language"
        value={language}
        data={['en', 'de']}
        onChange={(value) => void setLanguage(value)}
      />
      <SegmentedControl
        size="xs"
        aria-label={say('nav.theme')}
        value={colorScheme}
        data={[
          { value: 'light', label: say('nav.light') },
          { value: 'dark', label: say('nav.dark') },
          { value: 'auto', label: say('nav.auto') },
        ]}
        onChange={setColorScheme}
      />
    </>
  );
}
