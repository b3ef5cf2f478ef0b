import { Link, Outlet, useNavigate, useRouterState } from '@tanstack/react-router';
import { type FormEvent, lazy, Suspense, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LastDecision } from '../correct/last.tsx';
import { readFilters } from './filters.ts';
import { useAppKeys, useFinderKey } from './keyboard.ts';
import { useLanguage } from './language.tsx';
import { pages } from './pages.ts';

const Palette = lazy(async () => ({ default: (await import('../palette/palette.tsx')).Palette }));

export function Shell() {
  const { t } = useTranslation();
  const sheet = useRef<HTMLDialogElement>(null);
  const finder = useRef<HTMLDialogElement>(null);
  const [finding, setFinding] = useState(false);
  useAppKeys(() => sheet.current?.showModal());
  useFinderKey(() => {
    setFinding(true);
    finder.current?.showModal();
  });
  return (
    <>
      <a className="skip" href="#content">
        {t('skip')}
      </a>
      <header className="top">
        <Link to="/" className="mark">
          {t('name')}
        </Link>
        <PageNav />
        <Search />
        <LanguageSwitch />
      </header>
      <main id="content" tabIndex={-1}>
        <Outlet />
      </main>
      <LastDecision />
      <footer className="foot">
        <span>{t('summary.note')}</span>
        <button type="button" className="plain" onClick={() => sheet.current?.showModal()}>
          {t('keys.open')} <kbd>?</kbd>
        </button>
      </footer>
      <dialog ref={sheet} className="sheet" aria-labelledby="sheet-title">
        <KeySheet close={() => sheet.current?.close()} />
      </dialog>
      <dialog ref={finder} className="sheet finder" aria-label={t('palette.title')} onClose={() => setFinding(false)}>
        <Suspense>{finding && <Palette close={() => finder.current?.close()} />}</Suspense>
      </dialog>
    </>
  );
}

function PageNav() {
  const { t } = useTranslation();
  const path = useRouterState({ select: (state) => state.resolvedLocation?.pathname });
  const nav = useRef<HTMLElement>(null);
  // on a narrow screen the pages stand in one line, of which the present one should be seen
  // biome-ignore lint/correctness/useExhaustiveDependencies: which link is the active one follows from the path
  useEffect(() => {
    nav.current?.querySelector('.active')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [path]);
  return (
    <nav ref={nav} aria-label={t('nav.label')}>
      {pages.map(({ to, word }) => (
        <Link key={to} to={to} activeOptions={{ exact: to === '/', includeSearch: false }}>
          {t(word)}
        </Link>
      ))}
    </nav>
  );
}

function Search() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const location = useRouterState({ select: (state) => state.location });
  const input = useRef<HTMLInputElement>(null);
  const filters = location.pathname === '/search' ? readFilters(location.search) : {};
  const asked = [filters.q ?? ''].flat().join(' ');
  useEffect(() => {
    if (input.current !== null) input.current.value = asked;
  }, [asked]);
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    const q = input.current?.value.trim() ?? '';
    const { q: _before, ...others } = filters;
    void navigate({ to: '/search', search: q === '' ? others : { ...others, q } });
  };
  return (
    <search>
      <form onSubmit={onSubmit} className="search">
        <input
          ref={input}
          id="search"
          type="search"
          name="q"
          defaultValue={asked}
          placeholder={t('search.hint')}
          aria-label={t('search.hint')}
          onKeyDown={(event) => {
            if (event.key === 'Escape') event.currentTarget.blur();
          }}
        />
        <span className="key" aria-hidden="true">
          /
        </span>
      </form>
    </search>
  );
}

function LanguageSwitch() {
  const { t } = useTranslation();
  const { language, choose } = useLanguage();
  const other = language === 'ar' ? 'en' : 'ar';
  return (
    <button
      type="button"
      className="plain language"
      lang={other}
      title={t('language.switch')}
      onClick={() => choose(other)}
    >
      {t('language.other')}
    </button>
  );
}

function KeySheet({ close }: { close: () => void }) {
  const { t } = useTranslation();
  const rows: [string[], string][] = [
    [['j'], t('keys.next')],
    [['k'], t('keys.previous')],
    [['o', 'Enter'], t('keys.enter')],
    [['/'], t('keys.search')],
    [['Ctrl', 'K'], t('palette.title')],
    ...pages.map(({ key, word }): [string[], string] => [['g', key], t(word)]),
    [['?'], t('keys.sheet')],
    [['Esc'], t('keys.escape')],
  ];
  return (
    <>
      <h2 id="sheet-title">{t('keys.title')}</h2>
      <dl>
        {rows.map(([keys, what]) => (
          <div key={keys.join()}>
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
      <button type="button" onClick={close}>
        {t('keys.close')}
      </button>
    </>
  );
}
