import { grouped } from '../grouped';
import { allRules } from './all';

type AnyRule = (typeof allRules)[number];

const alwaysAsked: readonly AnyRule[] = allRules.filter(({ keys }) => keys === undefined);

const byKey: ReadonlyMap<string, readonly { readonly rule: AnyRule }[]> = grouped(
  allRules.flatMap((rule) => (rule.keys ?? []).map((key) => ({ key, rule }))),
  ({ key }) => key,
);

/** The rules that may have something to say where these keys are written: most files have few of those there are. */
export function rulesAbout(keys: ReadonlySet<string>): ReadonlySet<AnyRule> {
  const asked = new Set(alwaysAsked);
  for (const [key, rules] of byKey) {
    if (keys.has(key)) {
      rules.forEach(({ rule }) => asked.add(rule));
    }
  }
  return asked;
}
