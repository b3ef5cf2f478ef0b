import { runCases } from '../../../../test/cases.ts';
import { printDisputes } from './case-printer.ts';

runCases(new URL('disputes.cases', import.meta.url), { kinds: { dispute: printDisputes } });
