import type { DisputeItem, EventDetail } from '../ledger/index.ts';
import type { ChainLink, Origins } from '../model/index.ts';
import { html, Markup } from './html.ts';
import { unproven } from './limits.ts';
import type { Manifest } from './manifest.ts';
import { reportStyle } from './report-style.ts';
import type { Subject } from './subject.ts';

const modes: Record<ChainLink['mode'], [string, string]> = {
  direct: ['مباشرة', 'directly'],
  relayed: ['نقلاً', 'relayed'],
  hearsay: ['سماعاً', 'hearsay'],
  inferred: ['استنتاجاً', 'inferred'],
};

/** One thing in both languages, Arabic first: it stands on the right. */
const both = (ar: string | Markup, en: string | Markup): Markup =>
  html`<div class="both"><span lang="ar" dir="rtl">${ar}</span><span lang="en" dir="ltr">${en}</span></div>`;
const heading = (ar: string, en: string): Markup => html`<h2>${both(ar, en)}</h2>`;
const own = (text: string | null): Markup => html`<bdi>${text ?? ''}</bdi>`;
/** A moment to the minute; it keeps its order between Arabic words. */
const when = (at: string): Markup => html`<bdi dir="ltr">${at.slice(0, 16).replace('T', ' ')} UTC</bdi>`;
const hash = (sha256: string): Markup => html`<code dir="ltr">${sha256}</code>`;

/** The report of a bundle: one page without scripts, for screen and paper. All that pages said stands in it as text. */
export function drawReport(subject: Subject, manifest: Manifest): string {
  const { title } = subject;
  const page = html`<!doctype html>
<html lang="ar" dir="rtl"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"><title>${title}</title><style>${new Markup(reportStyle)}</style></head><body>
<header><h1>${own(title)}</h1>${both(html`حزمة أدلة من إسناد · ${when(manifest.made.at)}`, html`Evidence bundle made by Isnad · ${when(manifest.made.at)}`)}</header>
${subject.events.map(drawEvent)}
${subject.disputes.length === 0 ? null : html`${heading('ما فيه خلاف', 'What is disputed')}${subject.disputes.map(drawDispute)}`}
${heading('المصادر كما وردت', 'The sources as they were received')}
${drawDocuments(manifest)}
${heading('كيف يُتحقق منها', 'How to check it')}
${both('شغّل isnad verify على هذا الملف بلا شبكة، أو اتبع VERIFY.txt بأدوات أخرى.', 'Run isnad verify on this file, offline, or follow VERIFY.txt with other tools.')}
${heading('ما لا تثبته', 'What it does not prove')}
<ul>${unproven.map(({ ar, en }) => html`<li>${both(ar, en)}</li>`)}</ul>
</body></html>
`;
  return page.text;
}

function printOrigins({ min, max }: Pick<Origins, 'min' | 'max'>): [string, string] {
  if (max === 0) return ['لم يُسمَّ أصل', 'no origin is named'];
  if (min === max) return [`أصول مستقلة: ${min}`, `independent origins: ${min}`];
  return [`أصول مستقلة: ${min} على الأقل و${max} على الأكثر`, `independent origins: at least ${min}, at most ${max}`];
}

function drawEvent(event: EventDetail): Markup {
  const [ar, en] = printOrigins(event.origins);
  const day = event.date === null ? null : [event.date.from, event.date.to].filter((one) => one !== null);
  const reasons = [...event.reasons, ...event.full.origins.why];
  return html`<section><h2>${own(event.title)}</h2>
<p>${day === null ? null : html`<time dir="ltr">${[...new Set(day)].join(' – ')}</time> · `}${event.places.map((place, i) => html`${i > 0 ? '، ' : null}${own(place.name)}`)}</p>
${both(ar, en)}${reasons.map((reason) => both(reason.ar, reason.en))}
${event.mentions.map(
  ({
    document,
    passage,
    statements,
  }) => html`<article><h3>${own(document.outlet?.name ?? document.url ?? document.id)} <small dir="ltr">${document.published?.slice(0, 16) ?? ''}</small></h3>
<blockquote dir="auto">${passage.text}</blockquote>${statements.map(({ statement }) => html`<p class="chain">${drawChain(statement.chain)}</p>`)}</article>`,
)}</section>`;
}

function drawChain(chain: readonly ChainLink[]): Markup {
  if (chain.length === 0) return both('بلا نسبة', 'attributed to nobody');
  return html`${chain.map((link, i) => {
    const [ar, en] = modes[link.mode];
    const joint = i === 0 ? null : html` <span class="joint">${link.coSpeaker ? '+' : '←'}</span> `;
    const name = link.surface ?? link.name ?? '—';
    const other = link.name === null || link.name === name ? null : html` <small>${own(link.name)}</small>`;
    return html`${joint}${own(name)}${other}${link.mode === 'direct' ? null : html` <small>(${ar} · ${en})</small>`}`;
  })}`;
}

function drawDispute({ kind, why, sides }: DisputeItem): Markup {
  return html`<article class="dispute"><p><code dir="ltr">${kind}</code> ${own(why)}</p>${sides.map(
    ({ document, text }) =>
      html`<blockquote dir="auto">${text}<footer>${own(document.outlet?.name ?? document.id)}</footer></blockquote>`,
  )}</article>`;
}

function drawDocuments({ documents, captures, proofs, seals, missing }: Manifest): Markup {
  const lines = new Map(captures.map((capture) => [capture.sha256, capture]));
  const sealOf = (sha256: string) => {
    const n = proofs.find((proof) => proof.sha256 === sha256)?.seal;
    return seals.find((seal) => seal.n === n);
  };
  return html`${documents.map(
    (document) => html`<article><h3>${own(document.title ?? document.outlet ?? document.id)}</h3>
<div>${document.outlet === null ? null : html`${own(document.outlet)}<br>`}${document.published === null ? null : html`${both(html`نُشرت ${when(document.published)}`, html`published ${when(document.published)}`)}`}<span class="address" dir="ltr">${document.url ?? ''}</span></div>
<ul>${document.captures.map((sha256) => {
      const capture = lines.get(sha256);
      const seal = sealOf(sha256);
      const sealed =
        seal === undefined
          ? both('لم تُختم', 'not sealed yet')
          : both(html`الختم ${seal.n}، ${when(seal.at)}`, html`seal ${seal.n} of ${when(seal.at)}`);
      return html`<li>${hash(sha256)}${
        capture === undefined
          ? both(
              missing.includes(sha256) ? 'أُزيلت أو فُقدت' : 'ليست في الحزمة',
              'its bytes are not here: redacted or lost',
            )
          : html`${both(html`وردت ${when(capture.capturedAt)}، سطر ${capture.line} من السجل`, html`received ${when(capture.capturedAt)}, line ${capture.line} of the journal`)}${sealed}`
      }</li>`;
    })}</ul></article>`,
  )}`;
}
