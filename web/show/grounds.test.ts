import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { showGround } from './grounds.ts';

const rooms = ['linking', 'languages/ar/disputes'].map((room) => join(import.meta.dirname, '../../src', room));
/** Stand for whatever linking puts into a ground. */
const stuffing = [
  '3',
  'ASSAULT',
  'killed',
  'wounded',
  'actor',
  'recipient',
  'north-town',
  'one event',
  'not one event',
];

/** The functions of the disputes that take a ground among what they are given. */
const takers = new Set(['accountOf', 'disputeOf', 'between']);

/** Every ground that a source spells out under the name `why`, hands to a taker or, among disputes, answers as `string | null`, with all that may stand in its gaps. */
function groundsOf(file: string): string[][] {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
  const found: string[][] = [];
  const collect = (node: ts.Node): void => {
    if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) {
      if (node.text.includes(' ') && !ts.isCallExpression(node.parent)) found.push([node.text]);
    } else if (ts.isTemplateExpression(node)) found.push(fill(node));
    else if (isJoined(node)) found.push(gapsOf(node));
    else ts.forEachChild(node, collect);
  };
  const isInDisputes = file.includes(join('languages', 'ar', 'disputes'));
  const visit = (node: ts.Node): void => {
    const isWhy =
      (ts.isPropertyAssignment(node) || ts.isVariableDeclaration(node)) && node.name.getText(source) === 'why';
    if (isWhy && node.initializer !== undefined) {
      collect(node.initializer);
      return;
    }
    if (isInDisputes && ts.isReturnStatement(node) && node.expression !== undefined && mayBeGround(node))
      collect(node.expression);
    if (isInDisputes && ts.isCallExpression(node) && takers.has(node.expression.getText(source)))
      for (const given of node.arguments) {
        if (ts.isStringLiteral(given)) found.push(...(given.text.includes(' ') ? [[given.text]] : []));
        else if (ts.isTemplateExpression(given) || ts.isConditionalExpression(given)) collect(given);
      }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** Whether what is returned is the answer of a function of the type `string | null`. */
function mayBeGround(node: ts.Node): boolean {
  const owner = ts.findAncestor(node, ts.isFunctionLike);
  return owner?.type?.getText() === 'string | null';
}

/** `names.join(', ')` and `inOrder(a, b, ' and ')`: the glue comes last. */
const isJoined = (node: ts.Node): node is ts.CallExpression =>
  ts.isCallExpression(node) &&
  (ts.isPropertyAccessExpression(node.expression)
    ? node.expression.name.text === 'join'
    : node.expression.getText() === 'inOrder');

function gapsOf(node: ts.Expression): string[] {
  const glue = isJoined(node) ? node.arguments.at(-1) : undefined;
  return glue !== undefined && ts.isStringLiteral(glue) ? [`left${glue.text}right`] : stuffing;
}

function fill(template: ts.TemplateExpression): string[] {
  let filled = [template.head.text];
  for (const { expression, literal } of template.templateSpans) {
    const gaps = ts.isConditionalExpression(expression)
      ? [expression.whenTrue, expression.whenFalse].map((one) => (ts.isStringLiteral(one) ? one.text : ''))
      : gapsOf(expression);
    filled = filled.flatMap((before) => gaps.map((gap) => before + gap + literal.text));
  }
  return filled;
}

const files = rooms.flatMap((room) =>
  readdirSync(room)
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts') && file !== 'origins.ts')
    .map((file) => join(room, file)),
);
const emitted = files.flatMap((file) => groundsOf(file).map((forms) => ({ forms, file })));

describe('grounds of linking and of disputes inside an article', () => {
  it('are found in its source', () => {
    const all = emitted.flatMap(({ forms }) => forms);
    expect(emitted.length).toBeGreaterThan(70);
    for (const one of [
      'the same day',
      'denies the same event: north-town',
      'a person confirmed it: 3',
      'left is not right',
      'done for one, not done for the other',
      'claimed by two',
      'both say that they hold it',
      'told as having happened and as not having happened',
      '3 / 3',
    ])
      expect(all).toContain(one);
  });

  it('stand in Arabic, every one', () => {
    // no word of the English phrase is left: what stands in its gaps may be
    const given = new Set([...stuffing, 'left', 'right'].flatMap((one) => one.split(/[ -]/)));
    const isArabic = (shown: string): boolean =>
      (/\p{Script=Arabic}/u.test(shown) || !/\p{L}/u.test(shown)) &&
      (shown.match(/[a-zA-Z]+/g) ?? []).every((word) => given.has(word));
    const missing = emitted.filter(({ forms }) =>
      forms.every((ground) => !isArabic(showGround('ar', ground, new Map()))),
    );
    expect(missing.map(({ forms: [first], file }) => `${file}: ${first}`)).toEqual([]);
  });

  it('tell what was outvoted in the words of what spoke against it', () => {
    expect(showGround('ar', 'all but this agrees: 3 days apart', new Map())).toBe(
      'يتفقان في كل ما عدا هذا: الفرق بينهما بالأيام: 3',
    );
    expect(showGround('en', 'all but this agrees: other mode: raid', new Map())).toBe(
      'all but this agrees: done in another way',
    );
  });

  it('keep the reason of a person as it was written', () => {
    const reason = 'us-army, not the other: 3 killed';
    const names = new Map([['us-army', { ar: 'الجيش', en: 'Army' }]]) as unknown as Parameters<typeof showGround>[2];
    expect(showGround('ar', `a person decided that they are one event: ${reason}`, names)).toBe(
      `قرر شخص أنهما حدث واحد: ${reason}`,
    );
    expect(showGround('en', `a person confirmed it: ${reason}`, names)).toBe(`a person confirmed it: ${reason}`);
  });
});
