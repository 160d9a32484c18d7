import { cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { gateway } from '../../testing/example-product.ts';
import {
  type Answers,
  answerWith,
  paula,
  Refusal,
  showPage,
  WithEtag,
} from '../../testing/show-page.tsx';
import { AddProduct } from './add-product.tsx';
import { EditProduct } from './edit-product.tsx';

const address = `/api/v1/products/${gateway.id}`;
const writer = {
  ...paula,
  person: { ...paula.person, permissions: ['products.read', 'products.write', 'people.read'] },
};
const person = (id: string, name: string, state: string) => ({ id, name, state, role: 'psirt' });
const people = {
  items: [person('paula', 'Paula', 'active'), person('emil', 'Emil', 'disabled')],
  nextCursor: null,
  total: { count: 2, atLeast: false },
};
const answers = { 'GET /api/v1/session': writer, 'GET /api/v1/people': people };

async function showAdd(more: Answers = {}) {
  const asked = answerWith({ ...answers, ...more });
  const onDone = vi.fn();
  await showPage(<AddProduct onDone={onDone} />, '/products', '/products');
  await screen.findByLabelText(/^Name/);
  return { asked, onDone };
}

async function showEdit(more: Answers = {}) {
  const asked = answerWith({ ...answers, ...more });
  const onDone = vi.fn();
  const form = <EditProduct product={gateway} etag={'"1"'} onDone={onDone} />;
  await showPage(form, '/products', '/products');
  await screen.findByLabelText('Description');
  return { asked, onDone };
}

const nameField = () => screen.getAllByRole('textbox', { name: /^Name/ })[0] ?? document.body;
const press = async (name: string) => {
  await userEvent.click(await screen.findByRole('button', { name }));
};

afterEach(() => {
  cleanup();
  sessionStorage.clear();
  vi.unstubAllGlobals();
});

describe('adding a product', () => {
  it('names what is missing, leads to its field, and sends nothing', async () => {
    const { asked } = await showAdd();
    await press('Add contact');
    await press('Save');
    expect(document.activeElement).toBe(screen.getByRole('alert'));
    expect(screen.getByRole('link', { name: 'Contact 1, name: This is needed.' })).toBeTruthy();
    await userEvent.click(screen.getByRole('link', { name: 'Name: This is needed.' }));
    expect(document.activeElement).toBe(nameField());
    expect(asked.filter((one) => one.key.startsWith('POST'))).toEqual([]);
  });

  it('takes identifiers and contacts, and leaves no draft behind', async () => {
    const { asked, onDone } = await showAdd({ 'POST /api/v1/products': gateway });
    await userEvent.type(nameField(), 'Gateway');
    await press('Add identifier');
    await userEvent.selectOptions(screen.getByLabelText('Kind'), 'GTIN');
    await userEvent.type(screen.getByLabelText(/^Value/), '4006381333931');
    await press('Add contact');
    const contact = within(screen.getByRole('group', { name: 'Contact 1' }));
    await userEvent.type(contact.getByLabelText(/^Name/), 'Product security');
    await userEvent.type(contact.getByLabelText('E-mail'), 'security@acme.example');
    expect(sessionStorage.length).toBe(1);
    await press('Save');
    await vi.waitFor(() => {
      expect(onDone).toHaveBeenCalledWith(gateway.id);
    });
    expect(asked.find((one) => one.key.startsWith('POST'))?.body).toMatchObject({
      name: 'Gateway',
      type: 'software',
      identifiers: [{ kind: 'gtin', value: '4006381333931' }],
      contacts: [{ name: 'Product security', email: 'security@acme.example', role: '' }],
      responsible: [],
    });
    expect(sessionStorage.length).toBe(0);
  });

  it('says at a field what is wrong once it is left, and not before', async () => {
    await showAdd();
    await press('Add contact');
    const email = screen.getByLabelText('E-mail');
    await userEvent.type(email, 'security@');
    expect(screen.queryByText('This is no e-mail address.')).toBeNull();
    await userEvent.tab();
    expect(screen.getByText('This is no e-mail address.')).toBeTruthy();
    expect(email.getAttribute('aria-invalid')).toBe('true');
    await userEvent.type(email, 'acme.example');
    expect(screen.queryByText('This is no e-mail address.')).toBeNull();
  });

  it('moves nothing under a pointer that is pressed, so that the press meets its button', async () => {
    const user = userEvent.setup();
    await showAdd();
    await user.click(nameField());
    const add = screen.getByRole('button', { name: 'Add identifier' });
    await user.pointer({ keys: '[MouseLeft>]', target: add });
    expect(document.activeElement).toBe(add);
    expect(screen.queryByText('This is needed.')).toBeNull();
    await user.pointer({ keys: '[/MouseLeft]', target: add });
    expect(await screen.findByText('This is needed.')).toBeTruthy();
    expect(screen.getByRole('group', { name: 'Identifier 1' })).toBeTruthy();
  });

  it('moves the focus to a row that was added, and never loses it when one is removed', async () => {
    await showAdd();
    await press('Add identifier');
    expect(document.activeElement).toBe(screen.getByLabelText('Kind'));
    await press('Add identifier');
    await userEvent.type(screen.getAllByLabelText(/^Value/)[1] ?? document.body, 'second');
    await press('Remove identifier 1');
    expect(screen.getByLabelText(/^Value/)).toHaveProperty('value', 'second');
    expect(document.activeElement).toBe(
      screen.getByRole('button', { name: 'Remove identifier 1' }),
    );
    await press('Remove identifier 1');
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Add identifier' }));
  });

  it('finds what was typed again, and throws it away when told to', async () => {
    await showAdd();
    await userEvent.type(nameField(), 'Gate');
    await press('Add identifier');
    cleanup();
    await showAdd();
    expect(nameField()).toHaveProperty('value', 'Gate');
    expect(screen.getByRole('group', { name: 'Identifier 1' })).toBeTruthy();
    await press('Discard changes');
    expect(nameField()).toHaveProperty('value', '');
    expect(sessionStorage.length).toBe(0);
  });

  it('does not trust what it finds on the device', async () => {
    sessionStorage.setItem('cradle.draft.product.new', '{"draft":{"identifiers":"none"}}');
    await showAdd();
    expect(nameField()).toHaveProperty('value', '');
  });
});

describe('changing a product', () => {
  it('shows everything that is known, and who is told; who cannot sign in is not offered', async () => {
    await showEdit();
    expect(screen.getByLabelText(/^Value/)).toHaveProperty('value', 'GW-1');
    expect(screen.getByLabelText('E-mail')).toHaveProperty('value', 'security@acme.example');
    expect((await screen.findAllByText('Paula (PSIRT)')).length).toBeGreaterThan(0);
    await userEvent.click(screen.getByRole('combobox', { name: 'Responsible people' }));
    expect(screen.queryByText('Emil (PSIRT)')).toBeNull();
  });

  it('keeps what was typed when somebody else was faster, over what is newest', async () => {
    const newest = { ...gateway, supportEndsOn: '2032-06-30', name: 'Gateway II' };
    let puts = 0;
    const { asked, onDone } = await showEdit({
      [`PUT ${address}`]: () => ((puts += 1) === 1 ? new Refusal(412, 'Changed.') : gateway),
      [`GET ${address}`]: new WithEtag(newest, '"2"'),
    });
    await userEvent.type(nameField(), ' Pro');
    await press('Save');
    expect(await screen.findByText(/nothing was saved/)).toBeTruthy();
    expect(document.activeElement?.textContent).toContain('nothing was saved');
    await press('Load newest state');
    expect(await screen.findByText(/Somebody else changed this too: Name\./)).toBeTruthy();
    expect(document.activeElement?.textContent).toContain('Somebody else changed this too');
    expect(nameField()).toHaveProperty('value', 'Gateway Pro');
    expect(screen.getByLabelText('Support ends')).toHaveProperty('value', '2032-06-30');
    expect(onDone).not.toHaveBeenCalled();

    await press('Save');
    await vi.waitFor(() => {
      expect(onDone).toHaveBeenCalled();
    });
    const sent = asked.filter((one) => one.key.startsWith('PUT'));
    expect(sent.map((one) => one.headers.get('if-match'))).toEqual(['"1"', '"2"']);
    expect(sent[1]?.body).toMatchObject({
      name: 'Gateway Pro',
      supportEndsOn: '2032-06-30',
      identifiers: gateway.identifiers,
      contacts: gateway.contacts,
      responsible: ['paula'],
    });
  });

  it('says when the newest state cannot be loaded, and lets that be tried again', async () => {
    await showEdit({
      [`PUT ${address}`]: new Refusal(412, 'Changed.'),
      [`GET ${address}`]: new Refusal(500, 'The database is away.'),
    });
    await userEvent.type(nameField(), ' Pro');
    await press('Save');
    await press('Load newest state');
    expect(await screen.findByText(/The database is away/)).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Load newest state' })).toBeTruthy();
    expect(nameField()).toHaveProperty('value', 'Gateway Pro');
  });
});
