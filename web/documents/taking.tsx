import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { mayWrite, useSession } from '../app/session.ts';
import { Outside } from '../show/text.tsx';
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
    body.append('address', String(new FormData(form.current ?? undefined).get('address') ?? ''));
    const refusal = await send('/ingest', body);
    setRefused(refusal);
    if (refusal !== null) return;
    form.current?.reset();
    setChosen([]);
    await queries.invalidateQueries({ queryKey: ['/jobs'] });
  };
  return (
    <form ref={form} className="taking" onSubmit={(event) => void onSubmit(event)}>
      <label>
        <span>{t('taking.files')}</span>
        <input type="file" className="taking-field" multiple onChange={(event) => choose(event.target.files)} />
      </label>
      <label>
        <span>{t('taking.folder')}</span>
        <input
          type="file"
          className="taking-field"
          ref={(input) => input?.setAttribute('webkitdirectory', '')}
          onChange={(event) => choose(event.target.files)}
        />
      </label>
      <label>
        <span>{t('taking.addresses')}</span>
        <textarea className="taking-field" name="address" rows={3} dir="ltr" placeholder="https://" />
      </label>
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

const pathOf = (file: File) => (file.webkitRelativePath === '' ? file.name : file.webkitRelativePath);

function Running() {
  const jobs = useJobs();
  if (jobs.length === 0) return null;
  return (
    <ol className="jobs" aria-live="polite">
      {jobs.slice(0, 3).map((job) => (
        <li key={job.id}>
          <JobLine job={job} />
        </li>
      ))}
    </ol>
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
