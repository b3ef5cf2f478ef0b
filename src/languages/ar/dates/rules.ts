import type { Rule } from './pattern.ts';
import { dayRules } from './rules-days.ts';
import { periodRules } from './rules-periods.ts';
import { rangeRules } from './rules-ranges.ts';
import { relativeRules } from './rules-relative.ts';

/** All rules, in the order in which they are tried; of two that read as far, the first counts. */
export const rules: readonly Rule[] = [...dayRules, ...relativeRules, ...periodRules, ...rangeRules];
export const dateRules: readonly string[] = rules.map((rule) => rule.name);
