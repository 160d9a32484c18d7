import type { ProductDetails } from '@cradle/contract';
import { Anchor, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useMay } from '../../platform/session.ts';
import { useDayText, useMemberStateName, useSay } from '../../platform/text.ts';
import { CopyButton } from '../../ui/copy-button.tsx';
import { middleCut } from '../../ui/middle-cut.ts';
import { usePeople } from '../people/index.ts';
import classes from './products.module.css';

/** What a product is in law, how it is told from others, and who is there for it. */
export function ProductFactsList({ product }: { readonly product: ProductDetails }) {
  const say = useSay();
  const dayText = useDayText();
  const nameOf = useMemberStateName();
  const unknown = say('unknown');
  return (
    <aside>
      <Title order={2} size="h3" mb="sm">
        {say('product.inLaw')}
      </Title>
      <dl className={classes['facts']}>
        <Fact term={say('product.class')}>
          {product.productClass === null ? unknown : say(`product.class.${product.productClass}`)}
        </Fact>
        <Fact term={say('product.category')}>{product.category ?? unknown}</Fact>
        <Fact term={say('product.type')}>{say(`product.type.${product.type}`)}</Fact>
        <Fact term={say('product.coreFunctionality')}>
          {product.coreFunctionality === '' ? unknown : product.coreFunctionality}
        </Fact>
        <Fact term={say('product.memberStates')}>
          {product.memberStates.length === 0
            ? unknown
            : product.memberStates.map(nameOf).join(', ')}
        </Fact>
        <Fact term={say('product.firstPlaced')}>
          {product.firstPlacedOn === null ? unknown : dayText(product.firstPlacedOn)}
        </Fact>
        <Fact term={say('product.supportEnds')}>
          {product.supportEndsOn === null ? unknown : dayText(product.supportEndsOn)}
        </Fact>
        <Fact term={say('product.identifiers')}>
          <Identifiers product={product} />
        </Fact>
        <Fact term={say('product.contacts')}>
          <Contacts product={product} />
        </Fact>
        <Responsible product={product} />
      </dl>
    </aside>
  );
}

function Identifiers({ product }: { readonly product: ProductDetails }) {
  const say = useSay();
  if (product.identifiers.length === 0) {
    return say('unknown');
  }
  return (
    <ul className={classes['plain']}>
      {product.identifiers.map(({ kind, value }) => (
        <li key={`${kind} ${value}`}>
          <small>{say(`product.identifierKind.${kind}`)}</small>
          <br />
          <code title={value}>{middleCut(value, [14, 10])}</code>{' '}
          <CopyButton text={value} what={value} />
        </li>
      ))}
    </ul>
  );
}

function Contacts({ product }: { readonly product: ProductDetails }) {
  const say = useSay();
  if (product.contacts.length === 0) {
    return say('unknown');
  }
  return (
    <ul className={classes['plain']}>
      {product.contacts.map(({ name, email, role }, at) => (
        <li key={at}>
          {name}
          {role !== '' && (
            <>
              <br />
              <small>{role}</small>
            </>
          )}
          {email !== '' && (
            <>
              <br />
              <Anchor href={`mailto:${email}`}>{email}</Anchor>
            </>
          )}
        </li>
      ))}
    </ul>
  );
}

function Responsible({ product }: { readonly product: ProductDetails }) {
  const say = useSay();
  const mayRead = useMay('people.read');
  const people = usePeople();
  const named = product.responsible.flatMap(
    (id) => people.find((person) => person.id === id)?.name ?? [],
  );
  return (
    <Fact term={say('product.responsible')}>
      {product.responsible.length === 0
        ? say('product.responsibleNone')
        : mayRead && named.length > 0
          ? named.join(', ')
          : say('product.responsibleCount', { count: product.responsible.length })}
    </Fact>
  );
}

function Fact({ term, children }: { readonly term: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}
