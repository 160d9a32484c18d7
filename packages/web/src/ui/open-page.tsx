import { Container } from '@mantine/core';
import { type ReactNode, useEffect } from 'react';

/** A page outside the frame: sign-in, set-up, invitation. */
export function OpenPage({
  title,
  children,
}: {
  readonly title: string;
  readonly children: ReactNode;
}) {
  useEffect(() => {
    document.title = `${title} – Cradle`;
  }, [title]);
  return (
    <Container component="main" size={440} py={{ base: 32, sm: 80 }} px="md">
      <img src="/icon.svg" alt="" width="40" height="40" />
      <h1 style={{ fontSize: 24, fontWeight: 600, margin: '16px 0 8px' }}>{title}</h1>
      {children}
    </Container>
  );
}
