/** What somebody is killed or hurt by, behind ب right behind their name ("الشاب محمد برصاص قناص"): no part of it. Folded. */
export const meansOfHarm: ReadonlySet<string> = new Set(
  'رصاص رصاصه رصاصات رصاصتين نيران شظايا شظيه قذيفه قذائف صاروخ صواريخ غاره غارات قصف انفجار طلق طلقه طلقات طلقين سكين طعنه طعنات لغم عبوه جروح جراح جرح حروق كسور'.split(
    ' ',
  ),
);
