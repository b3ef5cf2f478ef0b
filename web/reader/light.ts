/** Lights the runs of the article between two offsets, as long as the reader points at what stands for them; null lights none. */
export function lightSpan(span: { start: number | null; end: number | null } | null): void {
  for (const run of document.querySelectorAll<HTMLElement>('.matn .run')) {
    const at = Number(run.dataset['start']);
    const isIn = span !== null && span.start !== null && span.end !== null && at >= span.start && at < span.end;
    run.classList.toggle('lit', isIn);
  }
}
