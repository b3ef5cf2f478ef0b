import { describe, expect, test } from 'vitest';
import { asTitle } from './clause-title.ts';

describe('a clause as a title', () => {
  test('does without what ties it to the sentence before', () => {
    expect(asTitle('ونفى الأمن العام رواية القناة')).toBe('نفى الأمن العام رواية القناة');
    expect(asTitle('كما نفت مديرية الإعلام تعرض أي من مقراتها لقصف')).toBe(
      'نفت مديرية الإعلام تعرض أي من مقراتها لقصف',
    );
    expect(asTitle('غير أن وزير الإعلام اتهم الجماعة بالهجوم')).toBe('وزير الإعلام اتهم الجماعة بالهجوم');
    expect(asTitle('في المقابل سُلّم رفات جندي إلى الجانب الآخر')).toBe('سُلّم رفات جندي إلى الجانب الآخر');
  });

  test('keeps words that only begin with the same letters', () => {
    expect(asTitle('وزارة الصحة تطالب بتحقيق')).toBe('وزارة الصحة تطالب بتحقيق');
    expect(asTitle('وفد أمني يزور العاصمة')).toBe('وفد أمني يزور العاصمة');
    expect(asTitle('أن الجانبين اتفقا على هدنة')).toBe('أن الجانبين اتفقا على هدنة');
    expect(asTitle('أنباء عن هدنة في الجنوب')).toBe('أنباء عن هدنة في الجنوب');
  });

  test('has no quotation mark without its fellow', () => {
    expect(asTitle('مطالبة بتحقيق مستقل في "استهداف متكرر للأسواق')).toBe(
      'مطالبة بتحقيق مستقل في استهداف متكرر للأسواق',
    );
    expect(asTitle('مؤكدة أن ما نُشر «غير صحيح»')).toBe('مؤكدة أن ما نُشر «غير صحيح»');
  });
});
