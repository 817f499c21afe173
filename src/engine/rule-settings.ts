import picomatch from 'picomatch';
import type { Severity } from '../diagnostics/diagnostic.ts';
import type { HouseStyle, Override, Project, RuleSetting, RuleSeverity } from '../model/project.ts';
import type { Options } from '../rules/subject.ts';

/** Which text a setting is asked for. */
export interface Target {
  readonly file: string;
  readonly purpose: string;
  readonly locale: string;
}

export interface Setting {
  readonly severity: RuleSeverity | null;
  readonly options: Options;
}

/** Answers how a rule counts for a text: the project's setting, then each override that fits, the last one first. */
export type Settings = (rule: string, target: Target) => Setting;

interface CompiledOverride {
  readonly override: Override;
  fits(target: Target): boolean;
}

/** Which rules read which choice of the house style, under the same name among their options. */
const HOUSE_STYLE: Readonly<Record<string, readonly (keyof HouseStyle)[]>> = {
  'tone/overapology': ['sorry'],
  'tone/excess': ['exclamationMarks'],
  'tone/robotic': ['please', 'contractions'],
};

export function compileSettings(project: Pick<Project, 'rules' | 'overrides'> & Partial<Pick<Project, 'houseStyle'>>): Settings {
  const overrides = project.overrides.map(compileOverride);
  const known = new Map<string, Setting>();
  return (rule, target) => {
    const fitting = overrides.filter((one) => one.fits(target));
    const key = `${rule} ${fitting.map((one) => overrides.indexOf(one)).join()}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const layers = [project.rules, ...fitting.map((one) => one.override.rules)].flatMap((rules) => settingsOf(rules, rule));
    const setting: Setting = {
      severity: layers.reduce<RuleSeverity | null>((last, one) => one.severity ?? last, null),
      options: Object.assign(houseOptions(rule, project.houseStyle), ...layers.map((one) => one.options)) as Options,
    };
    known.set(key, setting);
    return setting;
  };
}

function houseOptions(rule: string, house: HouseStyle | undefined): Record<string, unknown> {
  return house === undefined ? {} : Object.fromEntries((HOUSE_STYLE[rule] ?? []).map((name) => [name, house[name]]));
}

/** `group/*` first, the rule's own id over it. */
function settingsOf(rules: ReadonlyMap<string, RuleSetting>, rule: string): RuleSetting[] {
  const group = `${rule.split('/')[0] ?? ''}/*`;
  return [rules.get(group), rules.get(rule)].flatMap((one) => one ?? []);
}

function compileOverride(override: Override): CompiledOverride {
  const matches = override.paths.length === 0 ? null : picomatch([...override.paths]);
  return {
    override,
    fits: ({ file, purpose, locale }) =>
      (matches === null || matches(file)) &&
      (override.purposes.length === 0 || override.purposes.includes(purpose)) &&
      (override.locales.length === 0 || override.locales.includes(locale)),
  };
}

/** The severity of a finding after the project's word; null = off. */
export function effectiveSeverity(own: Severity, set: RuleSeverity | null): Severity | null {
  if (set === 'off') return null;
  return set ?? own;
}
