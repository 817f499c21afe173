import { describe, expect, it } from 'vitest';
import { nodeHost } from '../../src/host/node-host.ts';
import { createMatcher } from '../../src/packs/vale/match-vale.ts';
import { readVale } from '../../src/packs/vale/read-vale.ts';
import { valeRules } from '../../src/packs/vale/vale-rules.ts';
import type { Rule } from '../../src/rules/define-rule.ts';
import { checkFiles } from '../support/check.ts';

const source = (yaml: string): { path: string; text: string } => ({ path: 'styles/House/Rule.yml', text: yaml });

/** The words that a rule marks in a text. */
function marked(yaml: string, text: string): string[] {
  const { value } = readVale(source(yaml));
  if (value === null) throw new Error('the rule does not run');
  return createMatcher(value)(text).map(({ start, end }) => text.slice(start, end));
}

function findingsOf(text: string, rules: readonly Rule[]): string[] {
  const messages = `namespace: a\nmessages:\n  one:\n    purpose: macro\n    text: >-\n      ${text}\n`;
  const { findings } = checkFiles(
    { 'content/project.yaml': 'sourceLocale: en-GB\nlocales: []\n', 'content/messages/a.yaml': messages },
    rules,
  );
  return findings.map((one) => `${one.code} ${one.severity} ${one.message} [${one.span?.text ?? ''}] ${one.help ?? ''}`);
}

describe('kinds', () => {
  it('existence: whole words, Unicode word edges, ignorecase, exceptions', () => {
    const yaml = 'extends: existence\nmessage: "Avoid \'%s\'"\nignorecase: true\ntokens:\n  - utili[sz]e\n  - caf\\w\n';
    expect(marked(yaml, 'We Utilize it, reutilize café and cafés')).toEqual(['Utilize', 'café']);
    expect(marked('extends: existence\nmessage: x\ntokens: [API, ASAP]\nexceptions: [API]\n', 'API ASAP')).toEqual(['ASAP']);
    expect(marked('extends: existence\nmessage: x\nnonword: true\ntokens:\n  - "!"\n', 'No! Yes!')).toEqual(['!', '!']);
  });

  it('substitution: longest first, one match for each place, nothing where the text is right already', () => {
    const yaml =
      "extends: substitution\nmessage: \"Use '%s' instead of '%s'\"\nignorecase: true\nswap:\n  ring: call\n  ring up: call\n  e-?mail: email\n";
    expect(marked(yaml, 'Ring up or ring, e-mail or email')).toEqual(['Ring up', 'ring', 'e-mail']);
  });

  it('occurrence: more than the limit, at the first one', () => {
    expect(marked("extends: occurrence\nmessage: x\nmax: 1\ntoken: '!'\n", 'a! b! c!')).toEqual(['!']);
    expect(marked("extends: occurrence\nmessage: x\nmax: 3\ntoken: '!'\n", 'a! b! c!')).toEqual([]);
  });

  it('repetition', () => {
    expect(
      marked("extends: repetition\nmessage: x\nalpha: true\nignorecase: true\ntokens:\n  - '[^\\s]+'\n", 'call the The number'),
    ).toEqual(['the The']);
  });

  it('consistency: the form that came second', () => {
    expect(
      marked('extends: consistency\nmessage: x\nignorecase: true\neither:\n  advisor: adviser\n', 'An advisor and an adviser'),
    ).toEqual(['adviser']);
  });

  it('conditional: an abbreviation is explained', () => {
    const yaml =
      "extends: conditional\nmessage: x\nfirst: '\\b([A-Z]{3,5})\\b'\nsecond: '(?:\\b[A-Z][a-z]+ )+\\(([A-Z]{3,5})\\)'\nexceptions: [SMS]\n";
    expect(marked(yaml, 'World Wide Web (WWW), then WWW, SMS and ABC')).toEqual(['ABC']);
  });

  it('capitalization', () => {
    expect(marked('extends: capitalization\nmessage: x\nmatch: $sentence\n', 'Request A Call Now')).toEqual(['Request A Call Now']);
    expect(marked('extends: capitalization\nmessage: x\nmatch: $sentence\n', 'Request a call now')).toEqual([]);
  });
});

describe('what does not run', () => {
  it.each(['spelling', 'script', 'sequence', 'metric', 'readability'])('%s is refused by name', (kind) => {
    const { value, diagnostics } = readVale(source(`extends: ${kind}\nmessage: x\n`));
    expect(value).toBeNull();
    expect(diagnostics.map((one) => one.message)).toEqual([`vale/House.Rule extends "${kind}", which does not run here`]);
  });

  it('a scope that messages do not have is named', () => {
    expect(readVale(source('extends: existence\nmessage: x\nscope: heading\ntokens: [a]\n')).diagnostics).toHaveLength(1);
  });

  it('a pattern that can take for ever is stopped', () => {
    const { value: rules } = valeRules([source("extends: existence\nmessage: x\ntokens:\n  - '(a+)+b'\n")], 'en-GB', (work) =>
      nodeHost().bounded(work, 50),
    );
    const started = performance.now();
    const text = `${'a'.repeat(40)} and ${'a'.repeat(40)}`;
    expect(findingsOf(text, rules)).toEqual([]);
    expect(performance.now() - started).toBeLessThan(10_000);
    expect(findingsOf('aab', rules)).toHaveLength(1);
  });

  it('a pattern that JavaScript lacks is refused by name', () => {
    const { value: rules, diagnostics } = valeRules([source("extends: existence\nmessage: x\ntokens:\n  - '(?>a)b'\n")], 'en-GB', (work) =>
      work(),
    );
    expect(rules).toEqual([]);
    expect(diagnostics.map((one) => one.code)).toEqual(['vale/refused']);
  });
});

describe('in a project', () => {
  const { value: rules } = valeRules(
    [source('extends: existence\nmessage: "Avoid \'%s\'"\nlevel: error\nlink: https://example.com/ring\ntokens: [ring, name]\n')],
    'en-GB',
  );
  it('marks the words in the branch that has them, and no placeholder', () => {
    expect(findingsOf('{n, plural, one {We ring you, {name}.} other {We call.}}', rules)).toEqual([
      "vale/House.Rule error Avoid 'ring' [ring] See https://example.com/ring",
    ]);
  });
});
