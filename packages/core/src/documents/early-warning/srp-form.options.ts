import { MEMBER_STATES, productCategories } from '../../law/index.ts';
import type { FormOption } from './form.ts';

export const NOTIFICATION_TYPES: readonly FormOption[] = [
  { value: 'vulnerability', label: 'Vulnerability' },
  { value: 'incident', label: 'Incident' },
];

export const MEMBER_STATE_OPTIONS: readonly FormOption[] = Object.entries(MEMBER_STATES).map(
  ([value, { name }]) => ({ value, label: name }),
);

export const PRODUCT_TYPES: readonly FormOption[] = [
  { value: 'default', label: 'Default' },
  { value: 'important', label: 'Important' },
  { value: 'critical', label: 'Critical' },
];

export const PRODUCT_CLASSES: readonly FormOption[] = [
  { value: 'classI', label: 'Class I' },
  { value: 'classII', label: 'Class II' },
];

export const CATEGORY_OPTIONS: readonly FormOption[] = productCategories.map(({ id, name }) => ({
  value: id,
  label: `${name} (${id})`,
}));

export const YES_NO: readonly FormOption[] = [
  { value: 'yes', label: 'Yes' },
  { value: 'no', label: 'No' },
];

export const YES_NO_UNKNOWN: readonly FormOption[] = [
  ...YES_NO,
  { value: 'unknown', label: 'Unknown' },
];

/** Art. 16(2), third subparagraph, in our own words. */
export const PEC_REASONS: readonly FormOption[] = [
  {
    value: 'oneMemberState',
    label: 'As far as known exploited only in the Member State of the coordinator',
  },
  {
    value: 'essentialInterests',
    label: 'Passing it on would hurt essential interests of that Member State',
  },
  {
    value: 'imminentRisk',
    label: 'Passing it on brings a high and imminent risk that cannot yet be reduced',
  },
];
