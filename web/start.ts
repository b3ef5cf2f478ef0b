import './look/fonts.ts';
import './look/tokens.css';
import './look/page.css';
import './look/shell.css';
import './look/lists.css';
import './look/desk.css';
import './look/event.css';
import './look/chain.css';
import './look/reader.css';
import './look/margin.css';
import './look/correct.css';
import './look/find.css';
import './look/sources.css';
import './look/map.css';
import './look/touch.css';
import './look/print.css';

// The page shows what came with it before the app is put in its place: the app is loaded at once, and begun after the first picture.
requestAnimationFrame(() => setTimeout(() => void import('./main.tsx'), 0));
