import type { AuditEntryView } from '@cradle/contract';
import { Anchor } from '@mantine/core';
import { Link } from '@tanstack/react-router';

/** What an entry is about, by its id; a link where it has a page. What was deleted leads to a page that says so. */
export function AuditSubject({ subject }: { readonly subject: AuditEntryView['subject'] }) {
  const { type, id } = subject;
  const text = `${type} ${id.slice(0, 18)}`;
  switch (type) {
    case 'product':
      return (
        <Anchor
          renderRoot={(props) => (
            <Link {...props} to="/products/$productId" params={{ productId: id }} />
          )}
        >
          {text}
        </Anchor>
      );
    case 'release':
      return (
        <Anchor
          renderRoot={(props) => (
            <Link {...props} to="/releases/$releaseId" params={{ releaseId: id }} />
          )}
        >
          {text}
        </Anchor>
      );
    case 'sbom':
      return (
        <Anchor
          renderRoot={(props) => <Link {...props} to="/sboms/$sbomId" params={{ sbomId: id }} />}
        >
          {text}
        </Anchor>
      );
    case 'finding':
      return (
        <Anchor
          renderRoot={(props) => (
            <Link {...props} to="/findings/$findingId" params={{ findingId: id }} />
          )}
        >
          {text}
        </Anchor>
      );
    case 'candidate':
      return (
        <Anchor
          renderRoot={(props) => (
            <Link {...props} to="/candidates/$candidateId" params={{ candidateId: id }} />
          )}
        >
          {text}
        </Anchor>
      );
    case 'reportingCase':
      return (
        <Anchor
          renderRoot={(props) => <Link {...props} to="/cases/$caseId" params={{ caseId: id }} />}
        >
          {text}
        </Anchor>
      );
    default:
      return text;
  }
}
