/**
 * Writes a word given by its sounds as a careful newspaper prints it. Sounds are consonant letters (hamza is ء), the short vowels a i u,
 * the long vowels A I U, and: T ta marbuta, W the plural ending with its silent alef, Y a final alef maqsura, @ a joining alef.
 * More than one spelling comes back where newspapers differ (بدأوا and بدؤوا, مسؤول and مسئول).
 */
export function spellings(sounds: string): string[] {
  const settled = settle(sounds);
  let written = [''];
  for (let i = 0; i < settled.length; i++) {
    const sound = settled[i] as string;
    const next = settled[i + 1] ?? '';
    if (sound === 'a' || sound === 'i' || sound === 'u') continue;
    if (sound === next && !isLong(sound)) continue;
    if (sound === 'ء') {
      const before = settled[i - 1] ?? '';
      const seats = hamzaSeats(before, next);
      written = written.flatMap((word) => seats.map((seat) => word + seat));
      if (next === 'A' && seats[0] === 'آ') i++;
      continue;
    }
    const letters = sound === 'Y' && settled[i - 1] === 'ي' ? 'ا' : (vowelLetters[sound] ?? sound);
    written = written.map((word) => word + letters);
  }
  return written;
}

const vowelLetters: Record<string, string> = { A: 'ا', I: 'ي', U: 'و', T: 'ة', W: 'وا', Y: 'ى', '@': 'ا' };
const isLong = (sound: string): boolean => sound === 'A' || sound === 'I' || sound === 'U';

/** Two hamzas do not follow each other; a short vowel swallows the glide of the other colour after it. */
function settle(sounds: string): string {
  return sounds
    .replace(/ءaء(?![aiuAIUY])/g, 'ءA')
    .replace(/ءiء(?![aiuAIUY])/g, 'ءI')
    .replace(/ءuء(?![aiuAIUY])/g, 'ءU')
    .replace(/ءaءA/g, 'ءA')
    .replace(/iو(?![aiuAIUWYو])/g, 'I')
    .replace(/uي(?![aiuAIUWYي])/g, 'U');
}

function hamzaSeats(before: string, next: string): string[] {
  if (before === '') return [next === 'A' ? 'آ' : next === 'i' || next === 'I' ? 'إ' : 'أ'];
  if (next === '') return [before === 'a' ? 'أ' : before === 'i' ? 'ئ' : before === 'u' ? 'ؤ' : 'ء'];
  if (before === 'i' || before === 'I' || before === 'ي' || next === 'i' || next === 'I') return ['ئ'];
  if (next === 'A') return before === 'A' || before === 'U' ? ['ء'] : before === 'u' ? ['ؤ'] : ['آ'];
  if (next === 'U' || next === 'W') {
    if (before === 'A') return ['ؤ', 'ء'];
    return before === 'a' ? ['ؤ', 'أ'] : ['ؤ', 'ئ'];
  }
  if (before === 'U') return ['ء'];
  if (before === 'u' || next === 'u') return ['ؤ'];
  return before === 'A' ? ['ء'] : ['أ'];
}
