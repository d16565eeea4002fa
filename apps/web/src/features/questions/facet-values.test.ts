import { describe, expect, it } from '@jest/globals';
import { knownIn, textOf, toggled, valuesIn } from './facet-values.ts';

describe('values of a facet in the address', () => {
  it('are read and written in the order in which they were chosen', () => {
    const address = toggled(toggled(toggled(undefined, 'senior'), 'junior'), 'staff');
    expect(address).toBe('senior,junior,staff');
    expect(valuesIn(address)).toEqual(['senior', 'junior', 'staff']);
    expect(textOf(valuesIn(address))).toBe(address);
  });

  it('go away one by one, and with the last one the parameter', () => {
    expect(toggled('senior,junior', 'senior')).toBe('junior');
    expect(toggled('junior', 'junior')).toBeUndefined();
    expect(valuesIn(undefined)).toEqual([]);
  });

  it('count once, and only where they are known', () => {
    expect(valuesIn('draft,,draft')).toEqual(['draft']);
    expect(knownIn('draft,nonsense', ['draft', 'review'])).toBe('draft');
    expect(knownIn('nonsense', ['draft'])).toBeUndefined();
  });
});
