import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type FormEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Changes } from '../../src/ledger/index.ts';
import { ask } from '../app/api.ts';
import { mayWrite, useSession } from '../app/session.ts';
import { Outside, Run } from '../show/text.tsx';
import { type Job, send, useJobs } from './jobs.ts';

/** Files, a folder or addresses to take in, and how far that is. */
export function Taking() {
  const { t } = useTranslation();
  const session = useSession();
  return (
    <section aria-labelledby="taking-title">
      <h2 id="taking-title">{t('taking.title')}</h2>
      {mayWrite(session) ? (
        <TakingForm />
      ) : (
        session !== undefined && <p className="quiet note">{t('taking.needsToken')}</p>
      )}
      <Running />
    </section>
  );
}

function TakingForm() {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const form = useRef<HTMLFormElement>(null);
  const [chosen, setChosen] = useState<File[]>([]);
  const [refused, setRefused] = useState<string | null>(null);
  const choose = (files: FileList | null) =>
    setChosen([...(files ?? [])].filter((file) => !/(^|\/)\./.test(pathOf(file))));
  const onSubmit = async (event: FormEvent) => {
    event.preventDefault();
    const body = new FormData();
    for (const file of chosen) body.append('file', file, pathOf(file));
    const typed = new FormData(form.current ?? undefined);
    body.append('address', String(typed.get('address') ?? ''));
    const pasted = pastedFile((name) => String(typed.get(name) ?? '').trim());
    if (pasted !== null) body.append('file', pasted, pasted.name);
    const refusal = await send('/ingest', body);
    setRefused(refusal);
    if (refusal !== null) return;
    form.current?.reset();
    setChosen([]);
    await queries.invalidateQueries({ queryKey: ['/jobs'] });
  };
  return (
    <form ref={form} className="taking" onSubmit={(event) => void onSubmit(event)}>
      <FileField label={t('taking.files')} choose={choose} />
      <FileField label={t('taking.folder')} choose={choose} folder={true} />
      <label>
        <span>{t('taking.addresses')}</span>
        <textarea className="taking-field" name="address" rows={3} dir="ltr" placeholder="https://" />
      </label>
      <details>
        <summary>{t('taking.paste')}</summary>
        <label>
          <span>{t('taking.pasteTitle')}</span>
          <input className="taking-field" name="title" dir="auto" />
        </label>
        <label>
          <span>{t('taking.pasteText')}</span>
          <textarea className="taking-field" name="text" rows={6} dir="auto" />
        </label>
        <label>
          <span>{t('taking.pasteOutlet')}</span>
          <input className="taking-field" name="outlet" dir="auto" />
        </label>
        <label>
          <span>{t('taking.pasteDate')}</span>
          <input className="taking-field" name="published" type="date" />
        </label>
      </details>
      <p>
        <button type="submit">{t('taking.go')}</button>{' '}
        {chosen.length > 0 && <span className="quiet">{t('taking.chosen', { count: chosen.length })}</span>}
      </p>
      {refused !== null && (
        <p className="grave" role="alert" dir="auto">
          {refused}
        </p>
      )}
    </form>
  );
}

/** The browser's own button would speak the browser's language: a word of ours stands for it. */
function FileField({
  label,
  choose,
  folder = false,
}: {
  label: string;
  choose: (files: FileList | null) => void;
  folder?: boolean;
}) {
  const { t } = useTranslation();
  return (
    <label className="file-field">
      <span>{label}</span>
      <span className="file-button" aria-hidden="true">
        {t('taking.choose')}
      </span>
      <input
        type="file"
        className="unheard"
        multiple={!folder}
        ref={(input) => {
          if (folder) input?.setAttribute('webkitdirectory', '');
        }}
        onChange={(event) => choose(event.target.files)}
      />
    </label>
  );
}

/** What was pasted, as the file of one article with what was said of it; null where nothing was. */
export function pastedFile(fieldOf: (name: string) => string): File | null {
  const text = fieldOf('text');
  if (text === '') return null;
  const said = ['title', 'outlet', 'published'].flatMap((name) => {
    const value = fieldOf(name);
    return value === '' ? [] : [[name, value]];
  });
  return new File([JSON.stringify({ ...Object.fromEntries(said), text })], `pasted-${Date.now()}.json`, {
    type: 'application/json',
  });
}

const pathOf = (file: File) => (file.webkitRelativePath === '' ? file.name : file.webkitRelativePath);

function Running() {
  const jobs = useJobs();
  if (jobs.length === 0) return null;
  return (
    <ol className="jobs" aria-live="polite">
      {jobs.slice(0, 3).map((job, at) => (
        <li key={job.id}>
          <JobLine job={job} />
          {at === 0 && job.state === 'done' && (job.summary?.kept ?? 0) > 0 && <Added since={job.startedAt} />}
        </li>
      ))}
    </ol>
  );
}

const mostAdded = 8;

/** The ways to what came in since the last job began: mostly what it brought. */
function Added({ since }: { since: string }) {
  const { t } = useTranslation();
  const { data } = useQuery({
    queryKey: ['/changes', 'added', since],
    queryFn: ({ signal }) =>
      ask<Changes>(`/changes?${new URLSearchParams({ since, limit: String(mostAdded) })}`, signal),
  });
  const items = data?.documents.items.slice(0, mostAdded) ?? [];
  if (items.length === 0) return null;
  return (
    <>
      <p className="quiet">{t('taking.added')}</p>
      <ul className="added">
        {items.map((item) => (
          <li key={item.id}>
            <Link to="/documents/$id" params={{ id: item.id }}>
              <Run text={item.title ?? item.opening ?? t('documents.untitled')} />
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}

function JobLine({ job }: { job: Job }) {
  const { t } = useTranslation();
  const { state, counts, summary, error } = job;
  const shown = summary ?? counts;
  return (
    <p>
      <strong className={state === 'failed' ? 'grave' : state === 'done' ? 'firm' : 'open'}>
        {t(`taking.${state}`)}
      </strong>
      {shown !== null && <span className="quiet"> · {t('taking.counts', { ...shown })}</span>}
      {error !== null && (
        <span dir="auto">
          {' '}
          <Outside text={error} />
        </span>
      )}
    </p>
  );
}
