/** "وزارة الدفاع التابعة لـ…": behind them stands whose a body is. */
export const ownerWords: ReadonlySet<string> = new Set(['التابعه', 'التابع']);

/** "الحكومة الحالية", "الحكومة المركزية": adjectives of a state's own body, which name no land, and what a body takes as its object ("أقر البرلمان الميزانية"); in the feminine, without the article. */
export const ownAdjectives: ReadonlySet<string> = new Set(
  'حاليه ماضيه تاليه مركزيه انتقاليه ائتلافيه اتحاديه فدراليه فيدراليه شرعيه رسميه وطنيه محليه نظاميه دستوريه مدنيه عسكريه ديمقراطيه ثوريه يمينيه يساريه اسلاميه علمانيه ثانيه مستقيله مسؤوليه ميزانيه جاهزيه جنسيه اتفاقيه استراتيجيه قضيه مصداقيه صلاحيه هويه حريه اغلبيه'.split(
    ' ',
  ),
);

/** "وزارة الصحة في ولاية …", "وزارة الداخلية بإقليم …": lands inside a state that have ministries of their own. */
export const regionWords: ReadonlySet<string> = new Set(['ولايه', 'اقليم', 'مقاطعه']);
