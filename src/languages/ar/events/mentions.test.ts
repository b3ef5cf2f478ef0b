import { runCases } from '../../../../test/cases.ts';
import { printTold } from './case-printer.ts';

runCases(new URL('mentions.cases', import.meta.url), { kinds: { told: printTold } });
