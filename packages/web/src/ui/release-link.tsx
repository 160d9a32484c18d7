import { Anchor } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';

/** Leads to a release. */
export function ReleaseLink({
  releaseId,
  weight,
  children,
}: {
  readonly releaseId: string;
  readonly weight?: number;
  readonly children: ReactNode;
}) {
  return (
    <Anchor
      {...(weight === undefined ? {} : { fw: weight })}
      renderRoot={(props) => <Link {...props} to="/releases/$releaseId" params={{ releaseId }} />}
    >
      {children}
    </Anchor>
  );
}
