import { InstantText } from './instant-text.tsx';

/** A moment as somebody else wrote it: in the reader's way where it can be read, and as it stands where it cannot. */
export function MomentText({ text }: { readonly text: string | null }) {
  if (text === null) {
    return '–';
  }
  const isInstant = /^\d{4}-\d{2}-\d{2}T.*(?:Z|[+-]\d{2}:\d{2})$/.test(text);
  return isInstant && !Number.isNaN(Date.parse(text)) ? <InstantText iso={text} /> : text;
}
