import { Ajv2020 } from 'ajv/dist/2020.js';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { open, shippedContent, untilBooked, untilCollect } from './support/shipped.ts';

const validate = (name: string, data: unknown): unknown => {
  const ajv = new Ajv2020({ strict: true, allowUnionTypes: true, strictRequired: false, allErrors: true });
  const check = ajv.compile(JSON.parse(readFileSync(`schemas/${name}.schema.json`, 'utf8')) as object);
  return check(JSON.parse(JSON.stringify(data))) ? [] : check.errors?.slice(0, 3);
};

describe('What is written and kept fits its schema', () => {
  test('the flow', () => {
    expect(validate('compiled-flow', shippedContent().flow)).toEqual([]);
  });

  test('every bundle', () => {
    for (const bundle of Object.values(shippedContent().bundles)) expect(validate('bundle', bundle)).toEqual([]);
    expect(validate('bundle', { 'a.b': [{ type: 9 }] })).not.toEqual([]);
  });

  test('the manifest', () => {
    expect(validate('manifest', shippedContent().manifest)).toEqual([]);
  });

  test('snapshots from the start to the call', () => {
    const asked = untilCollect(open({ region: 'GB' }));
    asked.dispatch({ type: 'user.text', text: '020 7946 0958', eventId: 'mid.1' });
    for (const conversation of [open(), asked, untilBooked(open())]) expect(validate('snapshot', conversation.snapshot())).toEqual([]);
    expect(validate('snapshot', { ...open().snapshot(), number: '020 7946 0958' })).not.toEqual([]);
  });
});
